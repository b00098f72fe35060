using System;
using Tensorflow.Numerics.Elementwise;

namespace Tensorflow.Ops.Math;

/// <summary>What Equal and NotEqual do on shapes that do not go together, where they are asked not to fail.</summary>
internal static class Equality
{
    /// <summary>The broadcast shape; a scalar for shapes that do not go together and may not.</summary>
    public static Shape Shape(ShapeContext c)
    {
        var (x, y) = (c.Input(0), c.Input(1));
        if (c.Attrs.Bool("incompatible_shape_error"))
        {
            return Broadcasting.Shape(x, y);
        }

        return !x.IsFullyDefined || !y.IsFullyDefined
            ? Tensorflow.Shape.Null
            : Broadcast.Shape((int[])x, (int[])y) is { } shape ? shape : Tensorflow.Shape.Scalar;
    }

    /// <summary>The shapes of a node's inputs go together.</summary>
    public static bool Compatible(Binding node) =>
        Broadcast.Shape((int[])node.InputShapes[0], (int[])node.InputShapes[1]) is not null;

    /// <summary>One answer for all.</summary>
    public static Kernel Constant(bool answer) => k => k.Output<bool>(0)[0] = answer;

    /// <summary>Whether texts are equal, or with wanted false whether they differ.</summary>
    public static Kernel Strings(Binding node, bool wanted)
    {
        int[] x = node.InputShapes[0], y = node.InputShapes[1];
        return Compatible(node)
            ? k => BroadcastLoop.Scalar(
                k.In(0).Strings, x, k.In(1).Strings, y, k.Output<bool>(0), new SameText(wanted))
            : Constant(!wanted);
    }

    private readonly struct SameText(bool wanted) : IScalarBinary<byte[], bool>
    {
        public bool Invoke(byte[] x, byte[] y) => x.AsSpan().SequenceEqual(y) == wanted;
    }
}
