using System.Collections.Generic;
using System.Linq;
using Tensorflow.Execution;
using Tensorflow.Ops.State;

namespace Tensorflow.Functions;

/// <summary>
/// Runs a function's graph: plans, and the streams of its random ops until set_seed starts them anew.
/// </summary>
internal sealed class FunctionEngine(FuncGraph graph)
{
    private ManagedSession _session = new();
    private long _epoch = EagerSeeds.Epoch;

    /// <summary>The session of now; another one after set_seed.</summary>
    public ManagedSession Session
    {
        get
        {
            if (_epoch != EagerSeeds.Epoch)
            {
                (_session, _epoch) = (new ManagedSession(), EagerSeeds.Epoch);
            }

            return _session;
        }
    }

    /// <summary>Fetches these tensors; whatever changes state runs too.</summary>
    public RunRequest Request(IReadOnlyList<Tensor> fetches) => new(
        [.. Fed.Select(t => new KeyValuePair<Tensor, TensorData>(t, null!))],
        fetches,
        [.. graph.Operations.Where(MustRun)]);

    /// <summary>One plan gives these for all values of the shapes that these feeds have.</summary>
    public bool HasFixedPlan(IReadOnlyList<Tensor> fetches, IReadOnlyList<TensorData> feeds)
    {
        var request = Request(fetches);
        return Session.HasFixedPlan(request with
        {
            Feeds = [.. request.Feeds.Select((f, i) => new KeyValuePair<Tensor, TensorData>(f.Key, feeds[i]))],
        });
    }

    /// <summary>The placeholders that get a value at each call; variables are at hand.</summary>
    public IEnumerable<Tensor> Fed =>
        graph.Inputs.Concat(graph.Captures.Where(c => c.Inner.Resource is null).Select(c => c.Inner));

    /// <summary>How many captured tensors are fed.</summary>
    public int CapturedCount { get; } = graph.Captures.Count(c => c.Inner.Resource is null);

    private static bool MustRun(Operation op) => StateAccess.IsWriter(op.Op) || (op.Op.Def.IsStateful
        && (op.outputs.Count == 0 || (op.inputs.Count > 0 && op.inputs.All(i => i.dtype != TF_DataType.TF_RESOURCE))));
}
