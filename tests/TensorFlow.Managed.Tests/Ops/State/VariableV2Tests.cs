using NUnit.Framework;
using Tensorflow.Ops.State;

namespace Tensorflow.Tests.Ops.State;

internal sealed class VariableV2Tests
{
    [Test]
    public void Its_output_is_a_reference_of_the_shape()
    {
        using var graph = new Graph().as_default();
        var variable = VariableV2.Of(new Shape(2, 3), TF_DataType.TF_DOUBLE, "v");
        Assert.That(variable.IsRef, Is.True);
        Assert.That((variable.shape, variable.dtype), Is.EqualTo((new Shape(2, 3), TF_DataType.TF_DOUBLE)));
    }
}
