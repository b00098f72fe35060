using Tensorflow.Ops.Training;

namespace Tensorflow.Tests.Ops.Training;

internal sealed class ApplyAdamTests : ApplyFixture<ApplyAdam, ResourceApplyAdam>
{
    protected override double[] Settings => [0.81, 0.998, 0.01, 0.9, 0.999, 1e-8];

    protected override Attrs[] Attributes => [new(), new() { ["use_nesterov"] = true }];

    protected override void Step(double[] state, double gradient, Attrs attrs)
    {
        // β₁ᵗ = 0.81, β₂ᵗ = 0.998
        state[1] += (gradient - state[1]) * 0.1;
        state[2] += ((gradient * gradient) - state[2]) * 0.001;
        var direction = attrs.Has("use_nesterov") ? (0.1 * gradient) + (0.9 * state[1]) : state[1];
        var rate = 0.01 * System.Math.Sqrt(1 - 0.998) / (1 - 0.81);
        state[0] -= rate * direction / (System.Math.Sqrt(state[2]) + 1e-8);
    }
}
