namespace Tensorflow.Ops;

/// <summary>What is known of the variable behind a handle.</summary>
internal static class HandleFacts
{
    /// <summary>Its element type and declared shape; null where the tensor is no handle of a known variable.</summary>
    public static (TF_DataType Type, Shape Shape)? Of(Tensor tensor)
    {
        var handle = Origin(tensor);
        return handle.Resource is { } memory
            ? (memory.DType, memory.DeclaredShape)
            : handle.Producer is { } node ? OpTable.Find(node.type).HandleOf(node) : null;
    }

    /// <summary>The tensor that a handle comes from, through nodes that pass it on.</summary>
    public static Tensor Origin(Tensor tensor)
    {
        while (tensor is { dtype: TF_DataType.TF_RESOURCE, Resource: null, Producer: { inputs.Count: > 0 } node }
            && OpTable.Find(node.type).IsView)
        {
            tensor = node.inputs[0];
        }

        return tensor;
    }
}
