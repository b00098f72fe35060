using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;

namespace Tensorflow.Ops;

/// <summary>Values of tensors that do not depend on any feed, state or randomness, worked out while building.</summary>
internal static class ConstantValue
{
    // Folding while building is for shapes and axes; plans fold the rest.
    private const long LargestFolded = 1 << 16;

    // What gradients ask for lies a few nodes back; a longer chain in a file is not followed.
    private const int DeepestPlain = 100;

    private static readonly ConditionalWeakTable<Tensor, TensorData> Known = [];

    /// <summary>The tensor's value, or null where it is not constant.</summary>
    public static TensorData? Of(Tensor tensor)
    {
        if (AtOnce(tensor, out var value))
        {
            return value;
        }

        // Without recursion, each node once: a file may hold a chain of any length and share its inputs at will.
        var found = new Dictionary<Tensor, TensorData?>();
        var stack = new Stack<Tensor>([tensor]);
        while (stack.TryPeek(out var next))
        {
            if (found.ContainsKey(next) || Resolve(next, found, stack))
            {
                stack.Pop();
            }
        }

        return found[tensor];
    }

    /// <summary>
    /// The value where Python's tensor_util.constant_value gives one: it looks through fewer ops than a shape function,
    /// and gradient functions write different nodes where it finds nothing.
    /// </summary>
    public static TensorData? InPython(Tensor tensor) => tensor.Data ?? (IsPlain(tensor, 0) ? Of(tensor) : null);

    private static bool IsPlain(Tensor tensor, int depth) => depth < DeepestPlain && tensor.Producer is { } node
        && node.type switch
        {
            "Const" => true,
            "Shape" => node.inputs[0].shape.IsFullyDefined,
            "Range" or "Cast" or "Concat" or "ConcatV2" or "Pack" or "Unpack" or "Split" or "Fill" or "Equal"
                or "NotEqual" or "StopGradient" => node.inputs.All(i => IsPlain(i, depth + 1)),
            _ => false,
        };

    // False where an input has to be looked at first: it is on the stack now.
    private static bool Resolve(Tensor tensor, Dictionary<Tensor, TensorData?> found, Stack<Tensor> stack)
    {
        if (AtOnce(tensor, out var value))
        {
            found[tensor] = value;
            return true;
        }

        var node = tensor.Producer!;
        var inputs = new TensorData[node.inputs.Count];
        for (var i = 0; i < inputs.Length; i++)
        {
            if (!found.TryGetValue(node.inputs[i], out var input))
            {
                stack.Push(node.inputs[i]);
                return false;
            }

            if (input is null)
            {
                found[tensor] = OpTable.Find(node.type).OutputFromShapes(node, tensor.value_index);
                return true;
            }

            inputs[i] = input;
        }

        found[tensor] = value = Folded(node, inputs)?[tensor.value_index];
        if (value is not null)
        {
            Known.AddOrUpdate(tensor, value);
        }

        return true;
    }

    // What cannot be computed is not constant: the run will say why.
    private static TensorData[]? Folded(Node node, TensorData[] inputs)
    {
        try
        {
            return Evaluation.Run(OpTable.Find(node.type), node.Attrs, inputs, node.name);
        }
        catch (OpError)
        {
            return null;
        }
    }

    // True where no input need be looked at: the value is there, or there is none.
    private static bool AtOnce(Tensor tensor, out TensorData? value)
    {
        value = tensor.Data;
        if (value is not null || Known.TryGetValue(tensor, out value))
        {
            return true;
        }

        var node = tensor.Producer!;
        if (node.type == "Const")
        {
            value = node.Attrs.Tensor("value");
            return true;
        }

        if (node.type is "Placeholder" or "PlaceholderWithDefault" || tensor.IsRef
            || OpTable.Find(node.type).Def.IsStateful)
        {
            return true;
        }

        if (node.type == "Shape" && node.inputs[0].shape.IsFullyDefined)
        {
            value = ShapeValue(node);
            Known.AddOrUpdate(tensor, value);
            return true;
        }

        return node.inputs.Count == 0 || !IsSmall(tensor, node);
    }

    // Some ops give no more elements than they take, though their shape functions cannot say how many.
    private static bool IsSmall(Tensor tensor, Node node) => tensor.shape.size is var size and >= 0
        ? size <= LargestFolded
        : node.type is "ListDiff" or "ConcatV2" or "InvertPermutation" or "BroadcastGradientArgs";

    private static TensorData ShapeValue(Node node)
    {
        var data = Constants.ToData(node.inputs[0].shape);
        return Casting.Literal(data, node.Attrs.Type("out_type"));
    }
}
