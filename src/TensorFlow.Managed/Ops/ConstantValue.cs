using System.Linq;
using System.Runtime.CompilerServices;

namespace Tensorflow.Ops;

/// <summary>Values of tensors that do not depend on any feed, state or randomness, worked out while building.</summary>
internal static class ConstantValue
{
    // Folding while building is for shapes and axes; plans fold the rest.
    private const long LargestFolded = 1 << 16;

    private static readonly ConditionalWeakTable<Tensor, TensorData> Known = [];

    /// <summary>The tensor's value, or null where it is not constant.</summary>
    public static TensorData? Of(Tensor tensor)
    {
        if (tensor.Data is not null)
        {
            return tensor.Data;
        }

        if (Known.TryGetValue(tensor, out var found))
        {
            return found;
        }

        var value = Evaluate(tensor);
        if (value is not null)
        {
            Known.AddOrUpdate(tensor, value);
        }

        return value;
    }

    /// <summary>
    /// The value where Python's tensor_util.constant_value gives one: it looks through fewer ops than a shape function,
    /// and gradient functions write different nodes where it finds nothing.
    /// </summary>
    public static TensorData? InPython(Tensor tensor) => tensor.Data ?? (IsPlain(tensor) ? Of(tensor) : null);

    private static bool IsPlain(Tensor tensor) => tensor.Producer is { } node && node.type switch
    {
        "Const" => true,
        "Shape" => node.inputs[0].shape.IsFullyDefined,
        "Range" or "Cast" or "Concat" or "ConcatV2" or "Pack" or "Unpack" or "Split" or "Fill" or "Equal" or "NotEqual"
            or "StopGradient" => node.inputs.All(IsPlain),
        _ => false,
    };

    private static TensorData? Evaluate(Tensor tensor)
    {
        var node = tensor.Producer!;
        if (node.type == "Const")
        {
            return node.Attrs.Tensor("value");
        }

        var op = OpTable.Find(node.type);
        if (op.Def.IsStateful || node.type is "Placeholder" or "PlaceholderWithDefault" || tensor.IsRef)
        {
            return null;
        }

        if (node.type == "Shape" && node.inputs[0].shape.IsFullyDefined)
        {
            return ShapeValue(node);
        }

        if (node.inputs.Count == 0 || !(tensor.shape.size is >= 0 and <= LargestFolded))
        {
            return null;
        }

        var inputs = node.inputs.Select(Of).ToArray();
        return inputs.Any(i => i is null)
            ? op.OutputFromShapes(node, tensor.value_index)
            : Folded(op, node, inputs!)?[tensor.value_index];
    }

    // What cannot be computed is not constant: the run will say why.
    private static TensorData[]? Folded(Op op, Node node, TensorData[] inputs)
    {
        try
        {
            return Evaluation.Run(op, node.Attrs, inputs, node.name);
        }
        catch (OpError)
        {
            return null;
        }
    }

    private static TensorData ShapeValue(Node node)
    {
        var data = Constants.ToData(node.inputs[0].shape);
        return Casting.Literal(data, node.Attrs.Type("out_type"));
    }
}
