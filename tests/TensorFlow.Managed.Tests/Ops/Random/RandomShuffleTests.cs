using NUnit.Framework;
using Tensorflow.Ops.Random;

namespace Tensorflow.Tests.Ops.Random;

internal sealed class RandomShuffleTests
{
    [Test]
    public void Rows_stay_whole()
    {
        var rows = Values.Of<int>(RandomShuffle.Of(new[,] { { 1, 10 }, { 2, 20 }, { 3, 30 }, { 4, 40 } }, 7));
        for (var i = 0; i < rows.Length; i += 2)
        {
            Assert.That(rows[i + 1], Is.EqualTo(10 * rows[i]));
        }

        Assert.That(rows, Is.Unique);
    }
}
