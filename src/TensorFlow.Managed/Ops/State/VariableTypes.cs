namespace Tensorflow.Ops.State;

/// <summary>Holds the type that a node says against the variable's.</summary>
internal static class VariableTypes
{
    /// <summary>Refuses a node whose attribute "dtype" is not the type behind its first input.</summary>
    /// <param name="what">What the node does with the variable, for the text.</param>
    public static void Check(ShapeContext c, string what)
    {
        var said = c.Attrs.Type("dtype");
        if (c.HandleType(0) is { } type && type != said)
        {
            throw ShapeContext.Fail(
                $"Trying to {what} variable with wrong dtype. Expected {type.as_numpy_name()} got "
                + said.as_numpy_name());
        }
    }

    /// <summary>Refuses an update of another shape than the variable's.</summary>
    public static void CheckUpdate(ShapeContext c)
    {
        Check(c, "assign");
        var (variable, value) = (c.Held(0), c.Input(1));
        try
        {
            ShapeContext.Merge(variable, value);
        }
        catch (ShapeError error)
        {
            throw ShapeContext.Fail(
                error.Message,
                $"Cannot update variable with shape {variable.ToRuntimeString()} using a Tensor with shape "
                + $"{value.ToRuntimeString()}, shapes must be equal.");
        }
    }
}
