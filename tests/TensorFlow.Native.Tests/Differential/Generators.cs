using System;
using System.Collections.Generic;
using System.Linq;
using Tensorflow.Ops;

namespace Tensorflow.Native.Tests.Differential;

/// <summary>Adds one op, with the inputs that it needs, to a sketch.</summary>
internal delegate void Generator(SketchWriter writer);

/// <summary>The generators of all ops that have one; those of a common shape are found by their base class.</summary>
internal static class Generators
{
    /// <summary>Types that an op which only moves elements is tried with.</summary>
    public static readonly TF_DataType[] Moved =
    [
        TF_DataType.TF_FLOAT, TF_DataType.TF_FLOAT, TF_DataType.TF_DOUBLE, TF_DataType.TF_INT32, TF_DataType.TF_INT64,
        TF_DataType.TF_BOOL, TF_DataType.TF_UINT8, TF_DataType.TF_INT8, TF_DataType.TF_INT16, TF_DataType.TF_UINT16,
        TF_DataType.TF_STRING,
    ];

    private static readonly HashSet<TF_DataType> Known =
        [.. Moved, TF_DataType.TF_UINT32, TF_DataType.TF_UINT64];

    /// <summary>By the op's name.</summary>
    public static readonly IReadOnlyDictionary<string, Generator> All = Find();

    /// <summary>The names, in a fixed order.</summary>
    public static readonly IReadOnlyList<string> Ops = [.. All.Keys.Order(StringComparer.Ordinal)];

    /// <summary>A type that the op has a kernel for, the floats twice as often.</summary>
    public static TF_DataType TypeOf(string name, Choices choices, string attr = "T")
    {
        var op = OpTable.Find(name);
        TF_DataType[] types = [.. op.Kernels.Types.Where(Known.Contains)];
        types = types.Length == 0 ? Moved : types;
        var allowed = op.Def.Attrs.FirstOrDefault(a => a.Name == attr)?.AllowedTypes;
        types = allowed is null ? types : [.. types.Where(allowed.Contains)];
        TF_DataType[] floats = [.. types.Where(t => t.is_floating())];
        return choices.Of(floats.Length > 0 && choices.Chance(0.6) ? floats : types);
    }

    private static Dictionary<string, Generator> Find()
    {
        var all = new Dictionary<string, Generator>();
        foreach (var op in OpTable.All)
        {
            if (ByBase(op) is { } generator)
            {
                all[op.Def.Name] = generator;
            }
        }

        foreach (var (name, generator) in Elementwise.All.Concat(Shaping.All).Concat(Moving.All).Concat(Joining.All)
            .Concat(Choosing.All).Concat(Summing.All).Concat(Drawing.All).Concat(Training.All)
            .Concat(Structured.All).Concat(Seeded.All).Concat(Labelled.All))
        {
            if (OpTable.All.Any(o => o.Def.Name == name))
            {
                all[name] = generator;
            }
        }

        return all;
    }

    private static Generator? ByBase(Op op)
    {
        var name = op.Def.Name;
        for (var type = op.GetType(); type is not null; type = type.BaseType)
        {
            var kind = type.IsGenericType ? type.GetGenericTypeDefinition() : null;
            if (kind == typeof(UnaryOp<>))
            {
                return w => Elementwise.Unary(w, name);
            }

            if (kind == typeof(BinaryOp<>))
            {
                return w => Elementwise.Binary(w, name);
            }

            if (kind == typeof(PairOp<>))
            {
                return w => Elementwise.Pair(w, name);
            }

            if (kind == typeof(Ops.Math.ReductionOp<>))
            {
                return w => Summing.Reduction(w, name);
            }
        }

        return null;
    }
}
