using System.Linq;
using Tensorflow.Ops;

namespace Tensorflow.Execution.Planning;

/// <summary>Binds kernels to memory: to bare addresses where they have such a form, else through spans.</summary>
internal static class PlacedStep
{
    public static Step Of(Kernel kernel, TensorData[] inputs, TensorData[] outputs, TensorData?[] constants) =>
        (kernel.Target as IPlacedKernel)?.At(Places(inputs, constants), Places(outputs))
        ?? new Spans(kernel, new KernelContext(inputs, outputs));

    public static Place[] Places(TensorData[] memory, TensorData?[]? constants = null) =>
        [.. memory.Select((m, i) => new Place(m.Address, m.Count, constants?[i]))];

    private sealed class Spans(Kernel kernel, KernelContext memory) : Step
    {
        public override void Run() => kernel(memory);
    }
}
