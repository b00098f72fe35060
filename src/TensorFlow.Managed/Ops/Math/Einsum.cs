using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Tensorflow.Ops.Arrays;

namespace Tensorflow.Ops.Math;

/// <summary>Sums of products over labelled axes: what is not in the result is summed.</summary>
internal sealed class Einsum : Op<Einsum>, INumberKernel
{
    public override OpDef Def { get; } = new OpDef("Einsum").Input("inputs: N * T").Output("output: T")
        .Attr("equation: string").Attr("N: int >= 1").Attr("T: type");

    public override KernelTable Kernels { get; } = KernelTable.Numbers<Einsum>();

    public static Tensor Of(ReadOnlySpan<Operand> operands, string equation, string? name = null) =>
        Apply(operands, new Attrs { ["equation"] = equation }, name);

    /// <summary>tf.einsum of one or two tensors.</summary>
    /// <exception cref="ValueError">More than two tensors.</exception>
    public static Tensor Default(string equation, Tensor[] operands, string? name = null)
    {
        if (operands.Length > 2)
        {
            throw new ValueError($"tf.einsum: expected one or two tensors; the order of more is not chosen here. "
                + $"Received: {operands.Length}.");
        }

        using var scope = Target.Current.NameScope(name, "einsum");
        return Of(Array.ConvertAll(operands, o => (Operand)o), Completed(equation));
    }

    public override Shape[] InferShapes(ShapeContext c)
    {
        var shapes = Enumerable.Range(0, c.InputCount).Select(c.Input).ToArray();
        var equation = EinsumEquation.Parse(c.Attrs.Str("equation"), shapes.Length);
        equation.CheckRanks(c);
        if (shapes.Any(s => !s.RankKnown))
        {
            return [equation.HasEllipsis ? Shape.Null : Shape.UnknownOfRank(equation.Output.Length)];
        }

        equation = equation.Spelled([.. shapes.Select(s => s.ndim)]);
        var sizes = Sizes(equation, shapes);
        return [new Shape([.. equation.Output.Select(l => sizes.TryGetValue(l, out var size)
            ? size
            : throw ShapeContext.Fail($"Label '{l}' of the result is in no operand. Received: {equation.Output}."))])];
    }

    public override Tensor?[] Gradient(Node y, Tensor[] dy)
    {
        var equation = EinsumEquation.Parse(y.Attrs.Str("equation"), y.inputs.Count);
        if (y.inputs.Count == 1)
        {
            var shape = ShapeOp.Internal(y.inputs[0]);
            return [EinsumGradient.Spread(dy[0], equation.Output, equation.Inputs[0], equation.Inputs[0], shape)];
        }

        var (xShape, yShape) = (ShapeOp.Internal(y.inputs[0]), ShapeOp.Internal(y.inputs[1]));
        return
        [
            EinsumGradient.Of(dy[0], y.inputs[0], y.inputs[1], xShape, equation, 0),
            EinsumGradient.Of(dy[0], y.inputs[1], y.inputs[0], yShape, equation, 1),
        ];
    }

    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, INumber<T>, IMinMaxValue<T>
    {
        var equation = EinsumEquation.Parse(node.Attrs.Str("equation"), node.InputShapes.Length)
            .Spelled([.. node.InputShapes.Select(s => s.ndim)]);
        var (shapes, y) = (node.InputShapes, node.OutputShapes[0]);
        var sizes = Sizes(equation, shapes);
        if (shapes.Length == 1)
        {
            var alone = new EinsumLoop(equation, shapes, y, sizes);
            return k => alone.Run(k.Input<T>(0), k.Output<T>(0));
        }

        if (shapes.Length != 2)
        {
            throw node.Invalid($"Expected one or two operands. Received: {shapes.Length}.");
        }

        EinsumPartial<T> a = new(equation, 0, shapes[0]), b = new(equation, 1, shapes[1]);
        var sum = new EinsumLoop(new([a.Labels, b.Labels], equation.Output), [a.Shape, b.Shape], y, sizes);
        return k => sum.Run(a.Of(k.Input<T>(0)), b.Of(k.Input<T>(1)), k.Output<T>(0));
    }

    // The size of each label; axes of an ellipsis are broadcast, others must agree.
    private static Dictionary<char, long> Sizes(EinsumEquation equation, Shape[] shapes)
    {
        var sizes = new Dictionary<char, long>();
        for (var i = 0; i < shapes.Length; i++)
        {
            foreach (var (label, size) in equation.Inputs[i].Zip(shapes[i].dims))
            {
                var known = sizes.GetValueOrDefault(label, -1);
                if (known >= 0 && size >= 0 && known != size
                    && !(EinsumEquation.IsHidden(label) && (known == 1 || size == 1)))
                {
                    throw ShapeContext.Fail($"Dimensions must be equal, but are {known} and {size}");
                }

                sizes[label] = known == 1 && EinsumEquation.IsHidden(label) ? size : known >= 0 ? known : size;
            }
        }

        return sizes;
    }

    // Without an arrow the result has the labels that are there once, in order.
    private static string Completed(string equation)
    {
        if (equation.Contains("->", StringComparison.Ordinal))
        {
            return equation.Replace(" ", "", StringComparison.Ordinal);
        }

        var all = equation.Where(char.IsAsciiLetter).ToArray();
        var once = all.Where(l => all.Count(o => o == l) == 1).Order();
        var hidden = equation.Contains("...", StringComparison.Ordinal) ? "..." : "";
        return $"{equation.Replace(" ", "", StringComparison.Ordinal)}->{hidden}{string.Concat(once)}";
    }
}
