using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Tensorflow.Numerics.Elementwise;

public static partial class VectorMath
{
    /// <summary>1 less the error function, worked out in double.</summary>
    public static Vector512<float> Erfc(Vector512<float> x) =>
        Vector512.Narrow(Erfc(Vector512.WidenLower(x)), Erfc(Vector512.WidenUpper(x)));

    /// <summary>1 less the error function, exact to the last places where it is small too.</summary>
    public static Vector512<double> Erfc(Vector512<double> x)
    {
        var size = Vector512.Abs(x);
        var bounded = Vector512.ConditionalSelect(Vector512.LessThan(size, Of(28d)), size, Of(28d));
        bounded = Vector512.ConditionalSelect(Vector512.GreaterThan(bounded, Of(0.5)), bounded, Of(0.5));
        var inverse = Of(1d) / bounded;
        var q = Vector512.ConditionalSelect(
            Vector512.LessThan(bounded, Of(2.5)),
            ErfcMiddle((bounded - Of(1.375)) / (bounded + Of(1.375))),
            inverse * ErfcFar(inverse * inverse));

        // e^-x^2 as e^-h^2 e^-(x-h)(x+h), where h has half the bits and h^2 is exact
        var high = (bounded.AsInt64() & Vector512.Create(-1L << 27)).AsDouble();
        var tail = Exp(-(high * high)) * Exp(-((bounded - high) * (bounded + high))) * q;
        tail = Vector512.ConditionalSelect(Vector512.LessThan(x, Vector512<double>.Zero), Of(2d) - tail, tail);
        return UnlessNaN(x, Vector512.ConditionalSelect(Vector512.LessThan(size, Of(0.5)), Of(1d) - Erf(x), tail));
    }

    /// <summary>e^x^2 erfc(x) by t = (x - 1.375) / (x + 1.375) for x from 1/2 to 2.5, relative error 8.1e-19.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ErfcMiddle(Vector512<double> t)
    {
        var p = Of(-1.884921251057758095e-6);
        p = p * t + Of(-4.693327580006571815e-6);
        p = p * t + Of(-1.92519929051245107e-6);
        p = p * t + Of(0.00001199707974703222342);
        p = p * t + Of(0.00003237645097559848801);
        p = p * t + Of(0.00003235083876407247541);
        p = p * t + Of(-0.00003788263570923947387);
        p = p * t + Of(-0.0001950868417279581513);
        p = p * t + Of(-0.0002725192280957718184);
        p = p * t + Of(0.000201754874854584016);
        p = p * t + Of(0.001540633440250288917);
        p = p * t + Of(0.001980284353009511296);
        p = p * t + Of(-0.004344217199514015673);
        p = p * t + Of(-0.01803667506638148546);
        p = p * t + Of(0.009953453693224155138);
        p = p * t + Of(0.1727147298372772082);
        p = p * t + Of(-0.5068675424303364003);
        p = p * t + Of(0.34329588986212538);
        return p;
    }

    /// <summary>x e^x^2 erfc(x) by w = 1 / x^2 for x from 2.5 on, relative error 1.2e-19.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> ErfcFar(Vector512<double> w)
    {
        var p = Of(-11787788972745.78491);
        p = p * w + Of(23762547761658.00504);
        p = p * w + Of(-22628685272492.81384);
        p = p * w + Of(13552551471328.05209);
        p = p * w + Of(-5736086562470.471901);
        p = p * w + Of(1828915294761.670187);
        p = p * w + Of(-457727608381.5577418);
        p = p * w + Of(92657779870.55112853);
        p = p * w + Of(-15554461970.3936048);
        p = p * w + Of(2218169081.60872724);
        p = p * w + Of(-276067529.4757130326);
        p = p * w + Of(31005283.60144582247);
        p = p * w + Of(-3278544.159842019014);
        p = p * w + Of(343279.1529223721524);
        p = p * w + Of(-37477.74333209913332);
        p = p * w + Of(4455.989888706583223);
        p = p * w + Of(-595.4350873368276014);
        p = p * w + Of(91.63391774440062645);
        p = p * w + Of(-16.66119490160613967);
        p = p * w + Of(3.702493934323401547);
        p = p * w + Of(-1.057855468153657339);
        p = p * w + Of(0.423142187657899729);
        p = p * w + Of(-0.2820947917738736645);
        p = p * w + Of(0.5641895835477562843);
        return p;
    }
}
