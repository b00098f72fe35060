using System;
using System.Collections.Generic;
using System.Linq;
using Tensorflow.Functions;

namespace Tensorflow;

/// <summary>tf.function: a .NET function that is traced once for each kind of arguments, and run as plans.</summary>
/// <remarks>A trace is made for the element types and shapes of tensors, the values of numbers and texts, and the
/// identity of other objects. The body's .NET code runs only while tracing.</remarks>
public sealed class Function
{
    private readonly Func<object?[], object?> _body;
    private readonly string[] _names;
    private readonly TensorSpec[]? _signature;
    private readonly bool _reduceRetracing;
    private readonly bool _takesList;
    private readonly List<Trace> _traces = [];
    private bool _mayCreateVariables = true;

    internal Function(
        Func<object?[], object?> body, Delegate original, TensorSpec[]? signature, bool reduceRetracing)
    {
        (_body, _signature, _reduceRetracing) = (body, signature, reduceRetracing);
        var method = original.Method;
        name = method.Name.Contains('<', StringComparison.Ordinal) ? "function" : method.Name;
        _takesList = method.GetParameters() is [{ ParameterType: var only }] && only == typeof(Tensor[]);
        _names = [.. method.GetParameters().Select(p => p.Name is { Length: > 0 } given ? given : "x")];
        if (signature is not null && signature.Length != _names.Length)
        {
            throw new ValueError($"input_signature must have one TensorSpec for each of {_names.Length} parameters. "
                + $"Received: {signature.Length}.");
        }
    }

    /// <summary>Functions run as plain .NET code, op by op (tf.config.run_functions_eagerly).</summary>
    public static bool RunsEagerly { get; set; }

    /// <summary>The name of the .NET function; "function" for a lambda.</summary>
    public string name { get; }

    /// <summary>The function behind what tf.function gave.</summary>
    /// <exception cref="TypeError">The delegate did not come from tf.function.</exception>
    public static Function Of(Delegate function) => function.Target as Function
        ?? throw new TypeError($"Expected what tf.function gave. Received: {function}.");

    /// <summary>How often the body was traced.</summary>
    public int experimental_get_tracing_count() => TraceCount;

    /// <summary>The trace for tensors of these shapes and types, made now if need be.</summary>
    public ConcreteFunction get_concrete_function(params TensorSpec[] args)
    {
        var specs = args.Length == 0 && _signature is not null ? _signature : args;
        if (!_takesList && specs.Length != _names.Length)
        {
            throw new ValueError($"Function '{name}' has {_names.Length} parameters. "
                + $"Received: {specs.Length} TensorSpec.");
        }

        var stand = specs.Select(s => Standing(s)).ToArray();
        return Find(_takesList ? [stand] : stand).Function;
    }

    /// <summary>The trace for arguments like these, made now if need be.</summary>
    public ConcreteFunction get_concrete_function(IEnumerable<object?> args) =>
        Find(Normalize([.. args])).Function;

    internal object? Call(IReadOnlyList<object?> arguments)
    {
        if (RunsEagerly)
        {
            return _body([.. arguments]);
        }

        var given = Normalize(arguments);
        return Find(given).Call(given);
    }

    internal TResult Call0<TResult>() => (TResult)Call([])!;

    internal TResult Call1<T, TResult>(T a) => (TResult)Call([a])!;

    internal TResult Call2<T1, T2, TResult>(T1 a, T2 b) => (TResult)Call([a, b])!;

    internal TResult Call3<T1, T2, T3, TResult>(T1 a, T2 b, T3 c) => (TResult)Call([a, b, c])!;

    private int TraceCount { get; set; }

    // Arrays of numbers come as tensors; with a signature every argument is one.
    private object?[] Normalize(IReadOnlyList<object?> arguments)
    {
        var given = new object?[arguments.Count];
        for (var i = 0; i < given.Length; i++)
        {
            given[i] = arguments[i] switch
            {
                Tensor tensor => tensor,
                IArrayValue array => new Tensor(array.ToTensorData()),
                var other => _signature is null ? other : new Operand(other).ToTensor(_signature[i].dtype),
            };
        }

        return given;
    }

    private Trace Find(IReadOnlyList<object?> arguments)
    {
        lock (_traces)
        {
            for (var i = _traces.Count - 1; i >= 0; i--)
            {
                if (_traces[i].Takes(arguments))
                {
                    return _traces[i];
                }
            }

            return Add(arguments);
        }
    }

    private Trace Add(IReadOnlyList<object?> arguments)
    {
        var specs = Specs(arguments);
        var trace = Make(specs, arguments, _mayCreateVariables);
        if (trace.Graph.MadeVariables)
        {
            // The first call made its variables; the trace that serves has to find them there.
            _mayCreateVariables = false;
            trace = Make(specs, arguments, mayCreateVariables: false);
        }

        _mayCreateVariables = false;
        _traces.Add(trace);
        return trace;
    }

    private Trace Make(ArgumentSpec[] specs, IReadOnlyList<object?> arguments, bool mayCreateVariables)
    {
        TraceCount++;
        return Trace.Make(name, _body, specs, arguments, _names, mayCreateVariables);
    }

    private ArgumentSpec[] Specs(IReadOnlyList<object?> arguments)
    {
        if (_signature is not null)
        {
            var wanted = _signature.Select(s => (ArgumentSpec)new ArgumentSpec.OfTensor(s.dtype, s.shape)).ToArray();
            for (var i = 0; i < wanted.Length; i++)
            {
                if (!wanted[i].Takes(arguments[i]))
                {
                    throw new TypeError($"Function '{name}' expected {_signature[i]} for '{_names[i]}'. "
                        + $"Received: {arguments[i]}.");
                }
            }

            return wanted;
        }

        ArgumentSpec[] exact = [.. arguments.Select(ArgumentSpec.Of)];
        return _reduceRetracing
            ? _traces.Select(t => t.Widen(exact)).FirstOrDefault(w => w is not null) ?? exact
            : exact;
    }

    // A symbolic tensor of that shape, for a trace without values.
    private static Tensor Standing(TensorSpec spec)
    {
        var graph = new FuncGraph("spec", mayCreateVariables: false);
        return graph.AddInput(spec.dtype, spec.shape, spec.name ?? "x");
    }
}
