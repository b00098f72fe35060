using System.Collections.Generic;
using System.Linq;
using System.Text;
using Google.Protobuf;
using Tensorflow.Formats;
using Tensorflow.Protos;
using AttrProto = Tensorflow.Protos.AttrValue;

namespace Tensorflow.Native.Engine;

/// <summary>Attributes in their wire form.</summary>
internal static class AttrProtos
{
    /// <summary>One attribute.</summary>
    public static AttrProto Of(AttrValue value) => value switch
    {
        AttrValue.Int v => new() { I = v.Value },
        AttrValue.Float v => new() { F = v.Value },
        AttrValue.Bool v => new() { B = v.Value },
        AttrValue.Str v => new() { S = Bytes(v) },
        AttrValue.Type v => new() { Type = (DataType)v.Value },
        AttrValue.ShapeOf v => new() { Shape = ShapeProtos.Write(v.Value) },
        AttrValue.TensorOf v => new() { Tensor = TensorProtos.WriteContent(v.Value) },
        AttrValue.Func v => new() { Func = new NameAttrList { Name = v.Name } },
        AttrValue.List v => new() { List = List(v.Items) },
        _ => throw new TypeError($"Expected an attribute that a NodeDef can hold. Received: {value.GetType().Name}."),
    };

    private static AttrProto.Types.ListValue List(IReadOnlyList<AttrValue> items)
    {
        var list = new AttrProto.Types.ListValue();
        list.I.AddRange(items.OfType<AttrValue.Int>().Select(v => v.Value));
        list.F.AddRange(items.OfType<AttrValue.Float>().Select(v => v.Value));
        list.B.AddRange(items.OfType<AttrValue.Bool>().Select(v => v.Value));
        list.S.AddRange(items.OfType<AttrValue.Str>().Select(Bytes));
        list.Type.AddRange(items.OfType<AttrValue.Type>().Select(v => (DataType)v.Value));
        list.Shape.AddRange(items.OfType<AttrValue.ShapeOf>().Select(v => ShapeProtos.Write(v.Value)));
        list.Tensor.AddRange(items.OfType<AttrValue.TensorOf>().Select(v => TensorProtos.WriteContent(v.Value)));
        list.Func.AddRange(items.OfType<AttrValue.Func>().Select(v => new NameAttrList { Name = v.Name }));
        return list;
    }

    private static ByteString Bytes(AttrValue.Str text) => ByteString.CopyFrom(text.Value, Encoding.Latin1);
}
