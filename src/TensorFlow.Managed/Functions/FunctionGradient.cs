using System;
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
            Recorder.Tell(null, new CallNode(forward.Name, higher, inputs, all, null));
            return all[..asked];
        }

        var form = _first ??= new CallForm(forward, engine, higher: false);
        var values = form.Take();
        form.Runner.Run(feeds, values);
        var results = new Tensor[asked];
        for (var i = 0; i < asked; i++)
        {
            results[i] = new Tensor(values[i]);
            values[i] = null!; // the caller's from now on
        }

        Recorder.Tell(null, new CallNode(forward.Name, form, inputs, results, values));
        return [.. results];
    }
}
