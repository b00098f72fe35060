using System;
using System.Linq;
using Tensorflow.Ops.Math;

namespace Tensorflow.Ops.Arrays;

/// <summary>A tensor of a shape with one value everywhere.</summary>
internal sealed class Fill : Op<Fill>
{
    public override OpDef Def { get; } = new OpDef("Fill")
        .Input("dims: index_type").Input("value: T").Output("output: T")
        .Attr("T: type").Attr("index_type: {int32, int64} = DT_INT32");

    public override ReadOnlySpan<int> ShapeInputs => [0];

    public override KernelTable Kernels { get; } = KernelTable.Any(_ => static k => Repeat(k.In(1), k.Out(0)));

    public static Tensor Of(Operand dims, Operand value, string? name = null) => Apply([dims, value], null, name);

    public override Shape[] InferShapes(ShapeContext c)
    {
        if (c.IsBuilding || c.Input(1) != new Shape(1))
        {
            c.WithRank(1, 0); // kernels take a list of one, as long ago
        }

        return c.Ints(0) is { } dims && Array.Exists(dims, d => d < 0)
            ? throw ShapeContext.Fail(
                "Fill dimensions must be >= 0", $"Dimension {dims.First(d => d < 0)} must be >= 0")
            : [c.SizesOrOne(0)];
    }

    public override Tensor?[] Gradient(Node y, Tensor[] dy) => [null, Sum.All(dy[0])];

    private static void Repeat(TensorData value, TensorData output)
    {
        if (value.DType == TF_DataType.TF_STRING)
        {
            Array.Fill(output.Strings, value.Strings[0]);
            return;
        }

        switch (value.DType.get_datatype_size())
        {
            case 1: output.Bytes.Fill(value.Bytes[0]); break;
            case 4 when value.DType == TF_DataType.TF_FLOAT: output.Span<float>().Fill(value.Span<float>()[0]); break;
            default: RepeatBytes(value.Bytes, output.Bytes); break;
        }
    }

    private static void RepeatBytes(ReadOnlySpan<byte> item, Span<byte> output)
    {
        for (var at = 0; at < output.Length; at += item.Length)
        {
            item.CopyTo(output[at..]);
        }
    }
}
