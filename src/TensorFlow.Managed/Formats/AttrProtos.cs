using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Google.Protobuf;
using Tensorflow.Protos;
using AttrProto = Tensorflow.Protos.AttrValue;

namespace Tensorflow.Formats;

/// <summary>A node's attributes between their own form and protobuf's.</summary>
internal static class AttrProtos
{
    /// <summary>The message of one attribute; tensors as Python writes them.</summary>
    public static AttrProto Write(AttrValue value) => value switch
    {
        AttrValue.Int v => new() { I = v.Value },
        AttrValue.Float v => new() { F = v.Value },
        AttrValue.Bool v => new() { B = v.Value },
        AttrValue.Str v => new() { S = Bytes(v) },
        AttrValue.Type v => new() { Type = (DataType)v.Value },
        AttrValue.ShapeOf v => new() { Shape = ShapeProtos.Write(v.Value) },
        AttrValue.TensorOf v => new() { Tensor = TensorProtos.Write(v.Value) },
        AttrValue.Func v => new() { Func = WriteFunction(v) },
        AttrValue.Placeholder v => new() { Placeholder = v.Name },
        AttrValue.List v => new() { List = WriteList(v.Items) },
        _ => throw new TypeError($"Expected an attribute that a NodeDef can hold. Received: {value.GetType().Name}."),
    };

    /// <summary>One attribute from its message.</summary>
    /// <param name="proto">The message.</param>
    /// <param name="node">Whose attribute it is, for the error's text.</param>
    /// <param name="name">The attribute's name.</param>
    /// <exception cref="InvalidArgumentError">No value, or a shape or tensor that contradicts itself.</exception>
    public static AttrValue Read(AttrProto proto, string node, string name) => proto.ValueCase switch
    {
        AttrProto.ValueOneofCase.I => new AttrValue.Int(proto.I),
        AttrProto.ValueOneofCase.F => new AttrValue.Float(proto.F),
        AttrProto.ValueOneofCase.B => new AttrValue.Bool(proto.B),
        AttrProto.ValueOneofCase.S => Text(proto.S),
        AttrProto.ValueOneofCase.Type => new AttrValue.Type((TF_DataType)proto.Type),
        AttrProto.ValueOneofCase.Shape => new AttrValue.ShapeOf(ShapeProtos.Read(proto.Shape, $"Node '{node}'")),
        AttrProto.ValueOneofCase.Tensor => new AttrValue.TensorOf(TensorProtos.Read(proto.Tensor, node)),
        AttrProto.ValueOneofCase.Func => ReadFunction(proto.Func, node),
        AttrProto.ValueOneofCase.Placeholder => new AttrValue.Placeholder(proto.Placeholder),
        AttrProto.ValueOneofCase.List => ReadList(proto.List, node),
        _ => throw new InvalidArgumentError(
            $"Node '{node}': attr '{name}' has no value. Expected one of a NodeDef's kinds. "
            + $"Received: {proto.ValueCase}.", node),
    };

    private static AttrProto.Types.ListValue WriteList(IReadOnlyList<AttrValue> items)
    {
        var list = new AttrProto.Types.ListValue();
        list.I.AddRange(items.OfType<AttrValue.Int>().Select(v => v.Value));
        list.F.AddRange(items.OfType<AttrValue.Float>().Select(v => v.Value));
        list.B.AddRange(items.OfType<AttrValue.Bool>().Select(v => v.Value));
        list.S.AddRange(items.OfType<AttrValue.Str>().Select(Bytes));
        list.Type.AddRange(items.OfType<AttrValue.Type>().Select(v => (DataType)v.Value));
        list.Shape.AddRange(items.OfType<AttrValue.ShapeOf>().Select(v => ShapeProtos.Write(v.Value)));
        list.Tensor.AddRange(items.OfType<AttrValue.TensorOf>().Select(v => TensorProtos.Write(v.Value)));
        list.Func.AddRange(items.OfType<AttrValue.Func>().Select(WriteFunction));
        return list;
    }

    private static AttrValue.List ReadList(AttrProto.Types.ListValue list, string node) => new(
    [
        .. list.I.Select(v => new AttrValue.Int(v)),
        .. list.F.Select(v => new AttrValue.Float(v)),
        .. list.B.Select(v => new AttrValue.Bool(v)),
        .. list.S.Select(Text),
        .. list.Type.Select(v => new AttrValue.Type((TF_DataType)v)),
        .. list.Shape.Select(v => new AttrValue.ShapeOf(ShapeProtos.Read(v, $"Node '{node}'"))),
        .. list.Tensor.Select(v => new AttrValue.TensorOf(TensorProtos.Read(v, node))),
        .. list.Func.Select(v => ReadFunction(v, node)),
    ]);

    private static NameAttrList WriteFunction(AttrValue.Func function)
    {
        var proto = new NameAttrList { Name = function.Name };
        foreach (var (name, value) in function.Attrs)
        {
            proto.Attr[name] = Write(value);
        }

        return proto;
    }

    private static AttrValue.Func ReadFunction(NameAttrList proto, string node) => new(
        proto.Name,
        [.. proto.Attr.OrderBy(a => a.Key, StringComparer.Ordinal).Select(a => (a.Key, Read(a.Value, node, a.Key)))]);

    private static ByteString Bytes(AttrValue.Str text) => ByteString.CopyFrom(text.Value, Encoding.Latin1);

    private static AttrValue.Str Text(ByteString bytes) => new(Encoding.Latin1.GetString(bytes.Span));
}
