namespace Tensorflow.Ops;

/// <summary>Puts the variables' own memory where an op is given handles: kernels never see one.</summary>
internal static class HandleInputs
{
    /// <summary>The inputs with memory for handles; the same array where there are none.</summary>
    /// <exception cref="FailedPreconditionError">A variable without a value, where the op does not give it one.
    /// </exception>
    /// <exception cref="InvalidArgumentError">A first value that does not fit the variable.</exception>
    public static TensorData[] Open(Op op, TensorData[] inputs, string name)
    {
        if (op.AsksForHandles)
        {
            return inputs;
        }

        var opened = inputs;
        for (var i = 0; i < inputs.Length; i++)
        {
            if (inputs[i].Resource is not { } variable)
            {
                continue;
            }

            if (ReferenceEquals(opened, inputs))
            {
                opened = [.. inputs];
            }

            opened[i] = op.Initializes && i == 0 ? Start(variable, inputs[1], name) : Held(variable);
        }

        return opened;
    }

    private static TensorData Held(VariableMemory variable)
    {
        variable.CheckInitialized();
        return variable.Data;
    }

    // A variable of open shape takes the size of what it is given.
    private static TensorData Start(VariableMemory variable, TensorData value, string name)
    {
        if (value.DType != variable.DType)
        {
            throw Refused($"Trying to assign variable with wrong dtype. Expected {variable.DType.as_numpy_name()} "
                + $"got {value.DType.as_numpy_name()}", name);
        }

        if (!value.Shape.is_compatible_with(variable.DeclaredShape))
        {
            throw Refused("Trying to assign to variable with tensor with wrong shape. Expected "
                + $"{variable.DeclaredShape.ToRuntimeString()} got {value.Shape.ToRuntimeString()}", name);
        }

        var memory = variable.Resize(value.Shape);
        variable.Initialized = true;
        return memory;
    }

    private static InvalidArgumentError Refused(string text, string name) =>
        new($"{text} [[{{{{node {name}}}}}]]", name);
}
