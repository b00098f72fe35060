using System;
using System.Collections.Generic;
using System.Linq;

namespace Tensorflow.Ops;

/// <summary>Checks an op's inputs against its definition and works out the attributes that follow from them.</summary>
internal static class Binder
{
    /// <summary>
    /// Element types that literals among the operands must take, by input, where tensors beside decide.
    /// </summary>
    public static TF_DataType? LiteralType(Op op, ReadOnlySpan<Operand> inputs, Attrs? attrs, int index)
    {
        var arg = ArgOf(op.Def, inputs.Length, index);
        if (arg.TypeAttr is null)
        {
            return arg.Type;
        }

        if (attrs is not null && attrs.TryGet(arg.TypeAttr, out var given) && given is AttrValue.Type type)
        {
            return type.Value;
        }

        if (op.Def.HasLists && op.Def.AttrNamed(arg.TypeAttr).Kind == "list(type)")
        {
            return null;
        }

        for (var i = 0; i < inputs.Length; i++)
        {
            if (ArgOf(op.Def, inputs.Length, i).TypeAttr == arg.TypeAttr && inputs[i].DType is { } beside)
            {
                return beside;
            }
        }

        return null;
    }

    /// <summary>The element type that the op's definition has for an input unless told otherwise.</summary>
    public static TF_DataType? DefaultType(OpDef def, int count, int index) =>
        ArgOf(def, count, index).TypeAttr is { } attr && def.AttrNamed(attr).Default is AttrValue.Type type
            ? type.Value
            : null;

    /// <summary>All attributes of a node: the given ones, those that the inputs decide, and the defaults.</summary>
    /// <exception cref="TypeError">Types that do not go together or are not allowed.</exception>
    public static Attrs Complete(Op op, IReadOnlyList<Tensor> inputs, Attrs? given, string name)
    {
        var attrs = given is null ? new Attrs() : Attrs.Copy(given);
        CheckCount(op.Def, inputs.Count, name);
        for (var i = 0; i < inputs.Count; i++)
        {
            Infer(op.Def, i, inputs, attrs);
        }

        foreach (var def in op.Def.Attrs)
        {
            if (!attrs.Has(def.Name))
            {
                attrs[def.Name] = def.Default
                    ?? throw new ValueError($"NodeDef missing attr '{def.Name}' from Op<name={op.Def.Name}> "
                        + $"for node '{name}'.");
            }

            CheckAllowed(op.Def, def, attrs[def.Name]);
        }

        return attrs;
    }

    /// <summary>Element type of each output.</summary>
    public static IEnumerable<TF_DataType> OutputTypes(OpDef def, Attrs attrs) =>
        Outputs(def, attrs).Select(o => o.Type);

    /// <summary>Element type and reference mark of each output.</summary>
    public static IReadOnlyList<(TF_DataType Type, bool IsRef)> Outputs(OpDef def, Attrs attrs)
    {
        var outputs = new List<(TF_DataType, bool)>();
        foreach (var arg in def.Outputs)
        {
            if (arg.TypeAttr is not null && attrs[arg.TypeAttr] is AttrValue.List)
            {
                outputs.AddRange(attrs.Types(arg.TypeAttr).Select(t => (t, arg.IsRef)));
                continue;
            }

            var type = arg.TypeAttr is null ? arg.Type : attrs.Type(arg.TypeAttr);
            var count = arg.NumberAttr is null ? 1 : (int)attrs.Int(arg.NumberAttr);
            outputs.AddRange(Enumerable.Repeat((type, arg.IsRef), count));
        }

        return outputs;
    }

    /// <summary>
    /// The argument that the input of that index belongs to; all arguments that are lists are as long.
    /// </summary>
    public static ArgDef ArgOf(OpDef def, int count, int index) => Place(def, count, index).Arg;

    /// <summary>
    /// The name that a literal at that place gets: the argument's, in a list with its number ("values_1").
    /// </summary>
    public static string InputName(OpDef def, int count, int index)
    {
        var (arg, within) = Place(def, count, index);
        return IsList(def, arg) ? $"{arg.Name}_{within}" : arg.Name;
    }

    // The argument and, where it is a list, the place within it.
    private static (ArgDef Arg, int Within) Place(OpDef def, int count, int index)
    {
        if (!def.HasLists)
        {
            return (def.Inputs[System.Math.Min(index, def.Inputs.Count - 1)], 0);
        }

        var length = ListLength(def, count);
        foreach (var arg in def.Inputs)
        {
            var taken = IsList(def, arg) ? length : 1;
            if (index < taken)
            {
                return (arg, index);
            }

            index -= taken;
        }

        return (def.Inputs[^1], 0);
    }

    // How many of the inputs each list takes, where the lists share what the others leave.
    private static int ListLength(OpDef def, int count)
    {
        var lists = def.Inputs.Count(arg => IsList(def, arg));
        return lists == 0 ? 0 : (count - (def.Inputs.Count - lists)) / lists;
    }

    private static bool IsList(OpDef def, ArgDef arg) => arg.NumberAttr is not null
        || (arg.TypeAttr is not null && def.AttrNamed(arg.TypeAttr).Kind == "list(type)");

    private static void CheckCount(OpDef def, int count, string name)
    {
        var lists = def.Inputs.Count(arg => IsList(def, arg));
        var shared = count - (def.Inputs.Count - lists);
        if (lists == 0 ? shared != 0 : shared < 0 || shared % lists != 0)
        {
            throw new ValueError($"NodeDef for node '{name}' expected {def.Inputs.Count} inputs for op '{def.Name}'. "
                + $"Received: {count}.");
        }
    }

    private static void Infer(OpDef def, int index, IReadOnlyList<Tensor> inputs, Attrs attrs)
    {
        var (arg, type) = (ArgOf(def, inputs.Count, index), inputs[index].dtype);
        if (arg.NumberAttr is { } number)
        {
            attrs[number] = (long)ListLength(def, inputs.Count);
        }

        if (arg.IsRef && !inputs[index].IsRef)
        {
            throw new TypeError($"'{def.Name}' Op requires that input '{arg.Name}' be a mutable tensor "
                + "(e.g.: a tf.Variable)");
        }

        if (arg.TypeAttr is null)
        {
            if (type != arg.Type)
            {
                throw new TypeError($"Input '{arg.Name}' of '{def.Name}' Op has type {type.as_numpy_name()} that does "
                    + $"not match expected type of {arg.Type.as_numpy_name()}.");
            }
        }
        else if (def.AttrNamed(arg.TypeAttr).Kind == "list(type)")
        {
            attrs[arg.TypeAttr] = new AttrValue.List([.. inputs
                .Where((_, i) => ArgOf(def, inputs.Count, i) == arg).Select(t => new AttrValue.Type(t.dtype))]);
        }
        else if (!attrs.Has(arg.TypeAttr))
        {
            attrs[arg.TypeAttr] = type;
        }
        else if (attrs.Type(arg.TypeAttr) != type)
        {
            throw Mismatch(def, index, inputs, attrs.Type(arg.TypeAttr));
        }
    }

    private static TypeError Mismatch(OpDef def, int index, IReadOnlyList<Tensor> inputs, TF_DataType expected)
    {
        var count = inputs.Count;
        var (arg, type) = (ArgOf(def, count, index), inputs[index].dtype);
        var first = Enumerable.Range(0, index).Select(i => ArgOf(def, count, i))
            .FirstOrDefault(a => a.TypeAttr == arg.TypeAttr);
        return new(ReferenceEquals(first, arg)
            ? $"Tensors in list passed to '{arg.Name}' of '{def.Name}' Op have types "
                + $"[{string.Join(", ", InList().Select(t => t.dtype.as_numpy_name()))}] that don't all match."
            : first is null
                ? $"Input '{arg.Name}' of '{def.Name}' Op has type {type.as_numpy_name()} that does not match expected "
                    + $"type of {expected.as_numpy_name()}."
                : $"Input '{arg.Name}' of '{def.Name}' Op has type {type.as_numpy_name()} that does not match type "
                    + $"{expected.as_numpy_name()} of argument '{first.Name}'.");

        IEnumerable<Tensor> InList() => inputs.Where((_, i) => ArgOf(def, count, i) == arg);
    }

    /// <summary>Refuses a number or text that stands where tensors beside it ask for another type.</summary>
    /// <exception cref="TypeError">Such as 1.5 beside an integer tensor.</exception>
    public static void CheckLiteral(Op op, ReadOnlySpan<Operand> inputs, int index, TF_DataType? wanted)
    {
        if (wanted is not { } type || !Constants.Refuses(inputs[index].Value, type))
        {
            return;
        }

        var arg = ArgOf(op.Def, inputs.Length, index);
        var made = Constants.ToData(inputs[index].Value is double d ? (float)d : inputs[index].Value).DType;
        var beside = "expected type";
        for (var i = inputs.Length - 1; i >= 0; i--)
        {
            var other = ArgOf(op.Def, inputs.Length, i);
            beside = inputs[i].DType is not null && other.TypeAttr == arg.TypeAttr && arg.TypeAttr is not null
                ? $"argument '{other.Name}'"
                : beside;
        }

        throw new TypeError($"Expected {type.as_numpy_name()} passed to parameter '{arg.Name}' of op '{op.Def.Name}', "
            + $"got {PythonText.Of(inputs[index].Value)} of type '{PythonText.TypeOf(inputs[index].Value)}' instead. "
            + $"Input '{arg.Name}' of '{op.Def.Name}' Op has type {made.as_numpy_name()} that does not match type "
            + $"{type.as_numpy_name()} of {beside}.");
    }

    private static void CheckAllowed(OpDef def, AttrDef attr, AttrValue value)
    {
        if (value is AttrValue.Type type && attr.AllowedTypes is { } types && !types.Contains(type.Value))
        {
            var arg = def.Inputs.FirstOrDefault(i => i.TypeAttr == attr.Name);
            throw new TypeError($"Value passed to parameter '{arg?.Name ?? attr.Name}' has DataType "
                + $"{type.Value.as_numpy_name()} not in list of allowed values: "
                + string.Join(", ", types.Select(t => t.as_numpy_name())));
        }

        if (value is AttrValue.Str text && attr.AllowedStrings is { } strings && !strings.Contains(text.Value))
        {
            throw new ValueError($"Value for attr '{attr.Name}' of \"{text.Value}\" is not in the list of allowed "
                + $"values: {string.Join(", ", strings.Select(s => $"\"{s}\""))}. Received: {text.Value}.");
        }

        if (value is AttrValue.Int number && attr.Minimum is { } minimum && number.Value < minimum)
        {
            throw new ValueError($"Value for attr '{attr.Name}' of {number.Value} must be at least minimum {minimum}. "
                + $"Received: {number.Value}.");
        }
    }
}
