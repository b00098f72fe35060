using System;
using System.Numerics;
using Tensorflow.Numerics.Elementwise;
using Tensorflow.Ops.Math;

namespace Tensorflow.Ops.State;

/// <summary>Adds a value to a variable.</summary>
internal sealed class AssignAddKernel<T> : IPlacedKernel
    where T : unmanaged, INumber<T>
{
    public void Run(KernelContext k) => BinaryLoop.Run(k.Ref<T>(0), k.Input<T>(1), k.Ref<T>(0), default(AddV2.Sum<T>));

    // counters, such as an optimizer's iterations
    public Step? At(ReadOnlySpan<Place> inputs, ReadOnlySpan<Place> outputs) =>
        inputs[0].Count == 1 && inputs[0].Address != 0 && inputs[1].Address != 0
            ? new One(inputs[0], inputs[1])
            : null;

    private sealed unsafe class One(Place variable, Place value) : Step
    {
        private readonly T* _variable = (T*)variable.Address;
        private readonly T* _value = (T*)value.Address;

        public override void Run() => *_variable = default(AddV2.Sum<T>).Invoke(*_variable, *_value);
    }
}
