using System.Collections.Generic;
using System.Linq;
using Tensorflow.Ops.Arrays;

namespace Tensorflow.Ops.Math;

/// <summary>Gradients of Einsum by more of them (linalg_grad._EinsumGrad).</summary>
internal static class EinsumGradient
{
    /// <summary>By one of two operands: the gradient times the other, summed over what this one has not.</summary>
    public static Tensor Of(
        Tensor dy, Tensor operand, Tensor other, Tensor shape, EinsumEquation equation, int index)
    {
        var (labels, beside) = (equation.Inputs[index], equation.Inputs[1 - index]);
        var left = string.Concat(labels.Where(l => l == '.' || equation.Output.Contains(l) || beside.Contains(l)));
        var dx = Einsum.Of([dy, other], $"{equation.Output},{beside}->{left}");
        dx = left == labels ? dx : Spread(dx, left, labels, labels, shape);
        if (!labels.Contains('.') && !equation.Output.Contains('.'))
        {
            return dx;
        }

        // axes that were broadcast are summed back
        return operand.shape.IsFullyDefined && dx.shape == operand.shape ? dx : SummedBack(dx, labels, shape);
    }

    /// <summary>A gradient with all of an operand's labels: repeated along those that it lacks.</summary>
    public static Tensor Spread(Tensor dy, string output, string labels, string wanted, Tensor shape)
    {
        char[] lacking = [.. labels.Where(l => l != '.' && !output.Contains(l)).Distinct()];
        if (lacking.Length == 0)
        {
            return Einsum.Of([dy], $"{output}->{wanted}");
        }

        IEnumerable<int> axes = lacking.Select(l => FromEnd(labels, l));
        var kept = string.Concat(labels.Where(l => !lacking.Contains(l)));
        if (labels.Where(l => l != '.').Distinct().Count() == labels.Count(l => l != '.') && kept == output)
        {
            var places = Const.Of(TensorData.From<int>(axes.ToArray(), new Shape(lacking.Length)));
            return BroadcastTo.Of(Reshape.Of(dy, ReductionGradient.ReducedShape(shape, places)), shape);
        }

        var sizes = Stacking.Stack(axes.Select(a => Slicing.Item(shape, a)).ToArray(), 0, "stack");
        var own = ShapeOp.Internal(dy);
        var ones = Const.Of(TensorData.From<int>(lacking.Select(_ => 1).ToArray(), new Shape(lacking.Length)));
        var repeated = BroadcastTo.Of(
            Reshape.Of(dy, ConcatV2.Of([ones, own], 0, "concat")), ConcatV2.Of([sizes, own], 0, "concat"));
        return Einsum.Of([repeated], $"{string.Concat(lacking)}{output}->{wanted}");
    }

    // A label's axis, counted from the end where an ellipsis is before it.
    private static int FromEnd(string labels, char label)
    {
        var (at, dots) = (labels.IndexOf(label), labels.IndexOf('.'));
        return dots >= 0 && dots < at ? at - labels.Length : at;
    }

    private static Tensor SummedBack(Tensor dx, string labels, Tensor shape)
    {
        var (start, after) = (labels.IndexOf('.'), labels.Length - labels.LastIndexOf('.') - 1);
        if (start < 0)
        {
            return dx;
        }

        var own = ShapeOp.Internal(dx);
        int? end = after == 0 ? null : -after;
        var axes = BroadcastGradientArgs.Of(Part(shape, start, end), Part(own, start, end))[0];
        return Reshape.Of(Sum.Of(dx, axes + start), shape);
    }

    private static Tensor Part(Tensor shape, int start, int? end) =>
        Slicing.Of(shape, Subscript.Range(start, end is { } stop ? (Operand)stop : (Operand?)null));
}
