using System;
using System.Collections.Generic;
using System.Linq;
using Tensorflow.Ops;
using Tensorflow.Ops.Arrays;

namespace Tensorflow.Graphs;

/// <summary>Holds a node that comes from a file against its op's definition.</summary>
internal static class NodeChecks
{
    /// <summary>Most outputs that a node may claim by an attribute: a file must not take memory by a number.</summary>
    public const long MaxOutputs = 1 << 20;

    /// <summary>All attributes with defaults filled in, each of the kind that the op's definition says.</summary>
    /// <exception cref="ValueError">An attribute is missing or of another kind.</exception>
    public static Attrs Complete(Op op, NodeSpec node, string name)
    {
        var attrs = Attrs.Copy(node.Attrs);
        foreach (var def in op.Def.Attrs)
        {
            if (!attrs.TryGet(def.Name, out var value))
            {
                attrs[def.Name] = value = def.Default ?? throw new ValueError(
                    $"NodeDef missing attr '{def.Name}' from {op.Def.Summary()}; NodeDef: {{{{node {name}}}}}. "
                    + $"Received: {string.Join(", ", node.Attrs.Select(a => a.Key))}.");
            }

            CheckKind(value!, def.Kind, def.Name, node.Name);
        }

        if (attrs.TryGet("_class", out var groups))
        {
            CheckKind(groups!, "list(string)", "_class", node.Name);
        }

        CheckNumbers(op.Def, attrs, node.Name);
        return attrs;
    }

    /// <summary>Refuses inputs of other types or another number than the definition and the attributes say.</summary>
    /// <exception cref="ValueError">They do not go together.</exception>
    public static void Inputs(Op op, Attrs attrs, IReadOnlyList<Tensor> inputs, string name)
    {
        var expected = Expected(op.Def, attrs);
        if (expected.Count != inputs.Count)
        {
            throw new ValueError($"NodeDef expected inputs '{string.Join(", ", expected.Select(Text))}' do not match "
                + $"{inputs.Count} inputs specified; Op<name={op.Def.Name}>; NodeDef: {{{{node {name}}}}}. "
                + $"Received: {inputs.Count} inputs.");
        }

        for (var i = 0; i < inputs.Count; i++)
        {
            var given = (inputs[i].dtype, inputs[i].IsRef);
            if (given.dtype != expected[i].Type || (expected[i].IsRef && !given.IsRef))
            {
                throw new ValueError($"Input {i} of node {name} was passed {Text(given)} from {inputs[i].name} "
                    + $"incompatible with expected {Text(expected[i])}. Received: {Text(given)}.");
            }
        }
    }

    /// <summary>Refuses a constant whose value is not of the type that it says.</summary>
    /// <exception cref="ValueError">They differ.</exception>
    public static void Value(Op op, Attrs attrs, string name)
    {
        if (op is Const && attrs.Tensor("value").DType != attrs.Type("dtype"))
        {
            throw new ValueError($"Node '{name}': expected a value of dtype {attrs.Type("dtype").as_numpy_name()}. "
                + $"Received: {attrs.Tensor("value").DType.as_numpy_name()}.");
        }
    }

    private static void CheckKind(AttrValue value, string kind, string attr, string node)
    {
        if (!IsOf(value, kind))
        {
            throw new ValueError($"AttrValue had value with type '{Kind(value)}' when '{kind}' expected for "
                + $"attr '{attr}'; NodeDef: {{{{node {node}}}}}. Received: {Kind(value)}.");
        }
    }

    private static void CheckNumbers(OpDef def, Attrs attrs, string name)
    {
        foreach (var number in def.Inputs.Concat(def.Outputs).Select(a => a.NumberAttr).OfType<string>().Distinct())
        {
            if (attrs.Int(number) is < 0 or > MaxOutputs)
            {
                throw new ValueError($"Value for attr '{number}' of {attrs.Int(number)} must be from 0 to "
                    + $"{MaxOutputs}; NodeDef: {{{{node {name}}}}}. Received: {attrs.Int(number)}.");
            }
        }
    }

    private static List<(TF_DataType Type, bool IsRef)> Expected(OpDef def, Attrs attrs)
    {
        var types = new List<(TF_DataType, bool)>();
        foreach (var arg in def.Inputs)
        {
            if (arg.TypeAttr is not null && attrs[arg.TypeAttr] is AttrValue.List)
            {
                types.AddRange(attrs.Types(arg.TypeAttr).Select(t => (t, arg.IsRef)));
                continue;
            }

            var type = arg.TypeAttr is null ? arg.Type : attrs.Type(arg.TypeAttr);
            var count = arg.NumberAttr is null ? 1 : (int)attrs.Int(arg.NumberAttr);
            types.AddRange(Enumerable.Repeat((type, arg.IsRef), count));
        }

        return types;
    }

    private static string Text((TF_DataType Type, bool IsRef) type) =>
        OpNames.ShortType(type.Type) + (type.IsRef ? "_ref" : "");

    private static bool IsOf(AttrValue value, string kind) => value is AttrValue.List list
        ? kind.StartsWith("list(", StringComparison.Ordinal) && list.Items.All(i => IsOf(i, kind[5..^1]))
        : Kind(value) == kind && (value is not AttrValue.Type type || Enum.IsDefined(type.Value));

    private static string Kind(AttrValue value) => value switch
    {
        AttrValue.Int => "int",
        AttrValue.Float => "float",
        AttrValue.Bool => "bool",
        AttrValue.Str => "string",
        AttrValue.Type => "type",
        AttrValue.ShapeOf => "shape",
        AttrValue.TensorOf => "tensor",
        AttrValue.Func => "func",
        AttrValue.Placeholder => "placeholder",
        AttrValue.List { Items.Count: > 0 } list => $"list({Kind(list.Items[0])})",
        _ => "list()",
    };
}
