using System;
using System.Collections.Generic;
using System.Linq;
using Tensorflow.Execution;
using Tensorflow.Graphs;
using Tensorflow.NumPy;

namespace Tensorflow;

/// <summary>Runs a graph and keeps the values of its variables.</summary>
public sealed partial class Session : IDisposable
{
    [ThreadStatic]
    private static Stack<Session>? _defaults;

    private readonly IEngineSession _engine;
    private bool _closed;

    /// <summary>Opens a session and makes it the thread's default one.</summary>
    /// <param name="graph">The graph to run; null: the default graph.</param>
    /// <param name="engine">What runs it; null: the managed engine.</param>
    public Session(Graph? graph = null, IEngine? engine = null)
    {
        this.graph = graph ?? DefaultGraph.Current;
        Engine = engine ?? ManagedEngine.Instance;
        _engine = Engine.Open(this.graph);
        (_defaults ??= new()).Push(this);
    }

    /// <summary>The graph that it runs.</summary>
    public Graph graph { get; }

    /// <summary>What runs it.</summary>
    public IEngine Engine { get; }

    /// <summary>The thread's default session.</summary>
    /// <exception cref="ValueError">There is none.</exception>
    internal static Session Default(string what, string use) => _defaults is { Count: > 0 }
        ? _defaults.Peek()
        : throw new ValueError(
            $"Cannot {what}: No default session is registered. Use `{use}` or pass an explicit session; in C#: "
            + "using var sess = tf.Session().");

    /// <summary>Frees the values of its variables; later runs are refused.</summary>
    public void close() => Dispose();

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_closed)
        {
            _closed = true;
            _engine.Dispose();
            _defaults = new(_defaults!.Where(s => s != this).Reverse());
        }
    }

    /// <summary>The value of a tensor.</summary>
    public NDArray run(Tensor fetch, params FeedItem[] feed_dict)
    {
        var run = RunScratch.OfThread.Clear();
        run.Tensors.Add(fetch);
        return new NDArray(Run(run, feed_dict)[0]);
    }

    /// <summary>Runs an operation; its value is none.</summary>
    public void run(Operation target, params FeedItem[] feed_dict)
    {
        var run = RunScratch.OfThread.Clear();
        run.Targets.Add(target);
        Run(run, feed_dict);
    }

    /// <summary>
    /// The values of tensors, operations, variables and names, in order and nesting; operations give null.
    /// </summary>
    /// <exception cref="TypeError">Something that cannot be fetched.</exception>
    public NDArray?[] run(IReadOnlyList<object> fetches, params FeedItem[] feed_dict)
    {
        var run = RunScratch.OfThread.Clear();
        Fetches.Add(graph, fetches, run);
        var values = Run(run, feed_dict);
        var results = new NDArray?[run.Places.Count];
        for (var i = 0; i < results.Length; i++)
        {
            results[i] = run.Places[i] < 0 ? null : new NDArray(values[run.Places[i]]);
        }

        return results;
    }

    /// <summary>
    /// The values of a structure of lists and dictionaries, in the same structure, as Python gives them.
    /// </summary>
    public object? run_structure(object fetches, params FeedItem[] feed_dict)
    {
        var place = 0;
        return Fetches.Rebuild(fetches, run([fetches], feed_dict), ref place);
    }

    private TensorData[] Run(RunScratch run, FeedItem[] feed_dict)
    {
        Feeds.Add(graph, feed_dict, run.Feeds);
        Check(run.Request);
        return _engine.Run(run.Request);
    }

    private void Check(RunRequest request)
    {
        if (_closed)
        {
            throw new RuntimeError("Attempted to use a closed Session.");
        }

        for (var i = 0; i < request.Fetches.Count; i++)
        {
            var tensor = request.Fetches[i];
            if (tensor.Producer is not Operation producer || producer.graph != graph)
            {
                var text = tensor.ToGraphString();
                throw Fetches.NotOf(text, $"Tensor {text} is not an element of this graph.");
            }

            if (tensor.dtype == TF_DataType.TF_RESOURCE)
            {
                throw new TypeError($"Fetch argument {tensor} is a handle, which has no value outside the runtime: "
                    + $"expected a tensor of numbers or strings. Received: {tensor}.");
            }
        }

        for (var i = 0; i < request.Targets.Count; i++)
        {
            var target = request.Targets[i];
            if (target.graph != graph)
            {
                throw new ValueError($"Operation '{target.name}' is not an element of this graph.");
            }
        }
    }
}
