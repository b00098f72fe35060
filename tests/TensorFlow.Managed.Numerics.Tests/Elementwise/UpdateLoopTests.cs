using System.Linq;
using System.Runtime.Intrinsics;
using NUnit.Framework;
using Tensorflow.Numerics.Elementwise;

namespace Tensorflow.Numerics.Tests.Elementwise;

[TestFixtureSource(typeof(Samples), nameof(Samples.Lengths))]
internal sealed class UpdateLoopTests(int length)
{
    private readonly float[][] _state = [.. Enumerable.Range(1, 4).Select(seed => Samples.Floats(length, seed))];
    private readonly float[] _gradient = Samples.Floats(length, 9);

    [Test]
    public void One_slot()
    {
        var expected = Expected(default(OneSlotAlone));
        UpdateLoop.Run(_state[0], _state[1], _gradient, default(OneSlot));
        Assert.That(_state, Is.EqualTo(expected));
    }

    [Test]
    public void Two_slots()
    {
        var expected = Expected(default(TwoSlotsAlone));
        UpdateLoop.Run(_state[0], _state[1], _state[2], _gradient, default(TwoSlots));
        Assert.That(_state, Is.EqualTo(expected));
    }

    [Test]
    public void Three_slots()
    {
        var expected = Expected(default(ThreeSlots));
        UpdateLoop.Run(_state[0], _state[1], _state[2], _state[3], _gradient, default(ThreeSlots));
        Assert.That(_state, Is.EqualTo(expected));
    }

    /// <summary>Each element alone, in all lanes of a vector.</summary>
    private float[][] Expected<TOp>(TOp op)
        where TOp : struct, ITripleSlotUpdate<float>
    {
        var after = _state.Select(values => (float[])values.Clone()).ToArray();
        for (var i = 0; i < length; i++)
        {
            var s = after.Select(values => Vector512.Create(values[i])).ToArray();
            op.Invoke(ref s[0], ref s[1], ref s[2], ref s[3], Vector512.Create(_gradient[i]));
            for (var k = 0; k < 4; k++)
            {
                after[k][i] = s[k][3];
            }
        }

        return after;
    }

    private readonly struct OneSlotAlone : ITripleSlotUpdate<float>
    {
        public void Invoke(
            ref Vector512<float> variable,
            ref Vector512<float> slot1,
            ref Vector512<float> slot2,
            ref Vector512<float> slot3,
            Vector512<float> gradient) => default(OneSlot).Invoke(ref variable, ref slot1, gradient);
    }

    private readonly struct TwoSlotsAlone : ITripleSlotUpdate<float>
    {
        public void Invoke(
            ref Vector512<float> variable,
            ref Vector512<float> slot1,
            ref Vector512<float> slot2,
            ref Vector512<float> slot3,
            Vector512<float> gradient) => default(TwoSlots).Invoke(ref variable, ref slot1, ref slot2, gradient);
    }
}
