using System.Linq;
using Tensorflow.Protos;

namespace Tensorflow.Formats;

/// <summary>Shapes as TensorShapeProto: -1 is an unknown size, unknown_rank an unknown rank.</summary>
internal static class ShapeProtos
{
    /// <summary>TensorFlow's bound on the number of dimensions.</summary>
    public const int MaxRank = 254;

    /// <summary>The message of a shape.</summary>
    public static TensorShapeProto Write(Shape shape)
    {
        var proto = new TensorShapeProto { UnknownRank = shape.IsNull };
        if (!shape.IsNull)
        {
            proto.Dim.AddRange(shape.dims.Select(d => new TensorShapeProto.Types.Dim { Size = d }));
        }

        return proto;
    }

    /// <summary>A shape that may be partly unknown, such as an attribute's.</summary>
    /// <param name="proto">The message; absent means a scalar.</param>
    /// <param name="owner">Who has the shape, for the error's text: "Node 'x'".</param>
    /// <exception cref="InvalidArgumentError">A size below -1, too many sizes, or sizes of an unknown rank.</exception>
    public static Shape Read(TensorShapeProto? proto, string owner)
    {
        if (proto is null)
        {
            return Shape.Scalar;
        }

        if (proto.UnknownRank)
        {
            return proto.Dim.Count == 0
                ? Shape.Null
                : throw Error(owner, "an unknown rank has no sizes", $"{proto.Dim.Count} sizes");
        }

        if (proto.Dim.Count > MaxRank)
        {
            throw Error(owner, $"a shape has at most {MaxRank} dimensions", $"{proto.Dim.Count}");
        }

        return proto.Dim.FirstOrDefault(d => d.Size < -1) is { } bad
            ? throw Error(owner, "a size is at least -1", $"{bad.Size}")
            : new Shape(proto.Dim.Select(d => d.Size).ToArray());
    }

    private static InvalidArgumentError Error(string owner, string expected, string received) =>
        new($"{owner}: {expected}. Received: {received}.");
}
