using NUnit.Framework;
using Tensorflow.Ops.State;
using Tensorflow.Ops.Training;

namespace Tensorflow.Tests.Ops.Training;

/// <summary>Momentum as Keras has it: the slot holds what is added to the variable.</summary>
internal sealed class ResourceApplyKerasMomentumTests
{
    [TestCase(false)]
    [TestCase(true)]
    public void A_step_is_its_formula(bool nesterov)
    {
        var (variable, accum) = (Handle([1f, -2f, 0.5f]), Handle([0.1f, 0.1f, 0.1f]));
        ResourceApplyKerasMomentum.Of(
            variable, accum, 0.1f, new[] { 0.5f, -1.25f, 0f }, 0.9f, useNesterov: nesterov);
        var slots = new[] { 0.04f, 0.215f, 0.09f };
        var moved = nesterov
            ? new[] { 1f + (0.9f * 0.04f) - 0.05f, -2f + (0.9f * 0.215f) + 0.125f, 0.5f + (0.9f * 0.09f) }
            : [1.04f, -1.785f, 0.59f];
        Assert.Multiple(() =>
        {
            Assert.That(accum.Resource!.Data.Span<float>().ToArray(), Is.EqualTo(slots).Within(1e-6f));
            Assert.That(variable.Resource!.Data.Span<float>().ToArray(), Is.EqualTo(moved).Within(1e-6f));
        });
    }

    [Test]
    public void Another_shape_is_refused() => Assert.That(
        () => ResourceApplyKerasMomentum.Of(Handle([1f]), Handle([1f]), 0.1f, new float[2], 0.9f),
        Throws.TypeOf<InvalidArgumentError>().With.Message.Contains("var and grad do not have the same shape[1] [2]"));

    private static Tensor Handle(float[] values)
    {
        var memory = new VariableMemory("v", TF_DataType.TF_FLOAT, values.Length);
        var handle = new Tensor(TensorData.OfResource(memory));
        AssignVariableOp.Of(handle, values);
        return handle;
    }
}
