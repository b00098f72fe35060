using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Tensorflow.Numerics.Elementwise;

/// <summary>
/// The hyperbolic tangent of positive numbers by polynomials of degree seven, one for each of sixteen pieces as wide as
/// <see cref="Width"/>: no exponential and no quotient.
/// </summary>
internal static class TanhPieces
{
    /// <summary>From the middle of a piece to the next one's; the first piece's is at zero. Few bits: multiples are
    /// exact.</summary>
    internal const float Width = 75f / 128;

    /// <summary>The end of the last piece, where the result is one.</summary>
    internal const float Top = 9.0625f;

    private const int Pieces = 16;

    // the value in the middle of a piece, which is added last: what the rest loses by rounding is small beside it
    private const int Middle = 8;

    // our own interpolations at Chebyshev nodes; at zero of (tanh(t) / t - 1) / t, so that small results are exact
    private static ReadOnlySpan<float> Coefficients =>
    [
        // the rest of what is added last
        0f, 1.87642413e-9f, 7.06137815e-9f, 6.55944365e-9f, 2.50360177e-8f, -1.95395806e-8f, -6.06716322e-9f,
        2.53172736e-8f, 1.27360336e-8f, 2.17505445e-8f, -7.31718197e-9f, 2.3248198e-8f, -1.25758932e-8f,
        -7.14002946e-9f, 2.88847701e-8f, 1.31587541e-8f,
        // of t^1
        1f, 0.722305238f, 0.319585651f, 0.112149514f, 0.0361694396f, 0.011347265f, 0.00352906436f, 0.00109458703f,
        0.000339215389f, 0.000105096333f, 3.25585061e-5f, 1.0086268e-5f, 3.12459088e-6f, 9.67954179e-7f, 2.998583e-7f,
        9.28917814e-8f,
        // of t^2
        -5.41836842e-9f, -0.380631506f, -0.263617754f, -0.105673663f, -0.0355092846f, -0.0112827029f, -0.00352283311f,
        -0.00109398831f, -0.000339158025f, -0.000105090861f, -3.25579931e-5f, -1.00862217e-5f, -3.12458769e-6f,
        -9.67954179e-7f, -2.99858414e-7f, -9.2891824e-8f,
        // of t^3
        -0.333332002f, -0.0401896164f, 0.110922486f, 0.0621887967f, 0.0228047222f, 0.00743608223f, 0.00234025554f,
        0.000728526677f, 0.000226028569f, 7.00531891e-5f, 2.17046145e-5f, 6.72407805e-6f, 2.08305119e-6f,
        6.45301952e-7f, 1.99905486e-7f, 6.19278566e-8f,
        // of t^4
        -5.15572792e-5f, 0.148061037f, -0.00360172102f, -0.0233811624f, -0.0105530284f, -0.00363276852f,
        -0.00116176438f, -0.000363435189f, -0.000112927803f, -3.50161536e-5f, -1.0850642e-5f, -3.36167386e-6f,
        -1.04142691e-6f, -3.22621787e-7f, -9.99438399e-8f, -3.09611821e-8f,
        // of t^5
        0.134048551f, -0.04847987f, -0.0269043855f, 0.00378809124f, 0.00356222456f, 0.00138569344f, 0.000458118739f,
        0.000144741978f, 4.51115739e-5f, 1.40011225e-5f, 4.33986224e-6f, 1.34466814e-6f, 4.1658194e-7f,
        1.29053291e-7f, 3.99790601e-8f, 1.23849553e-8f,
        // of t^6
        -0.0042539225f, -0.0323559679f, 0.017112039f, 0.00202123891f, -0.000750912819f, -0.000419505464f,
        -0.000149827785f, -4.83822332e-5f, -1.51787945e-5f, -4.72052488e-6f, -1.46411332e-6f, -4.53730394e-7f,
        -1.40575366e-7f, -4.35497753e-8f, -1.34912401e-8f, -4.17940571e-9f,
        // of t^7
        -0.0440970249f, 0.0289997458f, -0.0033009788f, -0.00191774091f, -1.27085896e-5f, 9.4075127e-5f,
        4.01298785e-5f, 1.35365035e-5f, 4.30097634e-6f, 1.34274876e-6f, 4.16960575e-7f, 1.29264023e-7f,
        4.00533082e-8f, 1.24088171e-8f, 3.84415655e-9f, 1.19087229e-9f,
        // what is added last
        0f, 0.526967525f, 0.824872315f, 0.942258179f, 0.9817487f, 0.9943102f, 0.998233914f, 0.999452531f,
        0.999830365f, 0.999947429f, 0.999983728f, 0.999994934f, 0.99999845f, 0.999999523f, 0.999999821f, 0.99999994f,
    ];

    /// <summary>tanh(piece &#183; Width + t) for |t| up to half of Width.</summary>
    /// <param name="t">From the middle of the piece.</param>
    /// <param name="piece">The lowest four bits count.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<float> At(Vector512<float> t, Vector512<int> piece)
    {
        if (!Avx512F.IsSupported && !Avx2.IsSupported)
        {
            return ByLane(t, piece);
        }

        var y = Take(7, piece);
        y = Vector512.FusedMultiplyAdd(y, t, Take(6, piece));
        y = Vector512.FusedMultiplyAdd(y, t, Take(5, piece));
        y = Vector512.FusedMultiplyAdd(y, t, Take(4, piece));
        y = Vector512.FusedMultiplyAdd(y, t, Take(3, piece));
        y = Vector512.FusedMultiplyAdd(y, t, Take(2, piece));
        y = Vector512.FusedMultiplyAdd(y, t, Take(1, piece));
        y = Vector512.FusedMultiplyAdd(y, t, Take(0, piece));
        return y + Take(Middle, piece);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Take(int power, Vector512<int> piece)
    {
        var all = Vector512.LoadUnsafe(ref MemoryMarshal.GetReference(Coefficients), (nuint)(power * Pieces));
        return Avx512F.IsSupported
            ? Avx512F.PermuteVar16x32(all, piece)
            : Vector512.Create(Take(all, piece.GetLower()), Take(all, piece.GetUpper()));
    }

    // the fourth bit of the number, moved to the sign, chooses between the halves
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Take(Vector512<float> all, Vector256<int> piece) => Avx.BlendVariable(
        Avx2.PermuteVar8x32(all.GetLower(), piece),
        Avx2.PermuteVar8x32(all.GetUpper(), piece),
        (piece << 28).AsSingle());

    private static Vector512<float> ByLane(Vector512<float> t, Vector512<int> piece)
    {
        Vector512<float> result = t;
        ref var lanes = ref Unsafe.As<Vector512<float>, float>(ref result);
        ref var pieces = ref Unsafe.As<Vector512<int>, int>(ref piece);
        for (var lane = 0; lane < Vector512<float>.Count; lane++)
        {
            ref var x = ref Unsafe.Add(ref lanes, lane);
            var at = Unsafe.Add(ref pieces, lane) & (Pieces - 1);
            var y = Coefficients[(7 * Pieces) + at];
            for (var power = 6; power >= 0; power--)
            {
                y = MathF.FusedMultiplyAdd(y, x, Coefficients[(power * Pieces) + at]);
            }

            x = y + Coefficients[(Middle * Pieces) + at];
        }

        return result;
    }
}
