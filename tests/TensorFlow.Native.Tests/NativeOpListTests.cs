using System.Linq;
using NUnit.Framework;
using Tensorflow.Protos;

namespace Tensorflow.Native.Tests;

[NeedsTensorFlow]
internal sealed class NativeOpListTests
{
    [Test]
    public void Holds_the_definition_of_every_op()
    {
        var ops = OpList.Parser.ParseFrom(NativeOpList.Read()).Op;
        Assert.That(ops, Has.Count.GreaterThan(1000));
        var leaky = ops.Single(o => o.Name == "LeakyRelu");
        Assert.That(leaky.Attr.Single(a => a.Name == "alpha").DefaultValue.F, Is.EqualTo(0.2f));
    }
}
