using Tensorflow.Ops.Training;

namespace Tensorflow.Tests.Ops.Training;

internal sealed class ApplyRMSPropTests : ApplyFixture<ApplyRMSProp, ResourceApplyRMSProp>
{
    protected override double[] Settings => [0.01, 0.9, 0.5, 1e-10];

    protected override void Step(double[] state, double gradient, Attrs attrs)
    {
        state[1] += ((gradient * gradient) - state[1]) * 0.1;
        state[2] = (0.5 * state[2]) + (0.01 * gradient / System.Math.Sqrt(state[1] + 1e-10));
        state[0] -= state[2];
    }
}
