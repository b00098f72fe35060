using System;
using System.Numerics;
using Tensorflow.Numerics.Random;

namespace Tensorflow.Ops.Random;

/// <summary>Class numbers drawn for each row of logits [batch, classes] with probabilities softmax(logits).</summary>
internal sealed class Multinomial : Op<Multinomial>, INumberKernel
{
    public override OpDef Def { get; } = new OpDef("Multinomial")
        .Input("logits: T").Input("num_samples: int32").Output("output: output_dtype")
        .Attr("seed: int = 0").Attr("seed2: int = 0").Attr("T: realnumbertype")
        .Attr("output_dtype: {int32, int64} = DT_INT64").Stateful();

    public override bool IsDifferentiable => false;

    public override ReadOnlySpan<int> ShapeInputs => [1];

    public override KernelTable Kernels { get; } =
        KernelTable.Numbers<Multinomial>().Add(TF_DataType.TF_HALF, Bind<Half>);

    public static Tensor Of(
        Operand logits, Operand samples, long? seed, TF_DataType outputType = TF_DataType.TF_INT64, string? name = null)
    {
        var attrs = RandomState.Attrs(seed);
        attrs["output_dtype"] = outputType;
        return Apply([logits, samples], attrs, name);
    }

    /// <summary>tf.multinomial: the op inside a scope of that name.</summary>
    public static Tensor Default(
        Operand logits, Operand samples, long? seed, TF_DataType outputType = TF_DataType.TF_INT64, string? name = null)
    {
        using var scope = Target.Current.NameScope(name, "multinomial");
        return Of(logits.ToTensor(null, "logits"), samples, seed, outputType);
    }

    public override object CreateState(Attrs attrs, Shape[] outputShapes) => RandomState.Stream(attrs);

    public override Shape[] InferShapes(ShapeContext c)
    {
        var logits = c.WithRank(0, 2);
        c.WithRank(1, 0);
        var samples = c.Ints(1) is [var known] ? known : -1;
        if (c.Ints(1) is not null && samples < 0)
        {
            throw ShapeContext.Fail(
                $"Dimension size, given by scalar input 1, must be non-negative but is {samples}",
                $"num_samples should be nonnegative, got {samples}");
        }

        return c.IsRunning && logits[1] == 0
            ? throw ShapeContext.Fail("num_classes should be positive, got 0")
            : [new(logits[0], samples)];
    }

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, INumber<T>, IMinMaxValue<T>
    {
        var (stream, shape, samples) = ((StatefulPhilox)node.State!, node.InputShapes[0], (int)node.OutputShapes[0][1]);
        return k =>
        {
            if (k.Out(0).Count == 0)
            {
                return;
            }

            var wide = new double[k.In(0).Count];
            var logits = k.Input<T>(0);
            for (var i = 0; i < wide.Length; i++)
            {
                wide[i] = double.CreateChecked(logits[i]);
            }

            var drawn = new long[k.Out(0).Count];
            PhiloxFill.Multinomial(stream.TakeMultinomial(shape[0], samples), wide, (int)shape[1], drawn, samples);
            Casting.Run(TensorData.From<long>(drawn, node.OutputShapes[0]), k.Out(0));
        };
    }
}
