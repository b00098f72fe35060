using Tensorflow.Numerics.Random;
using Tensorflow.Ops.Arrays;

namespace Tensorflow.Ops.Random;

/// <summary>The key [1] and the counter [2] that a pair of seeds is scrambled into.</summary>
internal sealed class StatelessRandomGetKeyCounter : Op<StatelessRandomGetKeyCounter>
{
    public override OpDef Def { get; } = new OpDef("StatelessRandomGetKeyCounter").Input("seed: Tseed")
        .Output("key: uint64").Output("counter: uint64").Attr("Tseed: {int32, int64} = DT_INT64");

    public override bool IsDifferentiable => false;

    public override KernelTable Kernels { get; } = KernelTable.Any(Bind);

    public static (Tensor Key, Tensor Counter) Of(Operand seed, string? name = null)
    {
        var outputs = ApplyNode([seed], null, name).outputs;
        return (outputs[0], outputs[1]);
    }

    public override Shape[] InferShapes(ShapeContext c)
    {
        var seed = c.WithRank(0, 1);
        return seed[0] is -1 or 2
            ? [new(1), new(2)]
            : throw ShapeContext.Fail(
                $"Dimension must be 2 but is {seed[0]}",
                $"seed must have shape [2], not {seed.ToRuntimeString()}");
    }

    private static Kernel Bind(Binding node)
    {
        var read = IndexReader.Of(node, 0);
        return k =>
        {
            var start = StatelessSeed.Derive(read(k.In(0), 0), read(k.In(0), 1));
            var counter = k.Output<ulong>(1);
            k.Output<ulong>(0)[0] = start.Key;
            counter[0] = (ulong)start.Counter;
            counter[1] = (ulong)(start.Counter >> 64);
        };
    }
}
