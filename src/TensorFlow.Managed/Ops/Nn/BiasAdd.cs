using System;
using System.Linq;
using System.Numerics;
using Tensorflow.Numerics.Reduction;
using Tensorflow.Ops.Arrays;
using Tensorflow.Ops.Math;

namespace Tensorflow.Ops.Nn;

/// <summary>A bias (channels) added along the channel axis: the last one, or the second for NCHW.</summary>
internal sealed class BiasAdd : Op<BiasAdd>, INumberKernel
{
    public override OpDef Def { get; } = new OpDef("BiasAdd")
        .Input("value: T").Input("bias: T").Output("output: T")
        .Attr("T: numbertype").Attr("data_format: {'NHWC', 'NCHW'} = 'NHWC'");

    public override bool RunsInPlace => true;

    public override KernelTable Kernels { get; } = KernelTable.Numbers<BiasAdd>();

    public static Tensor Of(Operand value, Operand bias, string dataFormat = "NHWC", string? name = null) =>
        Apply([value, bias], new Attrs { ["data_format"] = dataFormat }, name);

    /// <summary>tf.nn.bias_add: any N...C counts as NHWC, any NC... as NCHW.</summary>
    /// <exception cref="ValueError">Another format.</exception>
    public static Tensor Checked(Operand value, Operand bias, string? dataFormat, string? name) =>
        Of(value, bias, dataFormat switch
        {
            null => "NHWC",
            ['N', 'C', ..] => "NCHW",
            ['N', .., 'C'] => "NHWC",
            _ => throw new ValueError("`data_format` must be of the form `N...C` or `NC...`. "
                + $"Received: data_format={dataFormat}"),
        }, name);

    public override Shape[] InferShapes(ShapeContext c)
    {
        var value = c.WithRankAtLeast(0, Channels.LeastRank(c));
        var bias = c.WithRank(1, 1)[0];
        if (!value.RankKnown)
        {
            return [Shape.Null];
        }

        var axis = Channels.Axis(c.Attrs, value.ndim);
        if (value[axis] >= 0 && bias >= 0 && value[axis] != bias)
        {
            throw ShapeContext.Fail(
                $"Dimensions must be equal, but are {value[axis]} and {bias}",
                $"Must provide as many biases as the last dimension of the input tensor: [{bias}] vs. "
                + value.ToRuntimeString());
        }

        return [new(value.dims.Select((d, i) => i == axis ? System.Math.Max(d, bias) : d).ToArray())];
    }

    public override Tensor?[] Gradient(Node y, Tensor[] dy) =>
        [dy[0], BiasAddGrad.Of(dy[0], y.Attrs.Str("data_format"))];

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, INumber<T>, IMinMaxValue<T>
    {
        int[] value = node.InputShapes[0];
        int[] bias = [(int)node.InputShapes[1][0], .. Enumerable.Repeat(1, Channels.Behind(node))];
        return BinaryKernel<T, AddV2.Sum<T>>.Of(value, bias, default);
    }
}

/// <summary>The gradient by the bias: dy summed over all axes but that of the channels.</summary>
internal sealed class BiasAddGrad : Op<BiasAddGrad>, INumberKernel
{
    public override OpDef Def { get; } = new OpDef("BiasAddGrad")
        .Input("out_backprop: T").Output("output: T")
        .Attr("T: numbertype").Attr("data_format: {'NHWC', 'NCHW'} = 'NHWC'");

    public override KernelTable Kernels { get; } = KernelTable.Numbers<BiasAddGrad>();

    public static Tensor Of(Operand dy, string dataFormat = "NHWC", string? name = null) =>
        Apply([dy], new Attrs { ["data_format"] = dataFormat }, name);

    public override Shape[] InferShapes(ShapeContext c)
    {
        var dy = c.WithRankAtLeast(0, Channels.LeastRank(c));
        return [new(dy.RankKnown ? dy[Channels.Axis(c.Attrs, dy.ndim)] : -1L)];
    }

    public override long Flops(Shape[] inputs, Shape[] outputs) => inputs[0].size;

    public override Tensor?[] Gradient(Node y, Tensor[] dy)
    {
        // The gradient of a sum: dz repeated along the other axes.
        var shape = ShapeOp.Internal(y.inputs[0]);
        var bias = ShapeOp.Internal(dy[0]);
        Operand one = new[] { 1 };
        Tensor expanded, multiples;
        if (Channels.IsSecond(y.Attrs))
        {
            expanded = ConcatV2.Default([Ones(shape, null, 1), bias, Ones(shape, 2, null)], 0);
            multiples = ConcatV2.Default([Part(shape, null, 1), one, Part(shape, 2, null)], 0);
        }
        else
        {
            expanded = ConcatV2.Default([Ones(shape, null, -1), bias], 0);
            multiples = ConcatV2.Default([Part(shape, null, -1), one], 0);
        }

        return [Tile.Of(Reshape.Of(dy[0], expanded), multiples)];
    }

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, INumber<T>, IMinMaxValue<T>
    {
        int[] shape = node.InputShapes[0];
        var channels = Channels.Axis(node.Attrs, shape.Length);
        if (channels == shape.Length - 1 && shape[channels] > 0)
        {
            return default(RowTotals<T>).Run;
        }

        int[] axes = [.. Enumerable.Range(0, shape.Length).Where(a => a != channels)];
        return k => Reduce.Run(k.Input<T>(0), shape, axes, k.Output<T>(0), default(SumReducer<T>));
    }

    private readonly struct RowTotals<T> : IPlacedKernel
        where T : unmanaged, INumber<T>
    {
        public Step? At(ReadOnlySpan<Place> inputs, ReadOnlySpan<Place> outputs) => new Placed(inputs[0], outputs[0]);

        public void Run(KernelContext k) => Reduce.Rows(k.Input<T>(0), k.Output<T>(0), default(SumReducer<T>));

        private sealed unsafe class Placed(Place x, Place y) : Step
        {
            private readonly T* _x = (T*)x.Address;
            private readonly T* _y = (T*)y.Address;

            public override void Run() => Reduce.Rows(
                new ReadOnlySpan<T>(_x, x.Count), new Span<T>(_y, y.Count), default(SumReducer<T>));
        }
    }

    private static Tensor Part(Tensor shape, int? start, int? stop) => Slicing.Of(shape, Subscript.Range(start, stop));

    private static Tensor Ones(Tensor shape, int? start, int? stop) => Creation.OnesLike(Part(shape, start, stop));
}

/// <summary>Where the channels stand.</summary>
internal static class Channels
{
    public static bool IsSecond(Attrs attrs) => attrs.Str("data_format") == "NCHW";

    // while running, two axes are enough for TensorFlow's kernel
    public static int LeastRank(ShapeContext c) => IsSecond(c.Attrs) && !c.IsRunning ? 3 : 2;

    public static int Axis(Attrs attrs, int rank) => IsSecond(attrs) ? 1 : rank - 1;

    /// <summary>The number of axes behind the channels.</summary>
    public static int Behind(Binding node) =>
        node.InputShapes[0].ndim - 1 - Axis(node.Attrs, node.InputShapes[0].ndim);
}
