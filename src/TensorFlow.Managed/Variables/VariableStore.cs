using System.Collections.Generic;
using Tensorflow.Graphs;
using Tensorflow.Ops;

namespace Tensorflow.Variables;

/// <summary>The variables that tf.get_variable made in a graph, by full name.</summary>
internal sealed class VariableStore
{
    private readonly Dictionary<string, Variable> _variables = [];

    /// <summary>The store of a graph.</summary>
    public static VariableStore Of(Graph graph) => graph.Attached(() => new VariableStore());

    /// <summary>The variable of that full name, found or made as the reuse mode says.</summary>
    /// <exception cref="ValueError">There though it must not be, or not there though it must, or of another
    /// shape.</exception>
    public Variable Get(string name, object? initializer, ReuseMode reuse, VariableArgs args)
    {
        var fromValue = initializer is not null and not IInitializer;
        if (args.Shape is not null && fromValue)
        {
            throw new ValueError("If initializer is a constant, do not specify shape. "
                + $"Received: shape={args.Shape} for variable {name}.");
        }

        if (_variables.TryGetValue(name, out var found))
        {
            return Existing(name, found, reuse, args);
        }

        if (reuse == ReuseMode.True)
        {
            throw new ValueError($"Variable {name} does not exist, or was not created with tf.get_variable(). "
                + "Did you mean to set reuse=tf.AUTO_REUSE in VarScope?");
        }

        var made = VariableMaker.Make(Initial(name, initializer, args), args);
        _variables[name] = made;
        Regularize(name, made, args);
        return made;
    }

    private static void Regularize(string name, Variable made, VariableArgs args)
    {
        using var scope = Target.Current.NameScope($"{name}/Regularizer/");
        if (args.Regularizer?.Invoke(made.AsTensor()) is { } loss)
        {
            DefaultGraph.Current.add_to_collection(GraphKeys.REGULARIZATION_LOSSES, loss);
        }
    }

    private static InitialValue Initial(string name, object? initializer, VariableArgs args)
    {
        if (initializer is not null and not IInitializer)
        {
            return InitialValue.Of(initializer);
        }

        var shape = args.Shape ?? Shape.Null;
        if (!shape.IsFullyDefined)
        {
            throw new ValueError(shape.IsNull && initializer is null
                ? $"Variable {name} did not get an initializer, so its `shape` argument must be specified."
                : "The initializer passed is not valid. It should be a callable with no arguments and the shape "
                    + "should not be provided, or an initializer, and `shape` should be fully defined. "
                    + $"Received: shape={shape} for variable {name}.");
        }

        var dtype = args.DType ??= TF_DataType.TF_FLOAT;
        var maker = (IInitializer?)initializer ?? Default(name, dtype);
        return InitialValue.From(() => maker.Apply(shape, dtype));
    }

    private static Variable Existing(string name, Variable found, ReuseMode reuse, VariableArgs args)
    {
        if (reuse == ReuseMode.False)
        {
            throw new ValueError($"Variable {name} already exists, disallowed. Did you mean to set reuse=True or "
                + "reuse=tf.AUTO_REUSE in VarScope?");
        }

        if (args.Shape is { } shape && !shape.is_compatible_with(found.shape))
        {
            throw new ValueError($"Trying to share variable {name}, but specified shape {shape} and found shape "
                + $"{found.shape}.");
        }

        return args.DType is { } dtype && dtype != found.dtype
            ? throw new ValueError($"Trying to share variable {name}, but specified dtype {dtype.as_numpy_name()} and "
                + $"found dtype {found.dtype.as_numpy_name()}{(found.Handle.IsRef ? "_ref" : "")}.")
            : found;
    }

    private static IInitializer Default(string name, TF_DataType dtype) =>
        dtype.is_floating() ? new GlorotUniform()
        : dtype.is_integer() || dtype == TF_DataType.TF_BOOL ? new Zeros()
        : throw new ValueError($"An initializer for variable {name} of {dtype.as_numpy_name()} is required");
}
