using System;
using System.Linq;
using System.Numerics;
using Tensorflow.Numerics.Elementwise;

namespace Tensorflow.Ops.Math;

/// <summary>The sum of N tensors of one shape, added from the first on.</summary>
internal sealed class AddN : Op<AddN>, INumberKernel
{
    public override OpDef Def { get; } = new OpDef("AddN")
        .Input("inputs: N * T").Output("sum: T").Attr("N: int >= 1")
        .Attr("T: {float, double, int32, uint8, int16, int8, complex64, int64, qint8, quint8, qint32, bfloat16, "
            + "qint16, quint16, uint16, complex128, half, uint32, uint64, variant}").Commutative();

    public override KernelTable Kernels { get; } = KernelTable.Numbers<AddN>();

    public static Tensor Of(ReadOnlySpan<Operand> values, string? name = null) => Apply(values, null, name);

    /// <summary>tf.add_n: one tensor without a name is given back as it is.</summary>
    public static Tensor Total(Tensor[] values, string? name = null) => values switch
    {
        [] => throw new ValueError(
            "Inputs must be an iterable of at least one Tensor/IndexedSlices with the same dtype and shape."),
        [var only] => name is null ? only : Arrays.Identity.Of(only, name),
        _ => Of([.. values.Select(v => (Operand)v)], name),
    };

    public override Shape[] InferShapes(ShapeContext c) =>
        [Enumerable.Range(0, c.InputCount).Select(c.Input).Aggregate(ShapeContext.Merge)];

    public override long Flops(Shape[] inputs, Shape[] outputs) => (inputs.Length - 1) * outputs[0].size;

    public override Tensor?[] Gradient(Node y, Tensor[] dy) => [.. Enumerable.Repeat(dy[0], y.inputs.Count)];

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, INumber<T>, IMinMaxValue<T> => new Adding<T>().Run;

    /// <summary>The operands added one after another.</summary>
    private sealed class Adding<T> : IPlacedKernel, IBinaryKernel
        where T : unmanaged, INumber<T>
    {
        public void Run(KernelContext k)
        {
            var sum = k.Output<T>(0);
            if (k.InputCount == 1)
            {
                k.Input<T>(0).CopyTo(sum);
                return;
            }

            BinaryLoop.Run(k.Input<T>(0), k.Input<T>(1), sum, default(AddV2.Sum<T>));
            for (var i = 2; i < k.InputCount; i++)
            {
                BinaryLoop.Run(sum, k.Input<T>(i), sum, default(AddV2.Sum<T>));
            }
        }

        public TResult? Accept<TResult>(IBinaryVisitor<TResult> visitor)
            where TResult : class => typeof(T) == typeof(float)
            ? visitor.Visit(new FloatBinary<T, AddV2.Sum<T>>(default))
            : null;

        public Step? At(ReadOnlySpan<Place> inputs, ReadOnlySpan<Place> outputs)
        {
            if (inputs.Length < 2 || (typeof(T) != typeof(float) && typeof(T) != typeof(double)))
            {
                return null;
            }

            var steps = new Step[inputs.Length - 1];
            for (var i = 0; i < steps.Length; i++)
            {
                steps[i] = new PlacedBinary<T, AddV2.Sum<T>>(
                    i == 0 ? inputs[0] : outputs[0], inputs[i + 1], outputs[0], default);
            }

            return steps.Length == 1 ? steps[0] : new StepList(steps);
        }
    }
}
