using Tensorflow.Ops.Training;

namespace Tensorflow.Tests.Ops.Training;

internal sealed class ApplyAdaMaxTests : ApplyFixture<ApplyAdaMax, ResourceApplyAdaMax>
{
    protected override double[] Settings => [0.81, 0.01, 0.9, 0.999, 1e-8];

    protected override void Step(double[] state, double gradient, Attrs attrs)
    {
        // β₁ᵗ = 0.81
        state[1] += (gradient - state[1]) * 0.1;
        state[2] = System.Math.Max(0.999 * state[2], System.Math.Abs(gradient));
        state[0] -= 0.01 / (1 - 0.81) * state[1] / (state[2] + 1e-8);
    }
}
