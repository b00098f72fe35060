namespace Tensorflow.Ops.Training;

/// <summary>The shapes that every Apply op asks for: scalars, and slots and gradients like the variable.</summary>
internal static class ApplyShapes
{
    /// <summary>The shape of the variable, all inputs checked.</summary>
    public static Shape Check(ShapeContext c, OpDef def, int[] scalars, int[] likeVariable)
    {
        foreach (var i in scalars)
        {
            if (c.Input(i) is { RankKnown: true, ndim: not 0 } shape)
            {
                throw ShapeContext.Fail(
                    $"Shape must be rank 0 but is rank {shape.ndim}",
                    $"{def.Inputs[i].Name} is not a scalar: {shape.ToRuntimeString()}");
            }
        }

        var variable = c.Held(0);
        foreach (var i in likeVariable)
        {
            variable = Same(variable, c.Held(i), def.Inputs[i].Name);
        }

        return variable;
    }

    private static Shape Same(Shape variable, Shape other, string name)
    {
        try
        {
            return ShapeContext.Merge(variable, other);
        }
        catch (ShapeError error)
        {
            throw ShapeContext.Fail(
                error.Message,
                $"var and {name} do not have the same shape{variable.ToRuntimeString()} {other.ToRuntimeString()}");
        }
    }
}
