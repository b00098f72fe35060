using System;
using System.Linq;
using System.Runtime.Intrinsics;
using Tensorflow.Numerics.Elementwise;
using Tensorflow.Numerics.Linear;
using Tensorflow.Ops;
using Tensorflow.Ops.Arrays;

namespace Tensorflow.Execution.Planning;

/// <summary>A node that is a function of elements, as a chain sees it.</summary>
/// <param name="Operator">See <see cref="ChainLink"/>.</param>
/// <param name="Inputs">What the operator is applied to.</param>
internal sealed record ElementwiseNode(ValueType Operator, Value[] Inputs)
{
    /// <summary>The node as a function of elements; null if it is something else.</summary>
    public static ElementwiseNode? Of(PlanNode node)
    {
        if (node is not { Outputs: [var output], Writes: null, State: null, Inputs.Length: > 0 } || output.Bytes == 0)
        {
            return null;
        }

        var made = node.Step switch
        {
            MaskBools.MaskStep mask => OfMasks(node, mask),
            OpStep { Op: Tile } when node.Inputs[0].Shape.size == 1 =>
                new ElementwiseNode(default(Unchanged<float>), [node.Inputs[0]]),
            OpStep => OfKernel(node),
            _ => null,
        };
        return made is not null && output.DType.get_datatype_size() == sizeof(float) && made.Inputs.All(Fits)
            ? made
            : null;

        bool Fits(Value input) =>
            input.Shape.size == output.Shape.size || input.Shape.size == 1 || IsBits(input);
    }

    /// <summary>The value is a mask of bits, which only chains read.</summary>
    public static bool IsBits(Value value) => value.DType == TF_DataType.TF_UINT16;

    private static ElementwiseNode? OfKernel(PlanNode node) => node.Bind()!.Target switch
    {
        IConstantKernel constant when constant.For(Array.ConvertAll(node.Inputs, i => i.Constant)) is { } unary =>
            Boxed(unary.Accept(Box.Instance), node.Inputs[..1]),
        IUnaryKernel unary => Boxed(unary.Accept(Box.Instance), node.Inputs),
        IBinaryKernel binary when node.Inputs.Length > 1 => Boxed(binary.Accept(Box.Instance), node.Inputs),
        _ => null,
    };

    private static ElementwiseNode? OfMasks(PlanNode node, MaskBools.MaskStep mask) => node.Inputs.Length == 3
        ? new(default(Choice), node.Inputs)
        : Boxed((mask.Kernel(node.Binding) as IBinaryKernel)?.Accept(Box.Instance), node.Inputs);

    private static ElementwiseNode? Boxed(ValueType? op, Value[] inputs) => op is null ? null : new(op, inputs);

    private sealed class Box : IUnaryVisitor<ValueType>, IBinaryVisitor<ValueType>
    {
        public static readonly Box Instance = new();

        ValueType IUnaryVisitor<ValueType>.Visit<TOp>(TOp op) => op;

        ValueType IBinaryVisitor<ValueType>.Visit<TOp>(TOp op) => op;
    }

    internal readonly struct Choice : ITernary<float>
    {
        public float Invoke(float mask, float x, float y) => BitConverter.SingleToInt32Bits(mask) != 0 ? x : y;

        public Vector512<float> Invoke(Vector512<float> mask, Vector512<float> x, Vector512<float> y) =>
            Vector512.ConditionalSelect(mask, x, y);
    }
}
