using NUnit.Framework;
using Tensorflow.Ops.Arrays;

namespace Tensorflow.Tests.Ops.Arrays;

internal sealed class ConstTests
{
    [Test]
    public void The_value_is_a_copy_of_its_own()
    {
        var value = TensorData.From<double>([1, 2], new Shape(2));
        var constant = Const.Of(value);
        Assert.That(Values.Of<double>(constant), Is.EqualTo(new[] { 1.0, 2.0 }));
        Assert.That(constant.shape, Is.EqualTo(new Shape(2)));
    }
}
