using System;
using System.Numerics;
using System.Runtime.InteropServices;
using Tensorflow.Numerics.Random;

namespace Tensorflow.Ops.Random;

/// <summary>Uniform integers in [minval, maxval) from the stream of a key and a counter.</summary>
internal sealed class StatelessRandomUniformIntV2 : Op<StatelessRandomUniformIntV2>
{
    public override OpDef Def { get; } = new OpDef("StatelessRandomUniformIntV2").Input("shape: Tshape")
        .Input("key: uint64").Input("counter: uint64").Input("alg: int32").Input("minval: dtype")
        .Input("maxval: dtype").Output("output: dtype").Attr("dtype: {int32, int64, uint32, uint64}")
        .Attr("Tshape: {int32, int64} = DT_INT32");

    public override bool IsDifferentiable => false;

    public override ReadOnlySpan<int> ShapeInputs => [0];

    public override KernelTable Kernels { get; } = KernelTable.Typed("dtype")
        .Add(TF_DataType.TF_INT32, Narrow<int>)
        .Add(TF_DataType.TF_UINT32, Narrow<uint>)
        .Add(TF_DataType.TF_INT64, Wide<long>)
        .Add(TF_DataType.TF_UINT64, Wide<ulong>);

    public static Tensor Of(
        Operand shape, Operand key, Operand counter, Operand algorithm, Operand minval, Operand maxval,
        string? name = null) => Apply([shape, key, counter, algorithm, minval, maxval], null, name);

    public override Shape[] InferShapes(ShapeContext c)
    {
        if (c.IsBuilding)
        {
            c.WithRank(4, 0);
            c.WithRank(5, 0);
        }

        return StatelessKernels.Shapes(c);
    }

    private static Kernel Narrow<T>(Binding node)
        where T : unmanaged, INumber<T> => Bind<T, uint>(node, PhiloxFill.FullInt);

    private static Kernel Wide<T>(Binding node)
        where T : unmanaged, INumber<T> => Bind<T, ulong>(node, PhiloxFill.FullInt);

    // minval + a full integer modulo (maxval - minval), all in TBits without signs
    private static Kernel Bind<T, TBits>(Binding node, RandomKernels.Fill<TBits> fill)
        where T : unmanaged, INumber<T>
        where TBits : unmanaged, INumber<TBits> => k =>
        {
            if (StatelessKernels.IsEmpty(node, k))
            {
                return; // nor are the bounds looked at
            }

            CheckScalar(node, 4, "minval");
            CheckScalar(node, 5, "maxval");
            var (low, high) = (k.Input<T>(4)[0], k.Input<T>(5)[0]);
            if (low >= high)
            {
                throw node.Invalid($"Need minval < maxval, got {low} >= {high}");
            }

            var y = MemoryMarshal.Cast<T, TBits>(k.Output<T>(0));
            fill(StatelessKernels.Stream(node, k, 1), y);
            var from = TBits.CreateTruncating(low);
            var span = unchecked(TBits.CreateTruncating(high) - from);
            foreach (ref var value in y)
            {
                value = unchecked(from + (value % span));
            }
        };

    private static void CheckScalar(Binding node, int input, string name)
    {
        if (node.InputShapes[input].ndim != 0)
        {
            throw node.Invalid($"{name} must be 0-D, got shape {node.InputShapes[input].ToRuntimeString()}");
        }
    }
}
