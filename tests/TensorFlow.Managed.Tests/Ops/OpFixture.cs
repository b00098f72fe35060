using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using Tensorflow.Ops;

namespace Tensorflow.Tests.Ops;

/// <summary>What holds for every op; a fixture gives samples that stay clear of kinks.</summary>
internal abstract class OpFixture<TOp>
    where TOp : Op<TOp>, new()
{
    // Central differences of a smooth function of size 1 are right to about 1e-9.
    private const double SlopeTolerance = 2e-6;

    private static readonly TF_DataType[] Tried =
        [TF_DataType.TF_FLOAT, TF_DataType.TF_DOUBLE, TF_DataType.TF_INT32, TF_DataType.TF_INT64];

    protected static TOp Op => Op<TOp>.Instance;

    /// <summary>The calls that are tried.</summary>
    protected abstract IEnumerable<OpSample> Samples { get; }

    /// <summary>TensorFlow has gradients of the gradient's ops.</summary>
    protected virtual bool HasSecondGradient => true;

    /// <summary>The element types that are tried.</summary>
    protected virtual IReadOnlyList<TF_DataType> Types => [.. Tried.Where(IsAllowed)];

    [Test]
    public void Shapes_inferred_are_those_computed()
    {
        foreach (var (name, attrs, inputs) in Cases())
        {
            var values = Eager(attrs, inputs);
            using var known = new OpCall(Op, attrs, inputs);
            using var unknown = new OpCall(Op, attrs, inputs, known: false);
            for (var i = 0; i < values.Length; i++)
            {
                Assert.That(known.Node.outputs[i].shape, Is.EqualTo(values[i].Shape), name);
                Assert.That(unknown.Node.outputs[i].shape.is_compatible_with(values[i].Shape), Is.True, name);
            }
        }
    }

    [Test]
    public void Graphs_and_eager_calls_give_the_same_bits()
    {
        foreach (var (name, attrs, inputs) in Cases())
        {
            var values = Eager(attrs, inputs);
            foreach (var known in new[] { true, false })
            {
                using var call = new OpCall(Op, attrs, inputs, known);
                var run = call.Run(call.Node.outputs);
                for (var i = 0; i < values.Length; i++)
                {
                    Assert.That(run[i].Bytes.SequenceEqual(values[i].Bytes), Is.True, $"{name}, output {i}");
                }
            }
        }
    }

    [Test]
    public void In_place_is_out_of_place()
    {
        foreach (var (name, attrs, inputs) in Cases().Where(_ => Op.RunsInPlace))
        {
            var expected = Eager(attrs, inputs)[0];
            for (var i = 0; i < inputs.Length; i++)
            {
                if (inputs[i].DType != expected.DType || inputs[i].ByteLength != expected.ByteLength)
                {
                    continue;
                }

                var memory = inputs[i].Copy();
                var changed = inputs.ToArray();
                changed[i] = memory;
                var output = memory.WithShape(expected.Shape);
                Evaluation.RunInto(Op, Complete(attrs, inputs), changed, [output], [expected.Shape], name);
                Assert.That(memory.Bytes.SequenceEqual(expected.Bytes), Is.True, $"{name}, input {i}");
            }
        }
    }

    [Test]
    public void Gradient_is_the_slope()
    {
        foreach (var (name, attrs, inputs) in Cases().Where(c => IsForSlopes(c.Inputs)))
        {
            using var call = new OpCall(Op, attrs, inputs);
            var ys = call.Node.outputs.Where(o => o.dtype == TF_DataType.TF_DOUBLE).ToArray();
            var ws = ys.Select(y => Draw.Weights(y.shape)).ToArray();
            var xs = Varied(inputs).Select(i => call.Inputs[i]).ToArray();
            var gradients = call.Gradients(ys, xs, ws);
            foreach (var (gradient, i) in gradients.Zip(Varied(inputs)))
            {
                var slopes = CentralDifferences.Of(() => Dots(ws, Floats(Eager(attrs, inputs))), inputs[i]);
                Compare(gradient is null ? null : call.Run([gradient])[0], slopes, $"{name}, input {i}");
            }
        }
    }

    [Test]
    public void Second_gradient_is_the_slope_of_the_first()
    {
        foreach (var (name, attrs, inputs) in Cases().Where(c => HasSecondGradient && IsForSlopes(c.Inputs)))
        {
            using var call = new OpCall(Op, attrs, inputs);
            var ys = call.Node.outputs.Where(o => o.dtype == TF_DataType.TF_DOUBLE).ToArray();
            var varied = Varied(inputs);
            var xs = varied.Select(i => call.Inputs[i]).ToArray();
            var first = call.Gradients(ys, xs, [.. ys.Select(y => Draw.Weights(y.shape))])
                .OfType<Tensor>().Distinct().ToArray();
            if (first.Length == 0)
            {
                continue;
            }

            var ws = call.Run(first).Select(v => Draw.Weights(v.Shape)).ToArray();
            foreach (var (gradient, i) in call.Gradients(first, xs, ws).Zip(varied))
            {
                var slopes = CentralDifferences.Of(() => Dots(ws, call.Run(first)), inputs[i]);
                Compare(gradient is null ? null : call.Run([gradient])[0], slopes, $"{name}, second by input {i}");
            }
        }
    }

    [Test]
    public void Other_types_are_refused_by_name()
    {
        var (_, attrs, inputs) = Cases().First();
        foreach (var (arg, i) in inputs.Select((_, i) => (Binder.ArgOf(Op.Def, inputs.Length, i), i)))
        {
            // an input of one fixed type takes no int8, an index or a number no truth value, most others no string
            var other = arg.TypeAttr is null ? TensorData.Scalar((sbyte)1)
                : arg.TypeAttr is "T" ? TensorData.OfStrings([[]], Shape.Scalar)
                : TensorData.Scalar(true);
            if (arg.TypeAttr is { } attr && Op.Def.AttrNamed(attr).AllowedTypes?.Contains(other.DType) != false)
            {
                continue;
            }

            var wrong = inputs.ToArray();
            wrong[i] = other;
            var error = Assert.Throws<TypeError>(() => Complete(attrs, wrong), $"input {i}");
            Assert.That(error.Message, Does.Contain($"'{arg.Name}'").Or.Contain("not in list of allowed values"));
        }
    }

    protected static TensorData[] Eager(Attrs attrs, TensorData[] inputs) =>
        Evaluation.Run(Op, Complete(attrs, inputs), inputs, "node");

    private static Attrs Complete(Attrs attrs, TensorData[] inputs) =>
        Binder.Complete(Op, [.. inputs.Select(i => new Tensor(i))], attrs, "node");

    private static bool IsAllowed(TF_DataType type)
    {
        var attr = Op.Def.Attrs.FirstOrDefault(a => a.Name == "T");
        return (attr?.AllowedTypes?.Contains(type) ?? true)
            && (!Op.Kernels.Types.Any() || Op.Kernels.Types.Contains(type))
            && (attr is not null || type == TF_DataType.TF_DOUBLE);
    }

    private static bool IsForSlopes(TensorData[] inputs) =>
        Varied(inputs).Length > 0 && Varied(inputs).Sum(i => inputs[i].Count) <= 64
        && inputs.All(i => i.DType is TF_DataType.TF_DOUBLE or TF_DataType.TF_INT32 or TF_DataType.TF_BOOL);

    private static int[] Varied(TensorData[] inputs) =>
        [.. Enumerable.Range(0, inputs.Length).Where(i => inputs[i].DType == TF_DataType.TF_DOUBLE)];

    private static TensorData[] Floats(TensorData[] values) =>
        [.. values.Where(v => v.DType == TF_DataType.TF_DOUBLE)];

    private static double Dots(TensorData[] ws, TensorData[] ys) => ws.Zip(ys, CentralDifferences.Dot).Sum();

    private static void Compare(TensorData? gradient, double[] slopes, string name)
    {
        var scale = System.Math.Max(1, slopes.Select(System.Math.Abs).DefaultIfEmpty().Max());
        var values = gradient?.Span<double>().ToArray() ?? new double[slopes.Length];
        Assert.That(values, Is.EqualTo(slopes).Within(SlopeTolerance * scale), name);
    }

    private IEnumerable<(string Name, Attrs Attrs, TensorData[] Inputs)> Cases()
    {
        var number = 0;
        foreach (var sample in Samples)
        {
            foreach (var type in sample.Types ?? Types)
            {
                var inputs = Array.ConvertAll(
                    sample.Inputs, i => i.DType == TF_DataType.TF_DOUBLE ? Casting.Literal(i.Copy(), type) : i);
                yield return ($"{Op.Def.Name}, sample {number}, {type.as_numpy_name()}", sample.Attrs, inputs);
            }

            number++;
        }
    }
}
