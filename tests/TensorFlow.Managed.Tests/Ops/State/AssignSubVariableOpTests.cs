using NUnit.Framework;
using Tensorflow.Ops.State;

namespace Tensorflow.Tests.Ops.State;

/// <summary>The result stays in the variable.</summary>
internal sealed class AssignSubVariableOpTests
{
    [Test]
    public void The_result_stays_in_the_variable()
    {
        var v = ReadVariableOpTests.Handle([1f, 2f]);
        AssignSubVariableOp.Of(v, new[] { 10f, 10f });
        Assert.That(
            ReadVariableOp.Of(v, TF_DataType.TF_FLOAT).Data!.Span<float>().ToArray(), Is.EqualTo(new[] { -9f, -8f }));
    }

    [Test]
    public void Another_shape_is_refused() => Assert.That(
        () => AssignSubVariableOp.Of(ReadVariableOpTests.Handle([1f, 2f]), new float[3]),
        Throws.TypeOf<InvalidArgumentError>().With.Message.StartsWith(
            "Cannot update variable with shape [2] using a Tensor with shape [3], shapes must be equal."));
}
