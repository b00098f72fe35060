using Tensorflow.Ops.Math;

namespace Tensorflow.Gradients;

/// <summary>
/// x·σ(beta·x), with TensorFlow's own gradient: that of the product would overflow where x is large and σ is 0.
/// </summary>
internal static class Swish
{
    public static Tensor Of(Operand features, Operand beta)
    {
        var x = features.ToTensor(null, "features");
        return CustomGradient.Apply([x, beta.ToTensor(x.dtype, "beta")], static inputs =>
        {
            var (x, beta) = (inputs[0], inputs[1]);
            var y = x * Sigmoid.Of(Mul.Of(beta, x, "mul"));
            return ([y], (dy, _) =>
            {
                var (dx, dbeta) = Backward(dy[0], x, beta);
                return ([dx, dbeta], []);
            });
        })[0];
    }

    // dx = dy·σ·(1 + beta·x·(1 − σ)); dbeta = Σ dy·x²·σ·(1 − σ)
    private static (Tensor X, Tensor Beta) Backward(Tensor dy, Tensor x, Tensor beta)
    {
        var gate = Sigmoid.Of(Mul.Of(beta, x, "mul"));
        var dx = gate * (1.0 + (Mul.Of(beta, x, "mul") * (1.0 - gate)));
        var dbeta = Reductions.Sum(dy * Square.Of(x) * gate * (1.0 - gate));
        return (dy * dx, dbeta);
    }
}
