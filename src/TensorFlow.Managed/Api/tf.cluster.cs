using System;
using System.Collections.Generic;

namespace Tensorflow;

/// <content>Training on several machines.</content>
public sealed partial class tensorflow
{
    /// <content>Where variables and steps go, and how steps are counted.</content>
    public sealed partial class train_internal
    {
        /// <summary>A cluster from addresses by job, such as ["ps"] = ["host:2222"].</summary>
        public ClusterSpec ClusterSpec(IReadOnlyDictionary<string, string[]> cluster) => new(cluster);

        /// <summary>
        /// A device function for between-graph replication: variables go to the parameter servers in turn, all else
        /// to the worker. Null where there is no parameter server: then nothing is placed.
        /// </summary>
        /// <param name="ps_tasks">How many parameter servers there are; not asked for where a cluster is given.</param>
        /// <param name="ps_device">The device of variables; its task is chosen for each.</param>
        /// <param name="worker_device">The device of everything else.</param>
        /// <param name="merge_devices">Parts that an op asks for itself are kept and the rest filled in.</param>
        /// <param name="cluster">Tells how many parameter servers there are.</param>
        /// <param name="ps_ops">Types of the ops that are placed as variables; null: all kinds of variables.</param>
        /// <param name="ps_strategy">Chooses the task for a variable; null: each in turn.</param>
        public Func<Operation, string>? replica_device_setter(
            int ps_tasks = 0, string ps_device = "/job:ps", string worker_device = "/job:worker",
            bool merge_devices = true, ClusterSpec? cluster = null, IReadOnlyList<string>? ps_ops = null,
            Func<Operation, int>? ps_strategy = null) =>
            ReplicaDeviceSetter.Of(
                ps_tasks, ps_device, worker_device, merge_devices, cluster, ps_ops, ps_strategy);

        /// <summary>The graph's step counter; null if it has none.</summary>
        public IVariableV1? get_global_step(Graph? graph = null) => GlobalStep.Find(graph);

        /// <summary>Adds a step counter, an int64 variable "global_step" that starts at 0.</summary>
        /// <exception cref="ValueError">There is one.</exception>
        public IVariableV1 create_global_step(Graph? graph = null) => GlobalStep.Create(graph);

        /// <summary>The graph's step counter, made if there is none.</summary>
        public IVariableV1 get_or_create_global_step(Graph? graph = null) =>
            GlobalStep.Find(graph) ?? GlobalStep.Create(graph);

        /// <summary>The value of a step counter in a session.</summary>
        public long global_step(Session sess, IVariableV1 global_step_tensor) =>
            sess.run(global_step_tensor).ToArray<long>()[0];
    }
}
