using System;
using System.Globalization;
using System.Text;
using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace Tensorflow.Formats;

/// <summary>Reads single values of protobuf text as the C# type of their field.</summary>
internal static class ProtoTextScalars
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>Takes the next value; the field says of which type it has to be.</summary>
    public static object Read(ProtoTextScanner scanner, FieldDescriptor field)
    {
        var start = scanner.Position;
        switch (field.FieldType)
        {
            case FieldType.String:
                try
                {
                    return StrictUtf8.GetString(scanner.TakeQuoted());
                }
                catch (DecoderFallbackException)
                {
                    throw scanner.Error($"field '{field.Name}' has to be valid UTF-8.", start);
                }

            case FieldType.Bytes:
                return ByteString.CopyFrom(scanner.TakeQuoted());
            default:
                var word = scanner.TakeWord();
                return FromWord(field, word)
                    ?? throw scanner.Error($"'{word}' is no value of {TypeName(field)} '{field.Name}'.", start);
        }
    }

    /// <summary>Zero, false, the empty text or the first enum value, in the field's C# type.</summary>
    public static object Default(FieldDescriptor field) => field.FieldType switch
    {
        FieldType.String => "",
        FieldType.Bytes => ByteString.Empty,
        FieldType.Bool => false,
        FieldType.Enum => Enum.ToObject(field.EnumType.ClrType, 0),
        _ => FromWord(field, "0")!,
    };

    private static string TypeName(FieldDescriptor field) => field.FieldType == FieldType.Enum
        ? field.EnumType.Name
        : field.FieldType.ToString().ToLowerInvariant();

    private static object? FromWord(FieldDescriptor field, string word) => field.FieldType switch
    {
        FieldType.Bool => Bool(word),
        FieldType.Enum => EnumValue(field, word),
        FieldType.Float => Real(word) is { } d ? Narrow(word, d) : null,
        FieldType.Double => Real(word),
        FieldType.Int32 or FieldType.SInt32 or FieldType.SFixed32 =>
            Integer(word) is { } i && i >= int.MinValue && i <= int.MaxValue ? (int)i : null,
        FieldType.UInt32 or FieldType.Fixed32 =>
            Integer(word) is { } i && i >= 0 && i <= uint.MaxValue ? (uint)i : null,
        FieldType.Int64 or FieldType.SInt64 or FieldType.SFixed64 =>
            Integer(word) is { } i && i >= long.MinValue && i <= long.MaxValue ? (long)i : null,
        FieldType.UInt64 or FieldType.Fixed64 =>
            Integer(word) is { } i && i >= 0 && i <= ulong.MaxValue ? (ulong)i : null,
        _ => null,
    };

    private static object? Bool(string word) => word switch
    {
        "true" or "True" or "t" or "1" => true,
        "false" or "False" or "f" or "0" => false,
        _ => null,
    };

    private static object? EnumValue(FieldDescriptor field, string word)
    {
        var number = field.EnumType.FindValueByName(word)?.Number
            ?? (Integer(word) is { } i && i >= int.MinValue && i <= int.MaxValue ? (int)i : null);
        return number is { } n ? Enum.ToObject(field.EnumType.ClrType, n) : null;
    }

    // 12, -12, 0x1f, 017 (octal)
    private static Int128? Integer(string word)
    {
        var negative = word.StartsWith('-');
        var digits = word.AsSpan(negative ? 1 : 0);
        if (digits.Length > 1 && digits[0] == '0')
        {
            var hexadecimal = digits[1] is 'x' or 'X';
            return Based(digits[(hexadecimal ? 2 : 1)..], hexadecimal ? 16 : 8, negative);
        }

        return Based(digits, 10, negative);
    }

    private static Int128? Based(ReadOnlySpan<char> digits, int numberBase, bool negative)
    {
        Int128 value = 0;
        foreach (var c in digits)
        {
            var digit = char.IsAsciiDigit(c) ? c - '0' : char.IsAsciiHexDigit(c) ? (c | 0x20) - 'a' + 10 : 99;
            if (digit >= numberBase || value > ulong.MaxValue)
            {
                return null;
            }

            value = value * numberBase + digit;
        }

        return digits.Length == 0 ? null : negative ? -value : value;
    }

    private static double? Real(string word)
    {
        var negative = word.StartsWith('-');
        var body = word[(negative ? 1 : 0)..].ToLowerInvariant();
        if (body is "inf" or "infinity" or "nan")
        {
            var special = body == "nan" ? double.NaN : double.PositiveInfinity;
            return negative ? -special : special;
        }

        return double.TryParse(Decimal(body), NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
            CultureInfo.InvariantCulture, out var value) ? negative ? -value : value : null;
    }

    // parsed as float32 directly: going through double would round twice
    private static object Narrow(string word, double value)
    {
        if (double.IsNaN(value) || double.IsInfinity(value))
        {
            return (float)value;
        }

        var negative = word.StartsWith('-');
        var size = float.Parse(Decimal(word[(negative ? 1 : 0)..].ToLowerInvariant()), CultureInfo.InvariantCulture);
        return negative ? -size : size;
    }

    private static string Decimal(string body) => body.EndsWith('f') ? body[..^1] : body;
}
