using System;
using System.Numerics;
using Tensorflow.Numerics.Reduction;

namespace Tensorflow.Ops.Math;

/// <summary>Where along an axis the smallest element stands: the first of equals; NaN never wins.</summary>
internal sealed class ArgMin : Op<ArgMin>, INumberKernel
{
    public override OpDef Def { get; } = new OpDef("ArgMin").Input("input: T").Input("dimension: Tidx")
        .Output("output: output_type")
        .Attr("T: {float, double, int32, uint8, int16, int8, int64, bfloat16, uint16, half, "
            + "uint32, uint64, qint8, quint8, qint32, qint16, quint16, bool}")
        .Attr("Tidx: {int32, int64} = DT_INT32").Attr("output_type: {int32, int64} = DT_INT64");

    public override bool IsDifferentiable => false;

    public override ReadOnlySpan<int> ShapeInputs => [1];

    public override KernelTable Kernels { get; } = KernelTable.Numbers<ArgMin>().Add(TF_DataType.TF_BOOL, Bind<byte>);

    public static Tensor Of(
        Operand x, Operand axis, TF_DataType outputType = TF_DataType.TF_INT64, string? name = null) =>
        Apply([x, axis], new Attrs { ["output_type"] = outputType }, name);

    public override Shape[] InferShapes(ShapeContext c) => ArgExtreme.Shapes(c);

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, INumber<T>, IMinMaxValue<T> => ArgExtreme.Bind<T>(node, ArgReduction.ArgMin);
}
