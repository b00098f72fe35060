using System.Collections.Generic;
using System.Linq;
using Tensorflow.Execution;
using Tensorflow.NumPy;

namespace Tensorflow;

/// <content>Fetches as tuples, feeds as dictionaries, prepared runs.</content>
public sealed partial class Session
{
    /// <summary>The values of two fetches; null where one is an operation.</summary>
    public (NDArray, NDArray) run((object, object) fetches, params FeedItem[] feed_dict) =>
        run([fetches.Item1, fetches.Item2], feed_dict) is [var a, var b] ? (a!, b!) : default;

    /// <summary>The values of three fetches; null where one is an operation.</summary>
    public (NDArray, NDArray, NDArray) run((object, object, object) fetches, params FeedItem[] feed_dict) =>
        run([fetches.Item1, fetches.Item2, fetches.Item3], feed_dict) is [var a, var b, var c]
            ? (a!, b!, c!)
            : default;

    /// <summary>The values of four fetches; null where one is an operation.</summary>
    public (NDArray, NDArray, NDArray, NDArray) run(
        (object, object, object, object) fetches, params FeedItem[] feed_dict) =>
        run([fetches.Item1, fetches.Item2, fetches.Item3, fetches.Item4], feed_dict) is [var a, var b, var c, var d]
            ? (a!, b!, c!, d!)
            : default;

    /// <summary>The values of five fetches; null where one is an operation.</summary>
    public (NDArray, NDArray, NDArray, NDArray, NDArray) run(
        (object, object, object, object, object) fetches, params FeedItem[] feed_dict) =>
        run([fetches.Item1, fetches.Item2, fetches.Item3, fetches.Item4, fetches.Item5], feed_dict)
            is [var a, var b, var c, var d, var e]
            ? (a!, b!, c!, d!, e!)
            : default;

    /// <summary>The value of a variable.</summary>
    public NDArray run(IVariableV1 fetch, params FeedItem[] feed_dict) => run(fetch.GraphElement, feed_dict);

    /// <summary>The value of a variable.</summary>
    public NDArray run(Variable fetch, params FeedItem[] feed_dict) => run(fetch.GraphElement, feed_dict);

    /// <summary>Prepares a run that is made often: no look-ups, no memory.</summary>
    /// <param name="fetches">Tensors, variables, operations or names.</param>
    /// <param name="feed_list">The tensors that each call gives values for, in order.</param>
    public Callable make_callable(IReadOnlyList<object> fetches, IReadOnlyList<object>? feed_list = null)
    {
        var run = RunScratch.OfThread.Clear();
        Fetches.Add(graph, fetches, run);
        var feeds = (feed_list ?? []).Select(f => Feeds.Key(graph, f)).ToArray();
        run.Feeds.AddRange(feeds.Select(f => new KeyValuePair<Tensor, TensorData>(f, null!)));
        var request = run.Request.Copy();
        Check(request);
        return new Callable(_engine.Prepare(request), feeds, request.Fetches.Count, [.. run.Places]);
    }

    /// <summary>
    /// How the managed engine runs these fetches: kernels, fused kernels, bytes, floating-point operations.
    /// </summary>
    /// <exception cref="UnimplementedError">Another engine, or shapes that only a run tells.</exception>
    public string explain(IReadOnlyList<object> fetches, params FeedItem[] feed_dict)
    {
        var run = RunScratch.OfThread.Clear();
        Fetches.Add(graph, fetches, run);
        Feeds.Add(graph, feed_dict, run.Feeds);
        Check(run.Request);
        var plan = _engine is ManagedSession managed
            ? managed.PlanOf(run.Request)
            : throw new UnimplementedError($"Only the managed engine explains its plans. Received: {Engine.Name}.");
        return plan?.ToString() ?? throw new UnimplementedError(
            "These fetches have shapes that only a run tells; they run node by node.");
    }
}
