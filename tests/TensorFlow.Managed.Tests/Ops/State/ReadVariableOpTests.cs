using NUnit.Framework;
using Tensorflow.Ops.State;

namespace Tensorflow.Tests.Ops.State;

/// <summary>A read is the value at its time.</summary>
internal sealed class ReadVariableOpTests
{
    [Test]
    public void A_read_keeps_its_value_when_the_variable_moves_on()
    {
        var v = Handle([1f, 2f]);
        var read = ReadVariableOp.Of(v, TF_DataType.TF_FLOAT);
        AssignAddVariableOp.Of(v, new[] { 10f, 10f });
        Assert.That(read.Data!.Span<float>().ToArray(), Is.EqualTo(new[] { 1f, 2f }));
    }

    [Test]
    public void A_variable_without_a_value_is_not_read()
    {
        var handle = new Tensor(TensorData.OfResource(new VariableMemory("v", TF_DataType.TF_FLOAT, 2)));
        Assert.That(
            () => ReadVariableOp.Of(handle, TF_DataType.TF_FLOAT),
            Throws.TypeOf<FailedPreconditionError>().With.Message.StartsWith(
                "Could not find variable v. This could mean that the variable has been deleted. In TF1, it can also "
                + "mean the variable is uninitialized"));
    }

    [Test]
    public void Another_type_is_refused()
    {
        using var graph = new Graph().as_default();
        var handle = VarHandleOp.Of(TF_DataType.TF_FLOAT, 2, "v");
        Assert.That(
            () => ReadVariableOp.Of(handle, TF_DataType.TF_INT32),
            Throws.TypeOf<ValueError>().With.Message.Contains(
                "Trying to read variable with wrong dtype. Expected float32 got int32"));
    }

    internal static Tensor Handle(float[] values)
    {
        var memory = new VariableMemory("v", TF_DataType.TF_FLOAT, values.Length);
        var handle = new Tensor(TensorData.OfResource(memory));
        AssignVariableOp.Of(handle, values);
        return handle;
    }
}
