using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.Intrinsics;
using NUnit.Framework;
using Tensorflow.Numerics.Elementwise;

namespace Tensorflow.Numerics.Tests.Elementwise;

/// <summary>NaN, infinities, signed zeros, the ends of the range, in every lane.</summary>
internal sealed class VectorMathEdgeTests
{
    private const double Inf = double.PositiveInfinity;
    private const double NaN = double.NaN;

    private static readonly double[] PowInputs = [NaN, Inf, -Inf, 0, -0.0, 1, -1, 2.5, -2.5, 3, -0.5, 0.5, 4, 1e30];

    // function, then the values at NaN, Infinity, -Infinity, 0, -0
    private static readonly object[][] Specials =
    [
        ["Exp", NaN, Inf, 0d, 1d, 1d],
        ["Expm1", NaN, Inf, -1d, 0d, -0.0],
        ["Log", NaN, Inf, NaN, -Inf, -Inf],
        ["Log1p", NaN, Inf, NaN, 0d, -0.0],
        ["Tanh", NaN, 1d, -1d, 0d, -0.0],
        ["Sigmoid", NaN, 1d, 0d, 0.5, 0.5],
        ["Softplus", NaN, Inf, 0d, 0.6931471805599453, 0.6931471805599453],
        ["Sin", NaN, NaN, NaN, 0d, -0.0],
        ["Cos", NaN, NaN, NaN, 1d, 1d],
        ["Erf", NaN, 1d, -1d, 0d, -0.0],
        ["Tan", NaN, NaN, NaN, 0d, -0.0],
        ["Asin", NaN, NaN, NaN, 0d, -0.0],
        ["Acos", NaN, NaN, NaN, 1.5707963267948966, 1.5707963267948966],
        ["Atan", NaN, 1.5707963267948966, -1.5707963267948966, 0d, -0.0],
        ["Sinh", NaN, Inf, -Inf, 0d, -0.0],
        ["Cosh", NaN, Inf, Inf, 1d, 1d],
        ["Asinh", NaN, Inf, -Inf, 0d, -0.0],
        ["Acosh", NaN, Inf, NaN, NaN, NaN],
        ["Atanh", NaN, NaN, NaN, 0d, -0.0],
        ["Erfc", NaN, 0d, 2d, 1d, 1d],
        ["Sqrt", NaN, Inf, NaN, 0d, -0.0],
        ["Rsqrt", NaN, 0d, NaN, Inf, -Inf],
    ];

    [TestCaseSource(nameof(Specials))]
    public void Special_values(string name, double nan, double inf, double minusInf, double zero, double minusZero)
    {
        var function = Functions.All.Single(f => f.Name == name);
        (double X, double Y)[] table = [(NaN, nan), (Inf, inf), (-Inf, minusInf), (0, zero), (-0.0, minusZero)];
        foreach (var (x, y) in table)
        {
            var wide = function.OfDouble(Vector512.Create(x));
            var narrow = function.OfSingle(Vector512.Create((float)x));
            Assert.That(Text(wide[3]), Is.EqualTo(Text(y)), $"{name}({Text(x)})");
            Assert.That(Text(narrow[5]), Is.EqualTo(Text((float)y)), $"{name}({Text(x)}) in float");
        }
    }

    [TestCaseSource(typeof(Functions), nameof(Functions.All))]
    public void A_lane_does_not_depend_on_its_neighbours(Function function)
    {
        float[] x = [NaNf, 1e-40f, -3, 0.3f, 88.7f, -87, 2, 1e9f, -0f, 0.7f, float.MaxValue, -1, 1, 5, 1e-8f, 3e38f];
        var all = function.OfSingle(Vector512.Create(x));
        var alone = x.Select(value => function.OfSingle(Vector512.Create(value)).ToScalar());
        Assert.That(Enumerable.Range(0, 16).Select(i => Text(all[i])), Is.EqualTo(alone.Select(y => Text(y))));
        var wide = x.Take(8).Select(value => (double)value).ToArray();
        var eight = function.OfDouble(Vector512.Create(wide));
        Assert.That(
            Enumerable.Range(0, 8).Select(i => Text(eight[i])),
            Is.EqualTo(wide.Select(value => Text(function.OfDouble(Vector512.Create(value)).ToScalar()))));
    }

    [Test]
    public void Exp_ends_where_the_type_ends()
    {
        Assert.That(VectorMath.Exp(88.72283f), Is.EqualTo((float)Math.Exp(88.72283f)).Within(1).Ulps);
        Assert.That(VectorMath.Exp(88.722839f), Is.EqualTo(float.PositiveInfinity));
        Assert.That(VectorMath.Exp(88.73f), Is.EqualTo(float.PositiveInfinity));
        Assert.That(VectorMath.Exp(-87.33654f), Is.EqualTo((float)Math.Exp(-87.33654f)).Within(1).Ulps);
        Assert.That(VectorMath.Exp(-87.4f), Is.Zero);
        Assert.That(VectorMath.Exp(709.7827128933840), Is.EqualTo(Math.Exp(709.7827128933840)).Within(3).Ulps);
        Assert.That(VectorMath.Exp(709.79), Is.EqualTo(Inf));
        Assert.That(VectorMath.Exp(-709.0), Is.Zero);
        Assert.That(VectorMath.Expm1(88.8f), Is.EqualTo(float.PositiveInfinity));
        Assert.That(VectorMath.Sigmoid(-1000f), Is.Zero);
        Assert.That(VectorMath.Softplus(1e30f), Is.EqualTo(1e30f));
    }

    [Test]
    public void Powers_of_special_values_are_those_of_C()
    {
        var wrong = new List<string>();
        foreach (var x in PowInputs)
        {
            foreach (var y in PowInputs)
            {
                var expected = Math.Pow(x, y);
                var actual = VectorMath.Pow(x, y);
                if (Text(actual) != Text(expected) && !(Math.Abs((actual / expected) - 1) < 1e-15))
                {
                    wrong.Add($"{Text(x)}^{Text(y)} = {Text(actual)}, not {Text(expected)}");
                }

                var narrow = VectorMath.Pow((float)x, (float)y);
                var rounded = (float)Math.Pow((float)x, (float)y);
                if (Text(narrow) != Text(rounded) && !(Math.Abs((narrow / rounded) - 1) < 2e-7f))
                {
                    wrong.Add($"{Text(x)}^{Text(y)} = {Text(narrow)}, not {Text(rounded)} in float");
                }
            }
        }

        Assert.That(wrong, Is.Empty);
        Assert.That(VectorMath.Pow(2d, 1024), Is.EqualTo(Inf));
        Assert.That(VectorMath.Pow(2d, 1023), Is.EqualTo(Math.ScaleB(1, 1023)));
        Assert.That(VectorMath.Pow(-2d, -1022), Is.EqualTo(Math.ScaleB(1, -1022)));
        Assert.That(VectorMath.Pow(-3d, 5), Is.EqualTo(-243));
    }

    [Test]
    public void Angles_of_special_points_are_those_of_C()
    {
        double[] values = [0, -0.0, 1, -1, 2.5, -2.5, 1e300, -1e-300, Inf, -Inf, NaN];
        foreach (var y in values)
        {
            foreach (var x in values)
            {
                var expected = Math.Atan2(y, x);
                var actual = VectorMath.Atan2(y, x);
                Assert.That(actual, Is.EqualTo(expected).Within(2).Ulps, $"{Text(y)}, {Text(x)}");
                Assert.That(double.IsNegative(actual), Is.EqualTo(double.IsNegative(expected)).Or.EqualTo(
                    double.IsNaN(expected) && double.IsNegative(actual)), $"sign at {Text(y)}, {Text(x)}");
            }
        }
    }

    [Test]
    public void Generic_forms_give_the_same_numbers()
    {
        Assert.That(VectorMath.Tanh<float>(0.7f), Is.EqualTo(VectorMath.Tanh(0.7f)));
        Assert.That(VectorMath.Tanh<double>(0.7), Is.EqualTo(VectorMath.Tanh(0.7)));
        Assert.That(VectorMath.Pow<double>(0.7, 3), Is.EqualTo(VectorMath.Pow(0.7, 3)));
        Assert.That(VectorMath.Exp((Half)1), Is.EqualTo((Half)VectorMath.Exp(1f)));
        Assert.That(
            VectorMath.Log<double>(Vector512.Create(0.7)), Is.EqualTo(VectorMath.Log(Vector512.Create(0.7))));
    }

    private static float NaNf => float.NaN;

    /// <summary>The number with its sign, one text for every NaN.</summary>
    private static string Text(double x) => double.IsNaN(x) ? "NaN" : $"{x:R}";

    private static string Text(float x) => float.IsNaN(x) ? "NaN" : $"{x:R}";
}
