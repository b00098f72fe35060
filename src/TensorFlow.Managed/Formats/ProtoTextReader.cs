using System.Collections;
using System.Collections.Generic;
using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace Tensorflow.Formats;

/// <summary>
/// Reads protobuf text: fields in any order, blocks in {} or &lt;&gt; with or without a colon, lists in [], fields
/// parted by blanks, commas or semicolons. An unknown field is an error, as for TensorFlow.
/// </summary>
internal sealed class ProtoTextReader(ProtoTextScanner scanner)
{
    private int _depth;

    /// <summary>Reads fields up to the end of the text.</summary>
    public void ReadAll(IMessage target) => ReadFields(target, '\0');

    private void ReadFields(IMessage target, char end)
    {
        var seen = new HashSet<string>();
        while (true)
        {
            if (scanner.AtEnd ? end == '\0' : end != '\0' && scanner.TryTake(end))
            {
                return;
            }

            if (scanner.AtEnd)
            {
                throw scanner.Error($"expected '{end}'.");
            }

            ReadField(target, seen);
            if (!scanner.TryTake(','))
            {
                scanner.TryTake(';');
            }
        }
    }

    private void ReadField(IMessage target, HashSet<string> seen)
    {
        var start = scanner.Position;
        var name = scanner.TakeName();
        var field = target.Descriptor.FindFieldByName(name)
            ?? throw scanner.Error($"message {target.Descriptor.FullName} has no field '{name}'.", start);
        if (!field.IsRepeated && !seen.Add(field.RealContainingOneof?.FullName ?? field.FullName))
        {
            throw scanner.Error($"field '{name}' is set already, or another of its oneof.", start);
        }

        var isMessage = field.FieldType == FieldType.Message;
        if (isMessage)
        {
            scanner.TryTake(':');
        }
        else
        {
            scanner.Take(':');
        }

        if (field.IsRepeated && scanner.TryTake('['))
        {
            ReadList(target, field);
        }
        else
        {
            ReadValue(target, field);
        }
    }

    private void ReadList(IMessage target, FieldDescriptor field)
    {
        if (scanner.TryTake(']'))
        {
            return;
        }

        do
        {
            ReadValue(target, field);
        }
        while (scanner.TryTake(','));
        scanner.Take(']');
    }

    private void ReadValue(IMessage target, FieldDescriptor field)
    {
        if (field.IsMap)
        {
            ReadMapEntry((IDictionary)field.Accessor.GetValue(target), field.MessageType);
        }
        else if (field.IsRepeated)
        {
            ((IList)field.Accessor.GetValue(target)).Add(ReadItem(field, null));
        }
        else
        {
            field.Accessor.SetValue(target, ReadItem(field, field.Accessor.GetValue(target)));
        }
    }

    // a message that is there already is merged into
    private object ReadItem(FieldDescriptor field, object? present)
    {
        if (field.FieldType != FieldType.Message)
        {
            return ProtoTextScalars.Read(scanner, field);
        }

        var message = present as IMessage ?? ProtoFields.NewMessage(field);
        ReadBlock(message);
        return ProtoFields.IsWrapper(field)
            ? message.Descriptor.FindFieldByNumber(1).Accessor.GetValue(message)
            : message;
    }

    private void ReadBlock(IMessage message)
    {
        var end = OpenBlock();
        ReadFields(message, end);
        _depth--;
    }

    private char OpenBlock()
    {
        if (_depth == ProtoText.MaxDepth)
        {
            throw scanner.Error($"blocks are nested deeper than {ProtoText.MaxDepth}.");
        }

        _depth++;
        if (scanner.TryTake('<'))
        {
            return '>';
        }

        scanner.Take('{');
        return '}';
    }

    // an entry message has no class of its own in C#; absent key or value is its type's default
    private void ReadMapEntry(IDictionary map, MessageDescriptor entry)
    {
        var keyField = entry.FindFieldByNumber(1);
        var valueField = entry.FindFieldByNumber(2);
        object? key = null;
        object? value = null;
        var end = OpenBlock();
        while (!scanner.TryTake(end))
        {
            var start = scanner.Position;
            var name = scanner.TakeName();
            var isKey = name == "key";
            if (!isKey && name != "value")
            {
                throw scanner.Error($"a map entry has no field '{name}'.", start);
            }

            if ((isKey ? key : value) is not null)
            {
                throw scanner.Error($"field '{name}' is set already.", start);
            }

            if (!scanner.TryTake(':') && (isKey || valueField.FieldType != FieldType.Message))
            {
                scanner.Take(':');
            }

            (key, value) = isKey ? (ReadItem(keyField, null), value) : (key, ReadItem(valueField, null));
            if (!scanner.TryTake(','))
            {
                scanner.TryTake(';');
            }
        }

        _depth--;
        map[key ?? ProtoTextScalars.Default(keyField)] = value ?? DefaultValue(valueField);
    }

    private static object DefaultValue(FieldDescriptor field) =>
        field.FieldType == FieldType.Message ? ProtoFields.NewMessage(field) : ProtoTextScalars.Default(field);
}
