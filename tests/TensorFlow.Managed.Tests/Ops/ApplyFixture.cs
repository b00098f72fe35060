using System;
using System.Linq;
using NUnit.Framework;
using Tensorflow.Ops;
using Tensorflow.Ops.State;

namespace Tensorflow.Tests.Ops;

/// <summary>What holds for every optimizer step: it is its formula, element by element.</summary>
internal abstract class ApplyFixture<TOp, TResource>
    where TOp : Op<TOp>, new()
    where TResource : Op<TResource>, new()
{
    private static OpDef Def => Op<TOp>.Instance.Def;

    private static int Variables => Def.Inputs.Count(i => i.IsRef);

    /// <summary>The scalar inputs in order.</summary>
    protected abstract double[] Settings { get; }

    /// <summary>Attributes to try.</summary>
    protected virtual Attrs[] Attributes => [new()];

    /// <summary>One step of one element.</summary>
    /// <param name="state">The variable and its slots.</param>
    /// <param name="gradient">The gradient's element.</param>
    /// <param name="attrs">One of <see cref="Attributes"/>.</param>
    protected abstract void Step(double[] state, double gradient, Attrs attrs);

    [Test]
    public void A_step_is_its_formula()
    {
        foreach (var (attrs, type, length) in Cases())
        {
            var inputs = Inputs(length, type);
            var after = Run(inputs, attrs);
            for (var i = 0; i < length; i++)
            {
                var state = inputs.Take(Variables).Select(v => At(v, i)).ToArray();
                Step(state, At(inputs[Gradient], i), attrs);
                var within = type == TF_DataType.TF_FLOAT ? 2e-6 : 1e-12;
                Assert.That(after.Select(v => At(v, i)), Is.EqualTo(state).Within(within), $"{type}, {length}, [{i}]");
            }
        }
    }

    [Test]
    public void A_part_of_a_variable_moves_as_in_the_whole()
    {
        foreach (var attrs in Attributes)
        {
            var whole = Run(Inputs(33, TF_DataType.TF_FLOAT), attrs);
            var part = Run(Inputs(7, TF_DataType.TF_FLOAT), attrs);
            for (var v = 0; v < Variables; v++)
            {
                Assert.That(part[v].Span<float>().SequenceEqual(whole[v].Span<float>()[..7]), Is.True);
            }
        }
    }

    [Test]
    public void On_handles_it_is_the_same_step_to_the_bit()
    {
        foreach (var (attrs, type, length) in Cases())
        {
            var inputs = Inputs(length, type);
            var after = Run(inputs, attrs);
            var variables = inputs.Take(Variables).Select(OnHandle).ToArray();
            var operands = variables.Concat(inputs.Skip(Variables).Select(i => new Tensor(i)));
            Target.Current.Apply(Op<TResource>.Instance, [.. operands.Select(o => (Operand)o)], attrs, null);
            for (var v = 0; v < Variables; v++)
            {
                var memory = variables[v].Resource!.Data;
                Assert.That(memory.Bytes.SequenceEqual(after[v].Bytes), Is.True, $"{type}, {length}, {v}");
            }
        }
    }

    [Test]
    public void The_form_on_handles_is_of_that_name() =>
        Assert.That(Op<TResource>.Instance.Def.Name, Is.EqualTo("Resource" + Def.Name));

    [Test]
    public void Other_shapes_are_refused()
    {
        var inputs = Inputs(3, TF_DataType.TF_FLOAT);
        inputs[Gradient] = Casting.Literal(Draw.Uniform(-1, 1, 2), TF_DataType.TF_FLOAT);
        Assert.That(
            () => new OpCall(Op<TOp>.Instance, Attributes[0], inputs),
            Throws.TypeOf<ValueError>().With.Message.Contains("Dimension 0 in both shapes must be equal"));
        Assert.That(
            () => Evaluation.Shapes(Op<TOp>.Instance, new Attrs(), inputs, "step"),
            Throws.TypeOf<InvalidArgumentError>().With.Message.StartsWith(
                $"var and {Def.Inputs[Gradient].Name} do not have the same shape[3] [2]"));
    }

    [Test]
    public void Values_are_no_variables() => Assert.That(
        () => Target.Current.Apply(
            Op<TOp>.Instance, [.. Inputs(3, TF_DataType.TF_FLOAT).Select(i => (Operand)new Tensor(i))], null, null),
        Throws.TypeOf<TypeError>().With.Message.Contains("requires that input 'var' be a mutable tensor"));

    private static int Gradient => Enumerable.Range(0, Def.Inputs.Count)
        .Single(i => Def.Inputs[i].Name is "grad" or "delta");

    private static Tensor OnHandle(TensorData value)
    {
        var handle = new Tensor(TensorData.OfResource(new VariableMemory("v", value.DType, value.Shape)));
        AssignVariableOp.Of(handle, new Tensor(value));
        return handle;
    }

    private static TensorData[] Run(TensorData[] inputs, Attrs attrs)
    {
        using var call = new OpCall(Op<TOp>.Instance, attrs, inputs);
        call.Run(call.Node.outputs);
        return call.Run([.. call.Inputs.Take(Variables)]);
    }

    private static double At(TensorData data, int i) =>
        data.DType == TF_DataType.TF_FLOAT ? data.Span<float>()[i] : data.Span<double>()[i];

    private System.Collections.Generic.IEnumerable<(Attrs Attrs, TF_DataType Type, int Length)> Cases() =>
        from attrs in Attributes
        from type in new[] { TF_DataType.TF_FLOAT, TF_DataType.TF_DOUBLE }
        from length in new[] { 1, 8, 15, 16, 17, 33 }
        select (attrs, type, length);

    // Slots are positive and the variable and the gradient of either sign.
    private TensorData[] Inputs(int length, TF_DataType type)
    {
        var settings = 0;
        return [.. Def.Inputs.Select((input, i) => Casting.Literal(
            i == Gradient ? Draw.Uniform(-2, 2, length)
                : i == 0 ? Draw.Uniform(-1, 1.5, length)
                : input.IsRef ? Draw.Uniform(0.5 + (0.1 * i), 1 + (0.1 * i), length)
                : TensorData.Scalar(Settings[settings++]),
            type))];
    }
}
