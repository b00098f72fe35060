using System;
using System.Linq;
using System.Numerics;
using NUnit.Framework;

namespace Tensorflow.Tests.Core;

internal sealed class DataTypesTests
{
    private static readonly TF_DataType[] Known = [.. Enum.GetValues<TF_DataType>().Distinct().Where(IsNamed)];

    [Test]
    public void Names_are_read_back()
    {
        Assert.That(Known, Has.Length.EqualTo(23));
        Assert.That(Known.Select(t => DataTypes.Parse(t.as_numpy_name())), Is.EqualTo(Known));
    }

    [TestCase("float", TF_DataType.TF_FLOAT)]
    [TestCase("double", TF_DataType.TF_DOUBLE)]
    [TestCase("half", TF_DataType.TF_HALF)]
    public void Op_registrations_have_names_of_their_own(string name, TF_DataType type) =>
        Assert.That(DataTypes.Parse(name), Is.EqualTo(type));

    [TestCase(typeof(float), 4)]
    [TestCase(typeof(double), 8)]
    [TestCase(typeof(Half), 2)]
    [TestCase(typeof(bool), 1)]
    [TestCase(typeof(sbyte), 1)]
    [TestCase(typeof(ushort), 2)]
    [TestCase(typeof(long), 8)]
    [TestCase(typeof(Complex), 16)]
    [TestCase(typeof(string), 0)]
    public void Dotnet_types_come_back(Type clr, int size)
    {
        var type = clr.as_tf_dtype();
        Assert.That(type.as_system_dtype(), Is.EqualTo(clr));
        Assert.That(type.get_datatype_size(), Is.EqualTo(size));
    }

    [TestCase(0)]
    [TestCase(99)]
    [TestCase(-1)]
    public void Other_numbers_have_no_size_and_no_type(int number)
    {
        var type = (TF_DataType)number;
        Assert.That(type.as_numpy_name(), Is.EqualTo($"type {number}"));
        Assert.That(type.get_datatype_size(), Is.Zero);
        Assert.That(() => type.as_system_dtype(), Throws.TypeOf<TypeError>());
    }

    [Test]
    public void Unknown_names_are_refused() => Assert.That(
        () => DataTypes.Parse("float33"),
        Throws.TypeOf<TypeError>().With.Message.EqualTo("Unknown data type. Received: 'float33'."));

    private static bool IsNamed(TF_DataType type) =>
        !type.as_numpy_name().StartsWith("type ", StringComparison.Ordinal);
}
