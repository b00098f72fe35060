using Tensorflow.Numerics.Random;
using Tensorflow.Ops.Arrays;

namespace Tensorflow.Ops.Random;

/// <summary>The rows of value in the random order of a key and a counter.</summary>
internal sealed class StatelessShuffle : Op<StatelessShuffle>, IMoveKernel
{
    public override OpDef Def { get; } = new OpDef("StatelessShuffle").Input("value: T").Input("key: uint64")
        .Input("counter: uint64").Input("alg: int32").Output("output: T").Attr("T: type");

    public override KernelTable Kernels { get; } = Elements.Table<StatelessShuffle>();

    public static Tensor Of(Operand value, Operand key, Operand counter, Operand algorithm, string? name = null) =>
        Apply([value, key, counter, algorithm], null, name);

    public override Shape[] InferShapes(ShapeContext c)
    {
        if (!c.IsBuilding)
        {
            StatelessKernels.CheckStream(c, 1); // TensorFlow looks at it in a run only
        }

        return [c.Input(0)];
    }

    public static Kernel Bind<T>(Binding node)
    {
        var shape = node.InputShapes[0];
        if (shape.IsScalar || shape[0] <= 1)
        {
            return k =>
            {
                StatelessKernels.Stream(node, k, 1);
                k.In(0).CopyTo(k.Out(0));
            };
        }

        var order = new int[shape[0]];
        return k =>
        {
            PhiloxFill.ShuffleOrder(StatelessKernels.Stream(node, k, 1), order);
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
