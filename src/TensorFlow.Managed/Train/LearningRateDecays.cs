using Tensorflow.Ops;
using Tensorflow.Ops.Arrays;
using Tensorflow.Ops.Math;

namespace Tensorflow;

/// <summary>Learning rates that follow the global step s, of the type that the first rate has.</summary>
internal static class LearningRateDecays
{
    /// <summary>rate·decay^(s / steps).</summary>
    public static Tensor Exponential(
        Operand rate, Operand step, Operand steps, Operand decay, bool staircase, string? name)
    {
        using var scope = Target.Current.NameScope(name, "ExponentialDecay");
        var start = rate.ToSetting("initial_learning_rate");
        var (length, factor) = (As(steps, start), As(decay, start));
        var p = Progress(step, length, staircase, start);
        return Mul.Of(start, Pow.Of(factor, p, "Pow"), scope.Name);
    }

    /// <summary>e^-decay: what an exponential decay takes for its factor to fall by e^(-decay·s / steps).</summary>
    public static Tensor NaturalRate(Operand decay) =>
        Exp.Of(Neg.Of(decay.Value is double number ? (float)number : decay));

    /// <summary>rate / (1 + decay·s / steps).</summary>
    public static Tensor InverseTime(
        Operand rate, Operand step, Operand steps, Operand decay, bool staircase, string? name)
    {
        using var scope = Target.Current.NameScope(name, "InverseTimeDecay");
        var start = rate.ToSetting("initial_learning_rate");
        var (length, factor) = (As(steps, start), As(decay, start));
        var p = Progress(step, length, staircase, start);
        var one = As(Const.Of(TensorData.Scalar(1)), start);
        return Division.True(start, AddV2.Of(one, Mul.Of(factor, p, "Mul"), "Add"), scope.Name);
    }

    /// <summary>(rate - end)·(1 - s / steps)^power + end, s at most steps, or steps a multiple above s.</summary>
    public static Tensor Polynomial(
        Operand rate, Operand step, Operand steps, Operand end, Operand power, bool cycle, string? name)
    {
        using var scope = Target.Current.NameScope(name, "PolynomialDecay");
        var start = rate.ToSetting("initial_learning_rate");
        var (last, exponent) = (As(end, start), As(power, start));
        var s = As(step, start);
        var length = As(steps, start);
        if (cycle)
        {
            var isFirst = Equal.Of(s, 0f);
            var times = Ceil.Of(Division.True(s, steps));
            length = Mul.Of(length, SelectV2.Of(isFirst, 1f, times), "Mul");
        }
        else
        {
            s = Minimum.Of(s, length);
        }

        var p = Division.True(s, length);
        return AddV2.Of(Mul.Of(start - last, Pow.Of(1f - p, exponent, "Pow"), "Mul"), last, scope.Name);
    }

    /// <summary>rate·((1 - alpha)·(1 + cos(π·s / steps)) / 2 + alpha), s at most steps.</summary>
    public static Tensor Cosine(Operand rate, Operand step, Operand steps, double alpha, string? name)
    {
        using var scope = Target.Current.NameScope(name, "CosineDecay");
        var start = rate.ToSetting("initial_learning_rate");
        var length = As(steps, start);
        var p = Division.True(Minimum.Of(As(step, start), length), length);
        var pi = Const.Of(TensorData.Scalar((float)System.Math.PI));
        var wave = 0.5f * (1f + Cos.Of(pi * p));
        return Mul.Of(start, ((1 - alpha) * wave) + alpha, "Mul");
    }

    private static Tensor Progress(Operand step, Tensor length, bool staircase, Tensor start)
    {
        var p = Division.True(As(step, start), length);
        return staircase ? Floor.Of(p) : p;
    }

    /// <exception cref="ValueError">There is no value.</exception>
    private static Tensor As(Operand value, Tensor start) => value.Value is null
        ? throw new ValueError("None values not supported. Expected a step, a number or a tensor.")
        : Cast.ToType(value.Value is double number ? (float)number : value, start.dtype);
}
