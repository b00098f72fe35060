using System;
using System.Runtime.Intrinsics;
using Tensorflow.Numerics.Elementwise;
using Tensorflow.Ops.Arrays;

namespace Tensorflow.Ops.Math;

/// <summary>Elements of t where the condition holds, else of e: a condition for each element of the result.</summary>
internal sealed class ChoiceKernel<T>(int[] condition, int[] whole, int[] otherwise) : IMaskKernel
{
    /// <summary>The kernel of one node.</summary>
    public static Kernel Of(Binding node) =>
        new ChoiceKernel<T>(node.InputShapes[0], node.InputShapes[1], node.InputShapes[2]).Run;

    public IPlacedKernel? WithMasks() => typeof(T) == typeof(int) ? new Masked() : null;

    private void Run(KernelContext k)
    {
        var t = Elements.Input<T>(k, 1);
        var e = Elements.Input<T>(k, 2);
        var y = Elements.Output<T>(k, 0);
        if (t.Length == y.Length && e.Length == y.Length && k.In(0).Count == y.Length)
        {
            SelectLoop.Run(k.Input<bool>(0), t, e, y);
            return;
        }

        BroadcastLoop.Select(k.Input<bool>(0), condition, t, whole, e, otherwise, y);
    }

    private sealed class Masked : IPlacedKernel
    {
        public Step? At(ReadOnlySpan<Place> inputs, ReadOnlySpan<Place> outputs)
        {
            var to = outputs[0];
            return inputs[0].Count == to.Count && Fits(inputs[1], to) && Fits(inputs[2], to)
                ? new Placed(inputs[0], inputs[1], inputs[2], to)
                : null;
        }

        private static bool Fits(Place operand, Place to) => operand.Count == to.Count || operand.Count == 1;
    }

    private sealed unsafe class Placed(Place condition, Place t, Place e, Place y) : Step
    {
        private readonly int* _condition = (int*)condition.Address;
        private readonly ScalarOperand<int> _t = new(t, y.Count);
        private readonly ScalarOperand<int> _e = new(e, y.Count);
        private readonly int* _y = (int*)y.Address;
        private readonly int _vectors = (y.Count + Vector512<int>.Count - 1) / Vector512<int>.Count;

        public override void Run()
        {
            _t.Refresh();
            _e.Refresh();
            WholeVectors.Select(_condition, _t.From, _t.Step, _e.From, _e.Step, _y, _vectors);
        }
    }
}
