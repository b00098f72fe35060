using System;
using System.Collections.Generic;

namespace Tensorflow.Functions;

/// <summary>A call of a traced function: what a tape records of it.</summary>
/// <param name="function">The name of the function.</param>
/// <param name="form">Knows the gradient.</param>
/// <param name="given">What went in.</param>
/// <param name="results">What came out.</param>
/// <param name="kept">What was computed beside and its gradient reads; goes back to the form.</param>
internal sealed class CallNode(
    string function, CallForm form, Tensor[] given, Tensor[] results, TensorData[] kept) : Node
{
    private Tensor[]? _all;

    public override string type => "PartitionedCall";

    public override string name => function;

    public override IReadOnlyList<Tensor> inputs => given;

    public override IReadOnlyList<Tensor> outputs => results;

    internal override ReadOnlySpan<Tensor> Taken => given;

    internal override ReadOnlySpan<Tensor> Given => results;

    internal override ReadOnlySpan<TensorData> Kept => kept;

    internal override Attrs Attrs { get; } = None;

    internal override long Kernel => form.Kernel;

    internal override bool HasBackwardOn => true;

    internal override Func<Tensor?[], Tensor?[]>? Backward
    {
        get => dy => form.Backward(given, All(), dy);
        set => throw new InternalError($"The call of function '{function}' has a gradient of its own.");
    }

    private static Attrs None { get; } = [];

    internal override void Release()
    {
        // tensors of what was kept may be anywhere
        if (_all is null && kept.Length > 0)
        {
            form.Return(kept);
        }
    }

    internal override Func<Tensor?[], Tensor?[]>? BackwardOn(
        IReadOnlyList<Tensor> others, IReadOnlyList<Tensor> fetches) => dy => form.Backward(others, fetches, dy);

    private Tensor[] All() => _all ??= [.. results, .. Array.ConvertAll(kept, k => new Tensor(k))];
}
