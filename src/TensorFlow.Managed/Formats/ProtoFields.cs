using System;
using System.Globalization;
using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace Tensorflow.Formats;

/// <summary>What the descriptors do not say themselves about the fields of a message.</summary>
internal static class ProtoFields
{
    /// <summary>True if a singular field would be written: it is present, or differs from its default.</summary>
    public static bool IsSet(FieldDescriptor field, IMessage message) =>
        field.HasPresence ? field.Accessor.HasValue(message) : !IsDefault(field.Accessor.GetValue(message));

    /// <summary>True for zero, false, empty; -0.0 is not the default.</summary>
    public static bool IsDefault(object value) => value switch
    {
        float f => BitConverter.SingleToUInt32Bits(f) == 0,
        double d => BitConverter.DoubleToUInt64Bits(d) == 0,
        bool b => !b,
        string s => s.Length == 0,
        ByteString b => b.IsEmpty,
        _ => Convert.ToDecimal(value, CultureInfo.InvariantCulture) == 0,
    };

    /// <summary>True for google.protobuf.BoolValue and its kin, which C# shows as nullable values.</summary>
    public static bool IsWrapper(FieldDescriptor field) =>
        field.FieldType == FieldType.Message && field.MessageType.File.Name == "google/protobuf/wrappers.proto";

    /// <summary>A new empty message of a message field's type.</summary>
    public static IMessage NewMessage(FieldDescriptor field) => field.MessageType.Parser.ParseFrom(ByteString.Empty);
}
