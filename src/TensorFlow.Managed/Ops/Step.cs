namespace Tensorflow.Ops;

/// <summary>A kernel bound to the memory of one node of a plan: it runs without being told anything.</summary>
internal abstract class Step
{
    public abstract void Run();
}
