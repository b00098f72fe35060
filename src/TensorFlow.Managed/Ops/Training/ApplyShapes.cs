namespace Tensorflow.Ops.Training;

/// <summary>The shapes that every Apply op asks for: scalars, and slots and gradients like the variable.</summary>
internal static class ApplyShapes
{
    /// <summary>The shape of the variable, all inputs checked.</summary>
    public static Shape Check(ShapeContext c, int[] scalars, int[] likeVariable)
    {
        foreach (var i in scalars)
        {
            if (c.Input(i) is { RankKnown: true, ndim: not 0 } shape)
            {
                throw ShapeContext.Fail(
                    $"Shape must be rank 0 but is rank {shape.ndim}",
                    $"Expected a scalar as input {i}. Received: {shape.ToRuntimeString()}");
            }
        }

        var variable = c.Input(0);
        foreach (var i in likeVariable)
        {
            variable = ShapeContext.Merge(variable, c.Input(i));
        }

        return variable;
    }
}
