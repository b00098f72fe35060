using NUnit.Framework;
using Tensorflow.Ops.Random;

namespace Tensorflow.Tests.Ops.Random;

internal sealed class StatelessRandomGetAlgTests
{
    [Test]
    public void It_is_Philox() => Assert.That(Values.Of<int>(StatelessRandomGetAlg.Of()), Is.EqualTo(new[] { 1 }));
}
