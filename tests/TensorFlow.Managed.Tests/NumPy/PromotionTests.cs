using NUnit.Framework;
using Tensorflow.NumPy;

namespace Tensorflow.Tests.NumPy;

/// <summary>NumPy 2's types of results.</summary>
internal sealed class PromotionTests
{
    [TestCase("uint8", "int8", "int16")]
    [TestCase("uint32", "int32", "int64")]
    [TestCase("uint64", "int64", "float64")]
    [TestCase("int16", "float16", "float32")]
    [TestCase("int8", "float16", "float16")]
    [TestCase("int32", "float32", "float64")]
    [TestCase("int16", "float32", "float32")]
    [TestCase("bool", "uint8", "uint8")]
    [TestCase("bool", "bool", "bool")]
    [TestCase("float16", "bfloat16", "float32")]
    public void Arrays_meet(string a, string b, string result)
    {
        NDArray x = np.ones(2, DataTypes.Parse(a)), y = np.ones(2, DataTypes.Parse(b));
        Assert.That((x + y).dtype.as_numpy_name(), Is.EqualTo(result));
        Assert.That((y + x).dtype.as_numpy_name(), Is.EqualTo(result));
    }

    [Test]
    public void Literals_give_way()
    {
        NDArray floats = np.ones(2, np.float32), bytes = np.ones(2, np.uint8);
        Assert.That((2.0 * floats).dtype, Is.EqualTo(np.float32));
        Assert.That((floats - 1).dtype, Is.EqualTo(np.float32));
        Assert.That((bytes + 1).dtype, Is.EqualTo(np.uint8));
        Assert.That((bytes / 255.0).dtype, Is.EqualTo(np.float64));
        Assert.That((bytes / 255f).dtype, Is.EqualTo(np.float32));
        Assert.That((bytes + 1000).dtype, Is.EqualTo(np.int32));
    }

    [Test]
    public void Integers_divide_and_wrap_as_in_numpy()
    {
        NDArray a = np.array(7, -7), b = np.array(2, 2);
        Assert.That((a / b).ToArray<double>(), Is.EqualTo(new[] { 3.5, -3.5 }));
        Assert.That((a % b).ToArray<int>(), Is.EqualTo(new[] { 1, 1 }));
        Assert.That(np.floor_divide(a, b).ToArray<int>(), Is.EqualTo(new[] { 3, -4 }));
        Assert.That((np.array((byte)200) + np.array((byte)100)).ToArray<byte>(), Is.EqualTo(new byte[] { 44 }));
        Assert.That(np.mod(np.array(5u), np.array(uint.MaxValue)).ToArray<uint>(), Is.EqualTo(new[] { 5u }));
        Assert.That(np.power(a, 3).ToArray<int>(), Is.EqualTo(new[] { 343, -343 }));
        Assert.That(() => np.power(a, -1), Throws.TypeOf<ValueError>());
        Assert.That(() => np.array(true) - np.array(true), Throws.TypeOf<TypeError>());
        Assert.That((np.array(true, true) + np.array(true, false)).dtype, Is.EqualTo(np.@bool));
    }
}
