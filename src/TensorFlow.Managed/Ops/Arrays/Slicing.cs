using System.Collections.Generic;
using System.Linq;
using Tensorflow.Ops.Math;

namespace Tensorflow.Ops.Arrays;

/// <summary>One entry of a subscript: an index, a range, a new axis or an ellipsis.</summary>
/// <param name="Start">The index, or where a range begins; null from the start.</param>
/// <param name="Stop">Where a range ends; null to the end.</param>
/// <param name="Step">The step of a range; null is 1.</param>
internal readonly record struct Subscript(SubscriptKind Kind, Operand? Start, Operand? Stop, Operand? Step)
{
    /// <summary>All the axes that the other entries leave.</summary>
    public static Subscript Ellipsis => new(SubscriptKind.Ellipsis, null, null, null);

    /// <summary>An axis of size 1 that x has not.</summary>
    public static Subscript NewAxis => new(SubscriptKind.NewAxis, null, null, null);

    public static Subscript Index(Operand index) => new(SubscriptKind.Index, index, null, null);

    public static Subscript Range(Operand? start = null, Operand? stop = null, Operand? step = null) =>
        new(SubscriptKind.Range, start, stop, step);
}

/// <summary>What an entry of a subscript is.</summary>
internal enum SubscriptKind
{
    Index,
    Range,
    NewAxis,
    Ellipsis,
}

/// <summary>x[...] as Python's tensors have it: array_ops._slice_helper.</summary>
internal static class Slicing
{
    /// <summary>x[start:].</summary>
    public static Tensor From(Tensor x, int start) => Of(x, Subscript.Range(start));

    /// <summary>x[start:].</summary>
    public static Tensor FromTensor(Tensor x, Tensor start) => Of(x, Subscript.Range(start));

    /// <summary>x[:stop].</summary>
    public static Tensor Until(Tensor x, Tensor stop) => Of(x, Subscript.Range(null, stop));

    /// <summary>x[start:stop].</summary>
    public static Tensor Range(Tensor x, int start, int stop) => Of(x, Subscript.Range(start, stop));

    /// <summary>x[index].</summary>
    public static Tensor Item(Tensor x, int index) => Of(x, Subscript.Index(index));

    /// <summary>x[index].</summary>
    public static Tensor ItemAt(Tensor x, Tensor index) => Of(x, Subscript.Index(index));

    /// <summary>x[subscripts].</summary>
    public static Tensor Of(Tensor x, params Subscript[] subscripts)
    {
        var places = new Places(subscripts);
        using var scope = Target.Current.NameScope(null, "strided_slice");
        var range = places.ToRange();
        return StridedSlice.Of(x, range.Begin, range.End, range.Strides, range.Masks, scope.Name);
    }

    /// <summary>The subscripts as the ops take them.</summary>
    public static SliceRange Range(Subscript[] subscripts) => new Places(subscripts).ToRange();

    private static SliceMasks Add(
        Subscript item, int bit, SliceMasks masks, List<object> begin, List<object> end, List<object> strides)
    {
        switch (item.Kind)
        {
            case SubscriptKind.Index:
                begin.Add(item.Start!.Value.Value!);
                end.Add(Next(item.Start.Value));
                strides.Add(1);
                return masks with { ShrinkAxis = masks.ShrinkAxis | bit };
            case SubscriptKind.Range:
                return Range(item, bit, masks, begin, end, strides);
            default:
                begin.Add(0);
                end.Add(0);
                strides.Add(1);
                return item.Kind == SubscriptKind.NewAxis
                    ? masks with { NewAxis = masks.NewAxis | bit }
                    : masks with { Ellipsis = masks.Ellipsis | bit };
        }
    }

    private static SliceMasks Range(
        Subscript item, int bit, SliceMasks masks, List<object> begin, List<object> end, List<object> strides)
    {
        var type = IndexType(item);
        begin.Add(Or(item.Start, 0, type));
        end.Add(Or(item.Stop, 0, type));
        strides.Add(Or(item.Step, 1, type));
        return masks with
        {
            Begin = masks.Begin | (item.Start is null ? bit : 0),
            End = masks.End | (item.Stop is null ? bit : 0),
        };
    }

    private static object Next(Operand index) => index.Tensor is { } tensor
        ? AddV2.Of(tensor, 1, "add")
        : index.Value is long wide ? (object)(wide + 1) : (int)index.Value! + 1;

    // Beside a tensor what is left out becomes a Const of the tensor's type.
    private static object Or(Operand? given, int open, TF_DataType? type) => given is { } value
        ? (object?)value.Tensor ?? value.Value!
        : type is { } known ? Const.Of(Creation.Scalar(open, known)) : open;

    private static TF_DataType? IndexType(Subscript item)
    {
        var types = new[] { item.Start, item.Stop, item.Step }.Select(o => o?.Tensor?.dtype).Where(t => t is not null);
        return types.OrderByDescending(t => t!.Value.get_datatype_size()).FirstOrDefault();
    }

    private static Tensor Stack(List<object> items)
    {
        var tensor = items.Find(i => i is Tensor) as Tensor;
        if (tensor is not null)
        {
            return new Operand(items.ToArray()).ToTensor(tensor.dtype, "stack");
        }

        var wide = items.Exists(i => i is long);
        System.Array values = wide
            ? items.Select(System.Convert.ToInt64).ToArray()
            : items.Select(System.Convert.ToInt32).ToArray();
        return Const.Of(Constants.ToData(values), "stack");
    }

    // Begin, end and stride of each entry, before they become tensors.
    private sealed class Places
    {
        private readonly List<object> _begin = [];
        private readonly List<object> _end = [];
        private readonly List<object> _strides = [];
        private readonly SliceMasks _masks;

        public Places(Subscript[] subscripts)
        {
            for (var i = 0; i < subscripts.Length; i++)
            {
                _masks = Add(subscripts[i], 1 << i, _masks, _begin, _end, _strides);
            }
        }

        public SliceRange ToRange() => new(Stack(_begin), Stack(_end), Stack(_strides), _masks);
    }
}
