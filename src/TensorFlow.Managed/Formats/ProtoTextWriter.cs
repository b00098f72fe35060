using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace Tensorflow.Formats;

/// <summary>Prints messages as protobuf text, as Python's text_format does.</summary>
internal sealed class ProtoTextWriter(StringBuilder text)
{
    private int _depth;

    /// <summary>Appends every set field of the message, in the order of the field numbers.</summary>
    public void Write(IMessage message)
    {
        foreach (var field in message.Descriptor.Fields.InFieldNumberOrder())
        {
            if (field.IsMap)
            {
                WriteMap(field, (IDictionary)field.Accessor.GetValue(message));
            }
            else if (field.IsRepeated)
            {
                foreach (var item in (IList)field.Accessor.GetValue(message))
                {
                    WriteField(field, item!);
                }
            }
            else if (ProtoFields.IsSet(field, message))
            {
                WriteField(field, field.Accessor.GetValue(message));
            }
        }
    }

    private void WriteMap(FieldDescriptor field, IDictionary map)
    {
        var key = field.MessageType.FindFieldByNumber(1);
        var value = field.MessageType.FindFieldByNumber(2);
        foreach (var entry in map.Keys.Cast<object>().Order(KeyOrder.Instance))
        {
            Block(field.Name, () =>
            {
                WriteUnlessDefault(key, entry);
                WriteUnlessDefault(value, map[entry]!);
            });
        }
    }

    // as in any proto3 message, zero and empty are left out of a map's entry
    private void WriteUnlessDefault(FieldDescriptor field, object value)
    {
        if (field.FieldType == FieldType.Message || !ProtoFields.IsDefault(value))
        {
            WriteField(field, value);
        }
    }

    private void WriteField(FieldDescriptor field, object value)
    {
        if (field.FieldType == FieldType.Message)
        {
            Block(field.Name, () => WriteContent(field, value));
            return;
        }

        Indent().Append(field.Name).Append(": ");
        WriteScalar(field, value);
        text.Append('\n');
    }

    // a google.protobuf.BoolValue and its kin are plain nullable values in C#
    private void WriteContent(FieldDescriptor field, object value)
    {
        if (value is IMessage message)
        {
            Write(message);
        }
        else if (!ProtoFields.IsDefault(value))
        {
            WriteField(field.MessageType.FindFieldByNumber(1), value);
        }
    }

    private void Block(string name, Action content)
    {
        Indent().Append(name).Append(" {\n");
        _depth++;
        content();
        _depth--;
        Indent().Append("}\n");
    }

    private StringBuilder Indent() => text.Append(' ', 2 * _depth);

    private void WriteScalar(FieldDescriptor field, object value)
    {
        switch (value)
        {
            case float f:
                text.Append(ShortestFloat.Of(f));
                break;
            case double d:
                text.Append(ShortestFloat.Of(d));
                break;
            case bool b:
                text.Append(b ? "true" : "false");
                break;
            case string s:
                WriteQuoted(Encoding.UTF8.GetBytes(s));
                break;
            case ByteString bytes:
                WriteQuoted(bytes.Span);
                break;
            case Enum:
                var number = Convert.ToInt32(value, CultureInfo.InvariantCulture);
                text.Append(field.EnumType.FindValueByNumber(number)?.Name
                    ?? number.ToString(CultureInfo.InvariantCulture));
                break;
            default:
                text.Append(Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
        }
    }

    private void WriteQuoted(ReadOnlySpan<byte> bytes)
    {
        text.Append('"');
        foreach (var b in bytes)
        {
            _ = b switch
            {
                (byte)'\n' => text.Append("\\n"),
                (byte)'\r' => text.Append("\\r"),
                (byte)'\t' => text.Append("\\t"),
                (byte)'"' or (byte)'\'' or (byte)'\\' => text.Append('\\').Append((char)b),
                >= 0x20 and < 0x7f => text.Append((char)b),
                _ => text.Append('\\').Append((char)('0' + (b >> 6)))
                    .Append((char)('0' + ((b >> 3) & 7))).Append((char)('0' + (b & 7))),
            };
        }

        text.Append('"');
    }

    // strings by code point (UTF-8 bytes), as Python and C++ sort them; UTF-16 order differs beyond U+FFFF
    private sealed class KeyOrder : IComparer<object>
    {
        public static KeyOrder Instance { get; } = new();

        public int Compare(object? x, object? y) =>
            x is string a && y is string b
                ? Encoding.UTF8.GetBytes(a).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(b))
                : Comparer.DefaultInvariant.Compare(x, y);
    }
}
