using Tensorflow.Ops;

namespace Tensorflow.Execution.Planning;

/// <summary>Computes nothing; its node carries the check that a variable has a value.</summary>
internal sealed class Check : IStep
{
    public static readonly Check Instance = new();

    private Check()
    {
    }

    public string Type => "Check";

    public Step At(Ops.Binding node, TensorData[] inputs, TensorData[] outputs, TensorData?[] constants) =>
        new Nothing();

    public bool RunsInPlace(int input) => false;

    public long Flops(Shape[] inputs, Shape[] outputs) => 0;

    private sealed class Nothing : Step
    {
        public override void Run()
        {
        }
    }
}
