using System;
using Tensorflow.Numerics.Random;

namespace Tensorflow.Ops.Random;

/// <summary>Uniform integers in [minval, maxval).</summary>
internal sealed class RandomUniformInt : Op<RandomUniformInt>
{
    public override OpDef Def { get; } = new OpDef("RandomUniformInt")
        .Input("shape: T").Input("minval: Tout").Input("maxval: Tout").Output("output: Tout")
        .Attr("seed: int = 0").Attr("seed2: int = 0").Attr("Tout: {int32, int64}").Attr("T: {int32, int64}").Stateful();

    public override bool IsDifferentiable => false;

    public override ReadOnlySpan<int> ShapeInputs => [0];

    public override KernelTable Kernels { get; } = KernelTable.Typed("Tout")
        .Add(TF_DataType.TF_INT32, node => Bind<int>(node, PhiloxFill.UniformInt))
        .Add(TF_DataType.TF_INT64, node => Bind<long>(node, PhiloxFill.UniformInt));

    private delegate void Fill<T>(Philox4x32 start, Span<T> destination, T low, T high);

    public static Tensor Of(Operand shape, Operand minval, Operand maxval, long? seed, string? name = null) =>
        Apply([shape, minval, maxval], RandomState.Attrs(seed), name);

    public override object CreateState(Attrs attrs, Shape[] outputShapes) => RandomState.Stream(attrs);

    public override Shape[] InferShapes(ShapeContext c)
    {
        for (var i = 1; i <= 2; i++)
        {
            var shape = c.Input(i);
            if (shape.RankKnown && !shape.IsScalar)
            {
                throw ShapeContext.Fail($"Shape must be rank 0 but is rank {shape.ndim}",
                    $"{(i == 1 ? "minval" : "maxval")} must be 0-D, got shape {shape.ToRuntimeString()}");
            }
        }

        return [c.Sizes(0)];
    }

    private static Kernel Bind<T>(Binding node, Fill<T> fill)
        where T : unmanaged, IComparable<T>
    {
        var stream = (StatefulPhilox)node.State!;
        return k =>
        {
            var (low, high) = (k.Input<T>(1)[0], k.Input<T>(2)[0]);
            var output = k.Output<T>(0);
            if (output.IsEmpty)
            {
                return;
            }

            if (low.CompareTo(high) >= 0)
            {
                throw node.Invalid($"Need minval < maxval, got {low} >= {high}");
            }

            fill(stream.TakeOutputs(output.Length), output, low, high);
        };
    }
}
