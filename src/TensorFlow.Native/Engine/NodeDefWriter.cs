using System.Linq;
using Tensorflow.Protos;

namespace Tensorflow.Native.Engine;

/// <summary>Writes operations of a graph as the NodeDefs that TensorFlow imports.</summary>
internal static class NodeDefWriter
{
    /// <summary>
    /// Name, op, device, attributes, and inputs as "node", "node:1" (another output than 0) or "^node".
    /// </summary>
    public static NodeDef Write(Operation operation)
    {
        var node = new NodeDef { Name = operation.name, Op = operation.type, Device = operation.device };
        node.Input.AddRange(operation.inputs.Select(InputName));
        node.Input.AddRange(operation.control_inputs.Select(c => "^" + c.name));
        foreach (var (name, value) in operation.Attrs)
        {
            node.Attr[name] = AttrProtos.Of(value);
        }

        return node;
    }

    private static string InputName(Tensor tensor) =>
        tensor.value_index == 0 ? tensor.Producer!.name : $"{tensor.Producer!.name}:{tensor.value_index}";
}
