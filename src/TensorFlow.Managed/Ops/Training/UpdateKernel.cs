using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Tensorflow.Numerics.Elementwise;
using Tensorflow.Numerics.Linear;

namespace Tensorflow.Ops.Training;

/// <summary>An optimizer's step: variable and slots, the first inputs of the node, change along the gradient.</summary>
/// <param name="form">How many slots the step has, and how it is called.</param>
/// <param name="gradient">The input that is the gradient.</param>
/// <param name="make">The step of one run, by the values of the scalar inputs.</param>
internal sealed class UpdateKernel<T, TOp, TForm>(TForm form, int gradient, Func<Scalars<T>, TOp> make)
    : IPlacedKernel, IUpdateKernel
    where T : unmanaged
    where TForm : struct, IUpdateForm<T, TOp>
{
    public void Run(KernelContext k) => form.Run(
        k.Ref<T>(0), TForm.Slots > 0 ? k.Ref<T>(1) : [], TForm.Slots > 1 ? k.Ref<T>(2) : [], k.Input<T>(gradient),
        make(new Scalars<T>(k)));

    public bool IsScalar(int input) => input > TForm.Slots && input != gradient;

    public int Gradient => gradient;

    public Step? At(ReadOnlySpan<Place> inputs, ReadOnlySpan<Place> outputs) => At([inputs.ToArray()]);

    public unsafe Step? Along(GradientProduct product, Place[] inputs)
    {
        if (typeof(T) != typeof(float))
        {
            return null;
        }

        var at = new UpdatePlaces
        {
            Columns = product.N,
            Variable = (float*)inputs[0].Address,
            Slot1 = TForm.Slots > 0 ? (float*)inputs[1].Address : null,
            Slot2 = TForm.Slots > 1 ? (float*)inputs[2].Address : null,
            Operand = (float*)product.Operand.Address,
        };
        return new WithProduct(
            Array.ConvertAll(inputs, i => i.Address),
            new UpdatingProduct<Tile>(
                product.TransposeA, product.TransposeB, product.M, product.N, product.K, (float*)product.A.Address,
                (float*)product.B.Address, (float*)product.C.Address, at),
            form, make);
    }

    public unsafe Step? At(Place[][] inputs)
    {
        if (typeof(T) != typeof(float) && typeof(T) != typeof(double))
        {
            return null;
        }

        var scalars = Array.ConvertAll(inputs[0], i => i.Address);
        return new Placed(scalars, Array.ConvertAll(inputs, i => new Part(i, gradient)), form, make);
    }

    private readonly unsafe struct Part(Place[] inputs, int gradient)
    {
        public readonly T* Variable = (T*)inputs[0].Address;
        public readonly T* Slot1 = TForm.Slots > 0 ? (T*)inputs[1].Address : null;
        public readonly T* Slot2 = TForm.Slots > 1 ? (T*)inputs[2].Address : null;
        public readonly T* Gradient = (T*)inputs[gradient].Address;
        public readonly int Vectors = (inputs[0].Count + Vector512<T>.Count - 1) / Vector512<T>.Count;
    }

    private sealed unsafe class Placed(nint[] inputs, Part[] parts, TForm form, Func<Scalars<T>, TOp> make) : Step
    {
        public override void Run()
        {
            var op = make(new Scalars<T>(inputs));
            foreach (ref readonly var part in parts.AsSpan())
            {
                form.Run(part.Variable, part.Slot1, part.Slot2, part.Gradient, part.Vectors, op);
            }
        }
    }

    private sealed class WithProduct(
        nint[] inputs, UpdatingProduct<Tile> product, TForm form, Func<Scalars<T>, TOp> make) : Step
    {
        public override void Run() => product.Run(new Tile(form, make(new Scalars<T>(inputs))));
    }

    // T is float
    private readonly struct Tile(TForm form, TOp op) : IGradientStep
    {
        public static int Slots => TForm.Slots;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Invoke(
            ref Vector512<float> variable, ref Vector512<float> slot1, ref Vector512<float> slot2,
            Vector512<float> gradient)
        {
            var (v, s1, s2) = (variable.As<float, T>(), slot1.As<float, T>(), slot2.As<float, T>());
            form.Run(ref v, ref s1, ref s2, gradient.As<float, T>(), op);
            (variable, slot1, slot2) = (v.As<T, float>(), s1.As<T, float>(), s2.As<T, float>());
        }
    }
}
