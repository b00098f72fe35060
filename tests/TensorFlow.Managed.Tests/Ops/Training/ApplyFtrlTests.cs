using Tensorflow.Ops.Training;

namespace Tensorflow.Tests.Ops.Training;

internal sealed class ApplyFtrlTests : ApplyFixture<ApplyFtrl, ResourceApplyFtrl>
{
    // rate, l1, l2, power
    protected override double[] Settings => [0.5, 0.01, 0.02, -0.5];

    protected override Attrs[] Attributes => [new(), new() { ["multiply_linear_by_lr"] = true }];

    protected override void Step(double[] state, double gradient, Attrs attrs)
    {
        // the linear term times the rate is the same thing in another scale
        var scale = attrs.Has("multiply_linear_by_lr") ? 0.5 : 1.0;
        var (variable, accum, linear) = (state[0], state[1], state[2] / scale);
        var grown = accum + (gradient * gradient);
        linear += gradient
            - ((System.Math.Sqrt(grown) - System.Math.Sqrt(accum)) / 0.5 * variable);
        state[0] = System.Math.Abs(linear) > 0.01
            ? ((0.01 * System.Math.Sign(linear)) - linear) / ((System.Math.Sqrt(grown) / 0.5) + (2 * 0.02))
            : 0;
        (state[1], state[2]) = (grown, linear * scale);
    }
}
