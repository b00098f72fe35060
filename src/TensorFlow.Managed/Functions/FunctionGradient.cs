using System;
using Tensorflow.Execution;
using Tensorflow.Ops;

namespace Tensorflow.Functions;

/// <summary>
/// Calls a function so that gradients can flow: what its backward graphs need is fetched with the results.
/// </summary>
internal sealed class FunctionGradient(FuncGraph forward, FunctionEngine engine)
{
    private CallForm? _first;
    private CallForm? _higher;

    /// <summary>Runs the function and tells the tapes of one node.</summary>
    /// <param name="inputs">Arguments and captured tensors, variables' handles among them.</param>
    /// <param name="feeds">The values of what is fed.</param>
    public Tensor[] Call(Tensor[] inputs, ReadOnlySpan<TensorData> feeds)
    {
        var asked = forward.Outputs.Length;
        if (Recorder.ListenAgain)
        {
            // gradients of gradients read and follow whatever was fetched
            var higher = _higher ??= new CallForm(forward, engine, higher: true);
            var all = higher.Runner.Run(feeds);
            Recorder.Tell(null, new CallNode(forward.Name, higher, inputs, all, []));
            return all[..asked];
        }

        var form = _first ??= new CallForm(forward, engine, higher: false);
        var room = default(Few<TensorData>);
        var values = Few<TensorData>.Take(ref room, form.Runner.Count);
        var kept = form.Take();
        kept.CopyTo(values[asked..]);
        form.Runner.Run(feeds, values);
        Keep(values[asked..], kept);
        var results = new Tensor[asked];
        for (var i = 0; i < asked; i++)
        {
            results[i] = new Tensor(values[i]);
        }

        Recorder.Tell(null, new CallNode(forward.Name, form, inputs, results, kept));
        return [.. results];
    }

    // most lie where they lay before
    private static void Keep(ReadOnlySpan<TensorData> values, TensorData[] kept)
    {
        for (var i = 0; i < kept.Length; i++)
        {
            if (!ReferenceEquals(kept[i], values[i]))
            {
                kept[i] = values[i];
            }
        }
    }
}
