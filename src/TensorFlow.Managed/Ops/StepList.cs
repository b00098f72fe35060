namespace Tensorflow.Ops;

/// <summary>Steps that run one after another.</summary>
internal sealed class StepList(Step[] steps) : Step
{
    public override void Run()
    {
        foreach (var step in steps)
        {
            step.Run();
        }
    }
}
