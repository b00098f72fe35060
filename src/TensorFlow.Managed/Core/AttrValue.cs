using System.Collections.Generic;
using System.Linq;

namespace Tensorflow;

/// <summary>One attribute of a node; floats are binary32, as in a NodeDef.</summary>
internal abstract record AttrValue
{
    // what nodes have most; made once
    private static readonly Bool True = new(true);
    private static readonly Bool False = new(false);
    private static readonly Type[] Types = [.. Enumerable.Range(0, 64).Select(t => new Type((TF_DataType)t))];

    public sealed record Int(long Value) : AttrValue;

    public sealed record Float(float Value) : AttrValue;

    public sealed record Bool(bool Value) : AttrValue;

    /// <summary>Bytes held one a char (Latin-1), so that any content survives.</summary>
    public sealed record Str(string Value) : AttrValue;

    public sealed record Type(TF_DataType Value) : AttrValue;

    public sealed record ShapeOf(Tensorflow.Shape Value) : AttrValue;

    public sealed record TensorOf(TensorData Value) : AttrValue;

    /// <summary>A function by its name, with what its own attributes are set to, sorted by name.</summary>
    public sealed record Func(string Name, params (string Name, AttrValue Value)[] Attrs) : AttrValue
    {
        public bool Equals(Func? other) => other is not null && Name == other.Name && Attrs.SequenceEqual(other.Attrs);

        public override int GetHashCode() => Name.GetHashCode();
    }

    /// <summary>In a function's body: what a caller sets, by its name.</summary>
    public sealed record Placeholder(string Name) : AttrValue;

    /// <summary>A list; its items are all of one kind.</summary>
    public sealed record List(IReadOnlyList<AttrValue> Items) : AttrValue
    {
        public bool Equals(List? other) => other is not null && Items.SequenceEqual(other.Items);

        public override int GetHashCode() => Items.Count;
    }

    public static implicit operator AttrValue(long value) => new Int(value);

    public static implicit operator AttrValue(int value) => new Int(value);

    public static implicit operator AttrValue(float value) => new Float(value);

    public static implicit operator AttrValue(bool value) => value ? True : False;

    public static implicit operator AttrValue(string value) => new Str(value);

    public static implicit operator AttrValue(TF_DataType value) =>
        (uint)value < (uint)Types.Length ? Types[(int)value] : new Type(value);

    public static implicit operator AttrValue(Tensorflow.Shape value) => new ShapeOf(value);

    public static implicit operator AttrValue(TensorData value) => new TensorOf(value);

    public static implicit operator AttrValue(int[] values) => new List([.. values.Select(v => new Int(v))]);

    public static implicit operator AttrValue(string[] values) => new List([.. values.Select(v => new Str(v))]);

    public static implicit operator AttrValue(TF_DataType[] values) => new List([.. values.Select(v => new Type(v))]);
}
