using System;
using System.Linq;
using System.Runtime.Intrinsics;
using Tensorflow.Ops;

namespace Tensorflow.Execution.Planning;

/// <summary>Functions of elements as one loop.</summary>
/// <param name="Members">The nodes that it stands for, in their order.</param>
/// <param name="Chain">What they compute.</param>
internal sealed record ChainStep(PlanNode[] Members, Chain Chain) : IStep
{
    private const int Named = 4;

    public string Type => string.Join('+', Members.Take(Named).Select(m => m.Step.Type))
        + (Members.Length > Named ? "+..." : "");

    public Step At(Ops.Binding node, TensorData[] inputs, TensorData[] outputs, TensorData?[] constants) =>
        new Loop(
            ChainCode.Of(Chain),
            Array.ConvertAll(Chain.Links, l => l.Operator),
            [.. inputs.Concat(outputs).Select(m => m.Address)],
            ((nint)outputs[0].Count + Vector512<float>.Count - 1) / Vector512<float>.Count * 64);

    public bool RunsInPlace(int input) => true;

    public long Flops(Shape[] inputs, Shape[] outputs) => Members.Sum(m => m.Flops);

    private sealed class Loop(ChainKernel kernel, ValueType[] operators, nint[] places, nint bytes) : Step
    {
        public override void Run() => kernel(operators, places, bytes);
    }
}
