using Tensorflow.Ops.Training;

namespace Tensorflow.Tests.Ops.Training;

internal sealed class ApplyMomentumTests : ApplyFixture<ApplyMomentum, ResourceApplyMomentum>
{
    protected override double[] Settings => [0.1, 0.9];

    protected override Attrs[] Attributes => [new(), new() { ["use_nesterov"] = true }];

    protected override void Step(double[] state, double gradient, Attrs attrs)
    {
        state[1] = (0.9 * state[1]) + gradient;
        state[0] -= 0.1 * (attrs.Has("use_nesterov") ? gradient + (0.9 * state[1]) : state[1]);
    }
}
