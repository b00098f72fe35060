using System;
using System.Collections.Generic;
using Tensorflow.Graphs;

namespace Tensorflow;

/// <summary>TensorFlow's device function for between-graph replication.</summary>
internal static class ReplicaDeviceSetter
{
    // TensorFlow's STANDARD_PS_OPS
    private static readonly HashSet<string> VariableOps =
    [
        "Variable", "VariableV2", "AutoReloadVariable", "MutableHashTable", "MutableHashTableV2",
        "MutableHashTableOfTensors", "MutableHashTableOfTensorsV2", "MutableDenseHashTable", "MutableDenseHashTableV2",
        "VarHandleOp", "BoostedTreesEnsembleResourceHandleOp", "BoostedTreesQuantileStreamResourceHandleOp",
        "ResourceConditionalAccumulator", "DecisionTreeResource",
    ];

    /// <summary>The function; null where there is no parameter server.</summary>
    public static Func<Operation, string>? Of(
        int tasks, string psDevice, string workerDevice, bool merges, ClusterSpec? cluster,
        IReadOnlyList<string>? psOps, Func<Operation, int>? strategy)
    {
        if (cluster is not null)
        {
            var job = DeviceName.Part(psDevice, "job");
            tasks = job is not null && cluster.has_job(job) ? cluster.num_tasks(job) : 0;
        }

        if (tasks == 0)
        {
            return null;
        }

        var kinds = psOps is null ? VariableOps : [.. psOps];
        var choose = strategy ?? RoundRobin(tasks);
        return op => !merges && op.device.Length > 0 ? op.device
            : kinds.Contains(op.type) && psDevice.Length > 0 ? OnServer(op, psDevice, choose)
            : DeviceName.Merge(op.device, workerDevice);
    }

    // the task is set only where the job stays the parameter servers'
    private static string OnServer(Operation op, string device, Func<Operation, int> choose)
    {
        var job = DeviceName.Part(device, "job");
        var own = DeviceName.Part(op.device, "job");
        if (job is not null && (own is null || own == job))
        {
            device = DeviceName.Merge($"/task:{choose(op)}", device);
        }

        return DeviceName.Merge(op.device, device);
    }

    private static Func<Operation, int> RoundRobin(int tasks)
    {
        var next = 0;
        return _ =>
        {
            var task = next;
            next = (next + 1) % tasks;
            return task;
        };
    }
}
