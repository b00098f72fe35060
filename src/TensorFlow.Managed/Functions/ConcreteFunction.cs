using System;
using System.Collections.Generic;
using System.Linq;
using Tensorflow.Execution;
using Tensorflow.Functions;
using Tensorflow.Ops;

namespace Tensorflow;

/// <summary>A function traced for one signature: a graph, run as a plan.</summary>
public sealed class ConcreteFunction : ICallee
{
    private readonly FuncGraph _graph;
    private readonly FunctionEngine _engine;
    private readonly FunctionRunner _runner;
    private readonly FunctionGradient _gradient;
    private Tensor[]? _outer;
    private VariableRead[]? _reads;

    internal ConcreteFunction(FuncGraph graph)
    {
        (_graph, _engine) = (graph, new FunctionEngine(graph));
        (_runner, _gradient) = (new FunctionRunner(_engine, graph.Outputs), new FunctionGradient(graph, _engine));
    }

    /// <summary>The name of the traced function.</summary>
    public string name => _graph.Name;

    /// <summary>The traced nodes.</summary>
    public Graph graph => _graph;

    /// <summary>The placeholders of the arguments, flat.</summary>
    public IReadOnlyList<Tensor> inputs => _graph.Inputs;

    /// <summary>The symbolic results, flat: their shapes and element types.</summary>
    public IReadOnlyList<Tensor> outputs => _graph.Outputs;

    /// <summary>The shapes of the results as far as the trace knows them.</summary>
    public Shape[] output_shapes => [.. _graph.Outputs.Select(o => o.shape)];

    /// <summary>The element types of the results.</summary>
    public TF_DataType[] output_dtypes => [.. _graph.Outputs.Select(o => o.dtype)];

    /// <summary>The variables that the function reads.</summary>
    public IReadOnlyList<IVariableV1> variables => _graph.Variables;

    /// <summary>The variables that the function reads and optimizers change.</summary>
    public IVariableV1[] trainable_variables => [.. _graph.Variables.Where(v => v.trainable)];

    /// <summary>What the function takes from outside: tensors, and handles of variables.</summary>
    public Tensor[] captured_inputs => [.. _graph.Captures.Select(c => c.Outer)];

    /// <summary>The results for these arguments, flat.</summary>
    /// <exception cref="ValueError">Another number of arguments, or a shape that the trace does not take.</exception>
    /// <exception cref="TypeError">An argument of another element type.</exception>
    public Tensor[] Call(params ReadOnlySpan<Tensor> arguments)
    {
        if (arguments.Length != _graph.Inputs.Count)
        {
            throw new ValueError($"Function '{name}' expected {_graph.Inputs.Count} tensors. "
                + $"Received: {arguments.Length}.");
        }

        for (var i = 0; i < arguments.Length; i++)
        {
            Check(arguments[i], _graph.Inputs[i]);
        }

        return Target.Current.Call(this, arguments);
    }

    /// <summary>
    /// A call whose results lie in memory of its own: values in, results out in place, without allocation.
    /// </summary>
    public Callable make_callable() => new(
        new Captured(this), [.. _graph.Inputs], _graph.Outputs.Length, [.. Enumerable.Range(0, _graph.Outputs.Length)]);

    /// <summary>The plan for arguments of these shapes as text: nodes, kernels, fused ones, bytes.</summary>
    public string explain(params Tensor[] arguments)
    {
        var request = _engine.Request(_graph.Outputs);
        var values = Feeds(arguments);
        var fed = request with
        {
            Feeds = [.. request.Feeds.Select((f, i) => new KeyValuePair<Tensor, TensorData>(f.Key, values[i]))],
        };
        return _engine.Session.PlanOf(fed)?.ToString()
            ?? $"{_graph.Operations.Count} nodes, interpreted: shapes depend on values\n";
    }

    /// <inheritdoc/>
    Tensor[] ICallee.Run(ReadOnlySpan<Tensor> inputs)
    {
        var room = default(Few<TensorData>);
        var feeds = Few<TensorData>.Take(ref room, inputs.Length + _engine.CapturedCount);
        Fill(feeds, inputs);
        if (Recorder.Listening)
        {
            TellOfReads();
            Tensor[] all = [.. inputs, .. _outer ??= captured_inputs];
            if (Recorder.Follow(all))
            {
                return _gradient.Call(all, feeds);
            }
        }

        return _runner.Run(feeds);
    }

    /// <inheritdoc/>
    Tensor[] ICallee.Inline(ReadOnlySpan<Tensor> inputs)
    {
        TellOfReads();
        return Inlining.Of(_graph, inputs);
    }

    /// <inheritdoc/>
    public override string ToString() => $"ConcreteFunction {name}({string.Join(", ", _graph.Inputs)})";

    private void TellOfReads() => Recorder.TellOfReads(_reads ??=
        [.. _graph.Variables.Select(v => new VariableRead(v, GradientTape.KeyOf(v), v.trainable))]);

    private TensorData[] Feeds(ReadOnlySpan<Tensor> inputs)
    {
        var feeds = new TensorData[inputs.Length + _engine.CapturedCount];
        Fill(feeds, inputs);
        return feeds;
    }

    private void Fill(Span<TensorData> feeds, ReadOnlySpan<Tensor> inputs)
    {
        for (var i = 0; i < inputs.Length; i++)
        {
            feeds[i] = Value(inputs[i]);
        }

        AddCaptured(feeds, inputs.Length);
    }

    private void AddCaptured(Span<TensorData> feeds, int at)
    {
        for (var i = 0; i < _graph.Captures.Count && _engine.CapturedCount > 0; i++)
        {
            var (outer, inner) = _graph.Captures[i];
            if (inner.Resource is null)
            {
                feeds[at++] = Value(outer);
            }
        }
    }

    private TensorData Value(Tensor tensor) => tensor.Data ?? throw new TypeError(
        $"Function '{name}' expected values. Received: {tensor}, a symbolic tensor that is out of scope here.");

    private void Check(Tensor argument, Tensor input)
    {
        if (argument.dtype != input.dtype)
        {
            throw new TypeError($"Function '{name}' expected {input.dtype.as_numpy_name()} for '{input.name}'. "
                + $"Received: {argument.dtype.as_numpy_name()}.");
        }

        if (!argument.shape.is_compatible_with(input.shape))
        {
            throw new ValueError($"Function '{name}' expected shape {input.shape} for '{input.name}'. "
                + $"Received: {argument.shape}.");
        }
    }

    // Adds what the function captured to the values of each call.
    private sealed class Captured(ConcreteFunction function) : ICallable
    {
        private TensorData[] _feeds = [];

        public void Run(ReadOnlySpan<TensorData> feeds, Span<TensorData> results)
        {
            var count = feeds.Length + function._engine.CapturedCount;
            if (_feeds.Length != count)
            {
                _feeds = new TensorData[count];
            }

            feeds.CopyTo(_feeds);
            function.AddCaptured(_feeds, feeds.Length);
            function._runner.Run(_feeds, results);
        }
    }
}
