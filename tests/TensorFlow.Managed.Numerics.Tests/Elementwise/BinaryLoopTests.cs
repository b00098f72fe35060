using System;
using System.Linq;
using NUnit.Framework;
using Tensorflow.Numerics.Elementwise;

namespace Tensorflow.Numerics.Tests.Elementwise;

[TestFixtureSource(typeof(Samples), nameof(Samples.Lengths))]
internal sealed class BinaryLoopTests(int length)
{
    private readonly float[] _x = Samples.Floats(length, 1);
    private readonly float[] _y = Array.ConvertAll(Samples.Floats(length, 2), y => y == 0 ? 0.3f : y);
    private readonly float[] _z = new float[length];
    private readonly Skew<float> _op = new();

    [Test]
    public void Pairs_equal_the_scalar_form_also_in_place()
    {
        var expected = _x.Zip(_y, _op.Invoke).ToArray();
        BinaryLoop.Run(_x, _y, _z, _op);
        Assert.That(_z, Is.EqualTo(expected));
        ScalarLoop.Run(_x, _y, _z, _op);
        Assert.That(_z, Is.EqualTo(expected));
        var left = (float[])_x.Clone();
        BinaryLoop.Run(left, _y, left, _op);
        Assert.That(left, Is.EqualTo(expected));
        var right = (float[])_y.Clone();
        BinaryLoop.Run(_x, right, right, _op);
        Assert.That(right, Is.EqualTo(expected));
    }

    [Test]
    public void A_scalar_may_stand_on_either_side()
    {
        BinaryLoop.Run(1.7f, _y, _z, _op);
        Assert.That(_z, Is.EqualTo(_y.Select(y => _op.Invoke(1.7f, y))));
        ScalarLoop.Run(1.7f, _y, _z, _op);
        Assert.That(_z, Is.EqualTo(_y.Select(y => _op.Invoke(1.7f, y))));
        BinaryLoop.Run(_x, 1.7f, _z, _op);
        Assert.That(_z, Is.EqualTo(_x.Select(x => _op.Invoke(x, 1.7f))));
        ScalarLoop.Run(_x, 1.7f, _z, _op);
        Assert.That(_z, Is.EqualTo(_x.Select(x => _op.Invoke(x, 1.7f))));
    }

    [Test]
    public void Triples_equal_the_scalar_form()
    {
        var w = Samples.Floats(length, 3);
        var expected = _x.Select((x, i) => default(ProductLess<float>).Invoke(x, _y[i], w[i])).ToArray();
        TernaryLoop.Run(_x, _y, w, w, default(ProductLess<float>));
        Assert.That(w, Is.EqualTo(expected));
    }

    [Test]
    public void Comparisons_equal_the_scalar_form()
    {
        var held = new bool[length];
        CompareLoop.Run(_x, _y, held, default(Less<float>));
        Assert.That(held, Is.EqualTo(_x.Zip(_y, (x, y) => x < y)));
        CompareLoop.Run(1f, _y, held, default(Less<float>));
        Assert.That(held, Is.EqualTo(_y.Select(y => 1 < y)));
        CompareLoop.Run(_x, 1f, held, default(Less<float>));
        Assert.That(held, Is.EqualTo(_x.Select(x => x < 1)));
        var doubles = Samples.Doubles(length);
        CompareLoop.Run(doubles, 1d, held, default(Less<double>));
        Assert.That(held, Is.EqualTo(doubles.Select(x => x < 1)));
        var bytes = Array.ConvertAll(_x, x => (byte)(x + 100));
        CompareLoop.Run(bytes, (byte)100, held, default(Less<byte>));
        Assert.That(held, Is.EqualTo(bytes.Select(x => x < 100)));
    }

    [Test]
    public void Select_takes_one_branch_an_element_or_a_row()
    {
        var condition = Samples.Bools(length);
        SelectLoop.Run(condition, _x, _y, _z);
        Assert.That(_z, Is.EqualTo(condition.Select((c, i) => c ? _x[i] : _y[i])));
        SelectLoop.Run(false, _x, _y, _z);
        Assert.That(_z, Is.EqualTo(_y));
        float[] t = [.. _x, .. _x, .. _x], e = [.. _y, .. _y, .. _y];
        var rows = new float[3 * length];
        SelectLoop.Rows(new[] { true, false, true }, t, e, rows);
        Assert.That(rows, Is.EqualTo(_x.Concat(_y).Concat(_x)));
    }
}
