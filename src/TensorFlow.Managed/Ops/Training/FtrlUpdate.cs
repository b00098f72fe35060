using System.Numerics;
using System.Runtime.Intrinsics;
using Tensorflow.Numerics.Elementwise;

namespace Tensorflow.Ops.Training;

/// <summary>
/// Follow the regularized leader (McMahan et al. 2013), with n = accum, n' = n + g², p = −lr_power, and shrinkage s:
/// linear ← linear + g + 2s·var − (n'ᵖ − nᵖ)/α·var; var ← (l1·sign(linear) − linear) / (n'ᵖ/α + 2·l2) where
/// |linear| > l1, else 0.
/// </summary>
/// <param name="byRate">The linear term is kept multiplied by the rate α.</param>
internal readonly struct FtrlUpdate<T>(T lr, T l1, T l2, T shrinkage, T lrPower, bool byRate) : IUpdate<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The kernel of an op with these inputs after the three variables.</summary>
    /// <param name="settings">Place of lr; l1, l2 (and shrinkage) and lr_power follow.</param>
    public static Kernel Bind(Binding node, int settings, bool shrinks)
    {
        var byRate = node.Attrs.Bool("multiply_linear_by_lr");
        return k => UpdateLoop.Run(
            k.Ref<T>(0), k.Ref<T>(1), k.Ref<T>(2), k.Input<T>(3),
            new FtrlUpdate<T>(
                k.Input<T>(settings)[0], k.Input<T>(settings + 1)[0], k.Input<T>(settings + 2)[0],
                shrinks ? k.Input<T>(settings + 3)[0] : T.Zero, k.Input<T>(settings + (shrinks ? 4 : 3))[0], byRate));
    }

    public void Invoke(
        ref Vector512<T> variable, ref Vector512<T> accum, ref Vector512<T> linear, Vector512<T> gradient)
    {
        var two = T.One + T.One;
        var grown = accum + (gradient * gradient);
        var pull = gradient + (variable * (two * shrinkage));
        var (before, after) = (Power(accum), Power(grown));
        var rate = Vector512.Create(lr);
        linear += byRate ? (pull * rate) - ((after - before) * variable) : pull - ((after - before) / rate * variable);
        var bound = Vector512.Create(byRate ? l1 * lr : l1);
        var signed = Vector512.ConditionalSelect(Vector512.LessThan(linear, Vector512<T>.Zero), -bound, bound);
        var scale = byRate
            ? after + Vector512.Create(two * l2 * lr)
            : (after / rate) + Vector512.Create(two * l2);
        variable = Vector512.ConditionalSelect(
            Vector512.GreaterThan(Vector512.Abs(linear), bound), (signed - linear) / scale, Vector512<T>.Zero);
        accum = grown;
    }

    private Vector512<T> Power(Vector512<T> x) => lrPower == T.CreateChecked(-0.5)
        ? Vector512.Sqrt(x)
        : VectorMath.Pow(x, Vector512.Create(-lrPower));
}
