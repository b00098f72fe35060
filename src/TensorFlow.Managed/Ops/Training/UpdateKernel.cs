using System;
using System.Runtime.Intrinsics;

namespace Tensorflow.Ops.Training;

/// <summary>An optimizer's step: variable and slots, the first inputs of the node, change along the gradient.</summary>
/// <param name="form">How many slots the step has, and how it is called.</param>
/// <param name="gradient">The input that is the gradient.</param>
/// <param name="make">The step of one run, by the values of the scalar inputs.</param>
internal sealed class UpdateKernel<T, TOp, TForm>(TForm form, int gradient, Func<Scalars<T>, TOp> make) : IPlacedKernel
    where T : unmanaged
    where TForm : struct, IUpdateForm<T, TOp>
{
    public void Run(KernelContext k) => form.Run(
        k.Ref<T>(0), TForm.Slots > 0 ? k.Ref<T>(1) : [], TForm.Slots > 1 ? k.Ref<T>(2) : [], k.Input<T>(gradient),
        make(new Scalars<T>(k)));

    public unsafe Step? At(ReadOnlySpan<Place> inputs, ReadOnlySpan<Place> outputs)
    {
        if (typeof(T) != typeof(float) && typeof(T) != typeof(double))
        {
            return null;
        }

        var addresses = new nint[inputs.Length];
        for (var i = 0; i < addresses.Length; i++)
        {
            addresses[i] = inputs[i].Address;
        }

        var vectors = (inputs[0].Count + Vector512<T>.Count - 1) / Vector512<T>.Count;
        return new Placed(addresses, addresses[gradient], vectors, form, make);
    }

    private sealed unsafe class Placed(
        nint[] inputs, nint gradient, int vectors, TForm form, Func<Scalars<T>, TOp> make) : Step
    {
        private readonly T* _variable = (T*)inputs[0];
        private readonly T* _slot1 = TForm.Slots > 0 ? (T*)inputs[1] : null;
        private readonly T* _slot2 = TForm.Slots > 1 ? (T*)inputs[2] : null;
        private readonly T* _gradient = (T*)gradient;

        public override void Run() =>
            form.Run(_variable, _slot1, _slot2, _gradient, vectors, make(new Scalars<T>(inputs)));
    }
}
