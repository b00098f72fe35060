using System;
using System.Linq;
using Google.Protobuf;
using Tensorflow.Protos;
using AttrProto = Tensorflow.Protos.AttrValue;

namespace Tensorflow.Native.Tests;

/// <summary>Writes small GraphDefs by hand, node for node.</summary>
internal sealed class SmallGraph
{
    private readonly GraphDef _graph = new();

    /// <summary>The device of the nodes added next.</summary>
    public string Device { get; set; } = "";

    public byte[] Bytes => _graph.ToByteArray();

    public SmallGraph Versioned()
    {
        _graph.Versions = new VersionDef { Producer = 1766 };
        return this;
    }

    public SmallGraph Add(string op, string name, string[] inputs, params (string Name, object Value)[] attrs)
    {
        var node = new NodeDef { Name = name, Op = op, Device = Device };
        node.Input.AddRange(inputs);
        foreach (var (key, value) in attrs)
        {
            node.Attr[key] = Attr(value);
        }

        _graph.Node.Add(node);
        return this;
    }

    public SmallGraph Placeholder(string name, DataType dtype, params long[] shape) =>
        Add("Placeholder", name, [], ("dtype", dtype), ("shape", Shape(shape)));

    public SmallGraph Const(string name, params float[] values)
    {
        var tensor = new TensorProto { Dtype = DataType.DtFloat, TensorShape = Shape(values.Length) };
        tensor.FloatVal.AddRange(values);
        return Add("Const", name, [], ("dtype", DataType.DtFloat), ("value", tensor));
    }

    public SmallGraph Binary(string op, string name, string a, string b) =>
        Add(op, name, [a, b], ("T", DataType.DtFloat));

    /// <summary>A resource variable of that name with "name/init" (from a node) and "name/read".</summary>
    public SmallGraph Variable(string name, string initial, params long[] shape) =>
        Add(
            "VarHandleOp", name, [], ("dtype", DataType.DtFloat), ("shape", Shape(shape)), ("shared_name", name))
        .Add("AssignVariableOp", name + "/init", [name, initial], ("dtype", DataType.DtFloat))
        .Add("ReadVariableOp", name + "/read", [name], ("dtype", DataType.DtFloat));

    public static TensorShapeProto Shape(params long[] sizes)
    {
        var shape = new TensorShapeProto();
        shape.Dim.AddRange(sizes.Select(s => new TensorShapeProto.Types.Dim { Size = s }));
        return shape;
    }

    private static AttrProto Attr(object value) => value switch
    {
        DataType type => new() { Type = type },
        TensorShapeProto shape => new() { Shape = shape },
        TensorProto tensor => new() { Tensor = tensor },
        string text => new() { S = ByteString.CopyFromUtf8(text) },
        string[] texts => new() { List = new() { S = { texts.Select(ByteString.CopyFromUtf8) } } },
        long number => new() { I = number },
        bool flag => new() { B = flag },
        _ => throw new ArgumentException($"no attribute is made from {value.GetType().Name}", nameof(value)),
    };
}
