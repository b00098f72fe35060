using Tensorflow.Ops.Training;

namespace Tensorflow.Tests.Ops.Training;

internal sealed class ApplyAdagradV2Tests : ApplyFixture<ApplyAdagradV2, ResourceApplyAdagradV2>
{
    protected override double[] Settings => [0.1, 1e-7];

    protected override Attrs[] Attributes => [new(), new() { ["update_slots"] = false }];

    protected override void Step(double[] state, double gradient, Attrs attrs)
    {
        state[1] += attrs.Has("update_slots") ? 0 : gradient * gradient;
        state[0] -= 0.1 * gradient / (System.Math.Sqrt(state[1]) + 1e-7);
    }
}
