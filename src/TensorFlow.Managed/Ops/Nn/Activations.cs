using Tensorflow.Ops.Arrays;
using Tensorflow.Ops.Math;

namespace Tensorflow.Ops.Nn;

/// <summary>Activations that are no ops of their own, by the nodes that TensorFlow makes for them.</summary>
internal static class Activations
{
    /// <summary>ln σ(x) = -ln(1 + e^-x).</summary>
    public static Tensor LogSigmoid(Operand x, string? name = null)
    {
        using var scope = Target.Current.NameScope(name, "LogSigmoid");
        var tensor = x.ToTensor(null, "x");
        return Neg.Of(Softplus.Of(-tensor), scope.Name);
    }

    /// <summary>x·Φ(x), or x·(1 + tanh(√(2/π)·(x + 0.044715·x³)))/2.</summary>
    public static Tensor Gelu(Operand x, bool approximate, string? name = null)
    {
        using var scope = Target.Current.NameScope(name, "Gelu");
        var tensor = x.ToTensor(null, "features");
        if (!approximate)
        {
            return 0.5f * tensor * Erfc.Of(-tensor * Cast(0.7071067811865476, tensor));
        }

        var weight = Cast(0.044715, tensor);
        var half = 0.5f * tensor;
        var inner = Mul.Of(0.7978845608028654, tensor + (weight * Pow.Of(tensor, 3f)), "mul");
        return half * (1f + Tanh.Of(inner));
    }

    /// <summary>relu(x) and relu(-x) side by side along an axis.</summary>
    public static Tensor Crelu(Operand x, int axis, string? name = null)
    {
        using var scope = Target.Current.NameScope(name, "CRelu");
        var tensor = x.ToTensor(null, "features");
        var both = ConcatV2.Of([tensor, -tensor], axis, scope.Name);
        return Relu.Of(both);
    }

    private static Tensor Cast(double value, Tensor beside) =>
        Const.Of(Casting.Literal(TensorData.Scalar(value), beside.dtype), "Cast/x");
}
