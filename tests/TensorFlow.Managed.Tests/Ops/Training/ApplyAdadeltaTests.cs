using Tensorflow.Ops.Training;

namespace Tensorflow.Tests.Ops.Training;

internal sealed class ApplyAdadeltaTests : ApplyFixture<ApplyAdadelta, ResourceApplyAdadelta>
{
    protected override double[] Settings => [1.0, 0.95, 1e-6];

    protected override void Step(double[] state, double gradient, Attrs attrs)
    {
        state[1] = (0.95 * state[1]) + (0.05 * gradient * gradient);
        var update = gradient * System.Math.Sqrt(state[2] + 1e-6) / System.Math.Sqrt(state[1] + 1e-6);
        state[0] -= update;
        state[2] = (0.95 * state[2]) + (0.05 * update * update);
    }
}
