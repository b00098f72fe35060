using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace Tensorflow.Formats;

/// <summary>Cuts protobuf text into words, numbers, quoted strings and signs, and knows where it stands.</summary>
internal sealed class ProtoTextScanner(string text)
{
    private int _position;

    /// <summary>Index in the text of the next token's first character.</summary>
    public int Position
    {
        get
        {
            SkipBlank();
            return _position;
        }
    }

    /// <summary>True when only white space and comments are left.</summary>
    public bool AtEnd => Position == text.Length;

    /// <summary>The next token's first character, '\0' at the end.</summary>
    public char Peek() => AtEnd ? '\0' : text[_position];

    /// <summary>Takes the sign if it is next.</summary>
    public bool TryTake(char sign)
    {
        if (Peek() != sign || AtEnd)
        {
            return false;
        }

        _position++;
        return true;
    }

    /// <summary>Takes a sign that has to be next.</summary>
    public void Take(char sign)
    {
        if (!TryTake(sign))
        {
            throw Error($"expected '{sign}'.");
        }
    }

    /// <summary>Takes a field or enum name: letters, digits and underscores.</summary>
    public string TakeName()
    {
        var start = Position;
        if (AtEnd || !(char.IsAsciiLetter(text[start]) || text[start] == '_'))
        {
            throw Error("expected a name.");
        }

        return TakeWhile(static c => char.IsAsciiLetterOrDigit(c) || c == '_');
    }

    /// <summary>Takes a number or word with its sign: "-1.5e+3f", "0x1F", "-inf", "true".</summary>
    public string TakeWord()
    {
        var sign = TryTake('-') ? "-" : "";
        SkipBlank();
        var start = _position;
        while (_position < text.Length && IsWordPart(start))
        {
            _position++;
        }

        if (_position == start)
        {
            throw Error("expected a value.");
        }

        return sign + text[start.._position];
    }

    // a plus or minus belongs to a number only right after a decimal exponent's e
    private bool IsWordPart(int start)
    {
        var c = text[_position];
        if (char.IsAsciiLetterOrDigit(c) || c is '_' or '.')
        {
            return true;
        }

        return c is '+' or '-' && _position > start && text[_position - 1] is 'e' or 'E'
            && (char.IsAsciiDigit(text[start]) || text[start] == '.')
            && !text.AsSpan(start).StartsWith("0x", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Takes one or more quoted strings that follow each other, as one value.</summary>
    public byte[] TakeQuoted()
    {
        if (Peek() is not ('"' or '\''))
        {
            throw Error("expected a quoted string.");
        }

        var bytes = new List<byte>();
        while (!AtEnd && Peek() is '"' or '\'')
        {
            TakeOneQuoted(bytes);
        }

        return [.. bytes];
    }

    private void TakeOneQuoted(List<byte> bytes)
    {
        var start = _position;
        var quote = text[_position++];
        while (true)
        {
            if (_position >= text.Length || text[_position] == '\n')
            {
                throw Error("the quoted string has no end.", start);
            }

            var c = text[_position++];
            if (c == quote)
            {
                return;
            }

            if (c == '\\')
            {
                TakeEscape(bytes);
            }
            else if (c < 0x80)
            {
                bytes.Add((byte)c);
            }
            else
            {
                var length = char.IsHighSurrogate(c) && _position < text.Length ? 2 : 1;
                bytes.AddRange(Encoding.UTF8.GetBytes(text.Substring(_position - 1, length)));
                _position += length - 1;
            }
        }
    }

    private void TakeEscape(List<byte> bytes)
    {
        var start = _position - 1;
        var c = _position < text.Length ? text[_position++] : '\0';
        const string Names = "abfnrtv\\'\"?";
        const string Meanings = "\a\b\f\n\r\t\v\\'\"?";
        var named = Names.IndexOf(c, StringComparison.Ordinal);
        if (c != '\0' && named >= 0)
        {
            bytes.Add((byte)Meanings[named]);
        }
        else if (c is >= '0' and <= '7')
        {
            _position--;
            bytes.Add((byte)TakeDigits(8, 1, 3, 0xff, start));
        }
        else if (c is 'x' or 'X')
        {
            bytes.Add((byte)TakeDigits(16, 1, 2, 0xff, start));
        }
        else if (c is 'u' or 'U')
        {
            var code = TakeDigits(16, c == 'u' ? 4 : 8, c == 'u' ? 4 : 8, 0x10ffff, start);
            if (!Rune.IsValid(code))
            {
                throw Error("the escape is not a character.", start);
            }

            bytes.AddRange(Encoding.UTF8.GetBytes(new Rune(code).ToString()));
        }
        else
        {
            throw Error("unknown escape in a quoted string.", start);
        }
    }

    private int TakeDigits(int numberBase, int fewest, int most, int largest, int start)
    {
        long value = 0;
        var count = 0;
        while (count < most && _position < text.Length && Digit(text[_position]) < numberBase)
        {
            value = value * numberBase + Digit(text[_position++]);
            count++;
        }

        return count >= fewest && value <= largest
            ? (int)value
            : throw Error("the escape has too few digits or is too large.", start);
    }

    private static int Digit(char c) => char.IsAsciiHexDigit(c)
        ? int.Parse([c], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)
        : int.MaxValue;

    private string TakeWhile(Func<char, bool> belongs)
    {
        var start = _position;
        while (_position < text.Length && belongs(text[_position]))
        {
            _position++;
        }

        return text[start.._position];
    }

    private void SkipBlank()
    {
        while (_position < text.Length)
        {
            if (text[_position] == '#')
            {
                var end = text.IndexOf('\n', _position);
                _position = end < 0 ? text.Length : end;
            }
            else if (text[_position] is ' ' or '\t' or '\n' or '\r' or '\v' or '\f' or '\ufeff')
            {
                _position++;
            }
            else
            {
                return;
            }
        }
    }

    /// <summary>An error that names line and column (from 1) of a place, of the next token if none is given.</summary>
    public ValueError Error(string what, int? place = null)
    {
        var at = place ?? Position;
        var line = 1;
        var lineStart = 0;
        for (var i = 0; i < at; i++)
        {
            if (text[i] == '\n')
            {
                line++;
                lineStart = i + 1;
            }
        }

        var rest = text.AsSpan(at);
        var end = rest.IndexOfAny('\n', '\r');
        rest = rest[..Math.Min(end < 0 ? rest.Length : end, 30)];
        var received = rest.Length == 0 ? "the end of the line or text" : $"'{rest}'";
        return new ValueError($"line {line}, column {at - lineStart + 1}: {what} Received: {received}.");
    }
}
