using Tensorflow.Numerics.Random;
using Tensorflow.Ops.Arrays;

namespace Tensorflow.Ops.Random;

/// <summary>The rows of value in random order.</summary>
internal sealed class RandomShuffle : Op<RandomShuffle>, IMoveKernel
{
    public override OpDef Def { get; } = new OpDef("RandomShuffle")
        .Input("value: T").Output("output: T").Attr("seed: int = 0").Attr("seed2: int = 0").Attr("T: type").Stateful();

    public override KernelTable Kernels { get; } = Elements.Table<RandomShuffle>();

    public static Tensor Of(Operand value, long? seed, string? name = null) =>
        Apply([value], RandomState.Attrs(seed), name);

    public override object CreateState(Attrs attrs, Shape[] outputShapes) => RandomState.Stream(attrs);

    public override Shape[] InferShapes(ShapeContext c) => [c.Input(0)];

    public static Kernel Bind<T>(Binding node)
    {
        var (stream, shape) = ((StatefulPhilox)node.State!, node.InputShapes[0]);
        if (shape.IsScalar || shape[0] <= 1)
        {
            return static k => k.In(0).CopyTo(k.Out(0));
        }

        var order = new int[shape[0]];
        return k =>
        {
            PhiloxFill.ShuffleOrder(stream.TakeShuffle(order.Length), order);
            var x = Elements.Input<T>(k, 0);
            var y = Elements.Output<T>(k, 0);
            var width = x.Length / order.Length;
            for (var i = 0; i < order.Length; i++)
            {
                x.Slice(order[i] * width, width).CopyTo(y[(i * width)..]);
            }
        };
    }
}
