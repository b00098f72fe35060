using Tensorflow.Ops.Training;

namespace Tensorflow.Tests.Ops.Training;

internal sealed class ApplyCenteredRMSPropTests : ApplyFixture<ApplyCenteredRMSProp, ResourceApplyCenteredRMSProp>
{
    protected override double[] Settings => [0.01, 0.9, 0.5, 2.5];

    protected override void Step(double[] state, double gradient, Attrs attrs)
    {
        state[2] += ((gradient * gradient) - state[2]) * 0.1;
        state[1] += (gradient - state[1]) * 0.1;
        var spread = state[2] - (state[1] * state[1]) + 2.5;
        state[3] = (0.5 * state[3]) + (0.01 * gradient / System.Math.Sqrt(spread));
        state[0] -= state[3];
    }
}
