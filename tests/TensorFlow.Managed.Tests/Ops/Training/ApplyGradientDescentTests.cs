using Tensorflow.Ops.Training;

namespace Tensorflow.Tests.Ops.Training;

internal sealed class ApplyGradientDescentTests : ApplyFixture<ApplyGradientDescent, ResourceApplyGradientDescent>
{
    protected override double[] Settings => [0.1];

    protected override void Step(double[] state, double gradient, Attrs attrs)
    {
        state[0] -= 0.1 * gradient;
    }
}
