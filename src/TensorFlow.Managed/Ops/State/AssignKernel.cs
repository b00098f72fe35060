using System;

namespace Tensorflow.Ops.State;

/// <summary>Copies a value into a variable.</summary>
/// <param name="elementBytes">The size of an element; 0 where it is no number.</param>
internal sealed class AssignKernel(int elementBytes) : IPlacedKernel
{
    public static Kernel Bind(Binding node) => new AssignKernel(node.InputTypes[^1].get_datatype_size()).Run;

    public Step? At(ReadOnlySpan<Place> inputs, ReadOnlySpan<Place> outputs) =>
        inputs[0].Count != 1 || inputs[0].Address == 0 || inputs[1].Address == 0 ? null
        : elementBytes == sizeof(int) ? new One<int>(inputs[0], inputs[1])
        : elementBytes == sizeof(long) ? new One<long>(inputs[0], inputs[1])
        : null;

    private void Run(KernelContext k) => k.In(1).CopyTo(k.In(0));

    private sealed unsafe class One<T>(Place variable, Place value) : Step
        where T : unmanaged
    {
        private readonly T* _variable = (T*)variable.Address;
        private readonly T* _value = (T*)value.Address;

        public override void Run() => *_variable = *_value;
    }
}
