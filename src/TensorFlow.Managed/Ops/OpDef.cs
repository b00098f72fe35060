using System;
using System.Collections.Generic;
using System.Linq;

namespace Tensorflow.Ops;

/// <summary>An op's registration in TensorFlow's own text form: inputs, outputs, attributes, types, defaults.</summary>
/// <remarks>The grammar is that of REGISTER_OP: "x: T", "values: N * T", "ref: Ref(T)", "T: {half, float}",
/// "axis: int = 0", "N: int &gt;= 1".</remarks>
internal sealed class OpDef(string name)
{
    private readonly List<ArgDef> _inputs = [];
    private readonly List<ArgDef> _outputs = [];
    private readonly List<AttrDef> _attrs = [];
    private bool? _hasLists;

    public string Name { get; } = name;

    public IReadOnlyList<ArgDef> Inputs => _inputs;

    public IReadOnlyList<ArgDef> Outputs => _outputs;

    public IReadOnlyList<AttrDef> Attrs => _attrs;

    /// <summary>Some input is a list of tensors.</summary>
    public bool HasLists => _hasLists ??= _inputs.Any(
        i => i.NumberAttr is not null || (i.TypeAttr is not null && AttrNamed(i.TypeAttr).Kind == "list(type)"));

    /// <summary>Its result depends on more than its inputs, or it changes state: never folded or merged.</summary>
    public bool IsStateful { get; private set; }

    public bool IsCommutative { get; private set; }

    public OpDef Input(string text)
    {
        _inputs.Add(ArgDef.Parse(text));
        return this;
    }

    public OpDef Output(string text)
    {
        _outputs.Add(ArgDef.Parse(text));
        return this;
    }

    public OpDef Attr(string text)
    {
        _attrs.Add(AttrDef.Parse(text));
        return this;
    }

    public OpDef Stateful()
    {
        IsStateful = true;
        return this;
    }

    public OpDef Commutative()
    {
        IsCommutative = true;
        return this;
    }

    /// <summary>The form on handles: "Resource" before the name, handles for references, no outputs.</summary>
    public OpDef OnHandles()
    {
        var def = new OpDef("Resource" + Name).Stateful();
        def._inputs.AddRange(_inputs.Select(
            i => i.IsRef ? new ArgDef(i.Name, TF_DataType.TF_RESOURCE, null, null, false) : i));
        def._attrs.AddRange(_attrs);
        return def;
    }

    /// <summary>As TensorFlow sums a definition up in messages.</summary>
    public string Summary()
    {
        var signature = $"{string.Join(", ", _inputs)} -> {string.Join(", ", _outputs)}";
        return $"Op<name={Name}; signature={signature}{string.Concat(_attrs.Select(a => $"; attr={a}"))}"
            + $"{(IsStateful ? "; is_stateful=true" : "")}>";
    }

    public AttrDef AttrNamed(string attr)
    {
        foreach (var known in _attrs)
        {
            if (known.Name == attr)
            {
                return known;
            }
        }

        throw new ValueError($"Op '{Name}' has no attr '{attr}'.");
    }
}

/// <summary>An input or output: one tensor, N tensors of one type, or (TypeAttr of kind list(type)) a list.</summary>
internal sealed record ArgDef(string Name, TF_DataType Type, string? TypeAttr, string? NumberAttr, bool IsRef)
{
    public override string ToString()
    {
        var type = TypeAttr ?? OpNames.ShortType(Type);
        type = IsRef ? $"Ref({type})" : type;
        return $"{Name}:{(NumberAttr is null ? type : $"{NumberAttr}*{type}")}";
    }

    public static ArgDef Parse(string text)
    {
        var (name, type) = AttrDef.SplitAtColon(text);
        string? number = null;
        if (type.Split('*', StringSplitOptions.TrimEntries) is [var count, var element])
        {
            (number, type) = (count, element);
        }

        var isRef = type.StartsWith("Ref(", StringComparison.Ordinal);
        type = isRef ? type[4..^1] : type;
        return DataTypes.TryParse(type, out var dtype)
            ? new(name, dtype, null, number, isRef)
            : new(name, default, type, number, isRef);
    }
}
