using System.Runtime.Intrinsics;

namespace Tensorflow.Numerics.Elementwise;

public static partial class VectorMath
{
    /// <summary>e^x of one number, with the bits of the vector form.</summary>
    public static float Exp(float x) => Exp(Of(x)).ToScalar();

    /// <summary>e^x of one number, with the bits of the vector form.</summary>
    public static double Exp(double x) => Exp(Of(x)).ToScalar();

    /// <summary>e^x - 1 of one number, with the bits of the vector form.</summary>
    public static float Expm1(float x) => Expm1(Of(x)).ToScalar();

    /// <summary>e^x - 1 of one number, with the bits of the vector form.</summary>
    public static double Expm1(double x) => Expm1(Of(x)).ToScalar();

    /// <summary>The natural logarithm of one number, with the bits of the vector form.</summary>
    public static float Log(float x) => Log(Of(x)).ToScalar();

    /// <summary>The natural logarithm of one number, with the bits of the vector form.</summary>
    public static double Log(double x) => Log(Of(x)).ToScalar();

    /// <summary>log(1 + x) of one number, with the bits of the vector form.</summary>
    public static float Log1p(float x) => Log1p(Of(x)).ToScalar();

    /// <summary>log(1 + x) of one number, with the bits of the vector form.</summary>
    public static double Log1p(double x) => Log1p(Of(x)).ToScalar();

    /// <summary>The hyperbolic tangent of one number, with the bits of the vector form.</summary>
    public static float Tanh(float x) => Tanh(Of(x)).ToScalar();

    /// <summary>The hyperbolic tangent of one number, with the bits of the vector form.</summary>
    public static double Tanh(double x) => Tanh(Of(x)).ToScalar();

    /// <summary>1 / (1 + e^-x) of one number, with the bits of the vector form.</summary>
    public static float Sigmoid(float x) => Sigmoid(Of(x)).ToScalar();

    /// <summary>1 / (1 + e^-x) of one number, with the bits of the vector form.</summary>
    public static double Sigmoid(double x) => Sigmoid(Of(x)).ToScalar();

    /// <summary>log(1 + e^x) of one number, with the bits of the vector form.</summary>
    public static float Softplus(float x) => Softplus(Of(x)).ToScalar();

    /// <summary>log(1 + e^x) of one number, with the bits of the vector form.</summary>
    public static double Softplus(double x) => Softplus(Of(x)).ToScalar();

    /// <summary>The sine of one number, with the bits of the vector form.</summary>
    public static float Sin(float x) => Sin(Of(x)).ToScalar();

    /// <summary>The sine of one number, with the bits of the vector form.</summary>
    public static double Sin(double x) => Sin(Of(x)).ToScalar();

    /// <summary>The cosine of one number, with the bits of the vector form.</summary>
    public static float Cos(float x) => Cos(Of(x)).ToScalar();

    /// <summary>The cosine of one number, with the bits of the vector form.</summary>
    public static double Cos(double x) => Cos(Of(x)).ToScalar();

    /// <summary>The error function of one number, with the bits of the vector form.</summary>
    public static float Erf(float x) => Erf(Of(x)).ToScalar();

    /// <summary>The error function of one number, with the bits of the vector form.</summary>
    public static double Erf(double x) => Erf(Of(x)).ToScalar();

    /// <summary>The square root of one number, with the bits of the vector form.</summary>
    public static float Sqrt(float x) => Sqrt(Of(x)).ToScalar();

    /// <summary>The square root of one number, with the bits of the vector form.</summary>
    public static double Sqrt(double x) => Sqrt(Of(x)).ToScalar();

    /// <summary>1 / sqrt(x) of one number, with the bits of the vector form.</summary>
    public static float Rsqrt(float x) => Rsqrt(Of(x)).ToScalar();

    /// <summary>1 / sqrt(x) of one number, with the bits of the vector form.</summary>
    public static double Rsqrt(double x) => Rsqrt(Of(x)).ToScalar();

    /// <summary>x^y of one pair, with the bits of the vector form.</summary>
    public static float Pow(float x, float y) => Pow(Of(x), Of(y)).ToScalar();

    /// <summary>x^y of one pair, with the bits of the vector form.</summary>
    public static double Pow(double x, double y) => Pow(Of(x), Of(y)).ToScalar();
}
