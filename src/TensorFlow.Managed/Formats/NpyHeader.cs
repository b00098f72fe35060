using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Tensorflow.Formats;

/// <summary>The Python dict at the start of an .npy file: element type, order, shape.</summary>
internal sealed record NpyHeader(string Descr, bool FortranOrder, long[] Shape)
{
    // numpy leaves room so that the first size can grow to this many digits without moving the data
    private const int GrowthDigits = 21;

    private const string Keys = "'descr', 'fortran_order', 'shape'";

    /// <summary>Reads the dict literal.</summary>
    /// <exception cref="ValueError">Not a dict of exactly descr, fortran_order and shape.</exception>
    public static NpyHeader Parse(string text) => new Parser(text).Read();

    /// <summary>Magic, version, length and padded dict, as numpy writes them: a multiple of 64 bytes.</summary>
    public byte[] ToBytes()
    {
        var sizes = string.Join(", ", Shape.Select(d => d.ToString(CultureInfo.InvariantCulture)));
        var shape = Shape.Length == 1 ? $"({sizes},)" : $"({sizes})";
        var dict = $"{{'descr': '{Descr}', 'fortran_order': {(FortranOrder ? "True" : "False")}, 'shape': {shape}, }}";
        if (Shape.Length > 0)
        {
            dict += new string(' ', GrowthDigits - Shape[0].ToString(CultureInfo.InvariantCulture).Length);
        }

        dict += new string(' ', 64 - (10 + dict.Length + 1) % 64) + '\n';
        return [.. Npy.Magic, 1, 0, (byte)dict.Length, (byte)(dict.Length >> 8), .. Encoding.Latin1.GetBytes(dict)];
    }

    private sealed class Parser(string text)
    {
        private int _at;

        public NpyHeader Read()
        {
            string? descr = null;
            bool? fortran = null;
            long[]? shape = null;
            Expect('{');
            while (!Take('}'))
            {
                var key = Quoted();
                Expect(':');
                switch (key)
                {
                    case "descr" when descr is null: descr = Descr(); break;
                    case "fortran_order" when fortran is null: fortran = Bool(); break;
                    case "shape" when shape is null: shape = Sizes(); break;
                    default: throw Error($"expected the keys {Keys}");
                }

                if (!Take(','))
                {
                    Expect('}');
                    break;
                }
            }

            SkipBlank();
            return _at == text.Length && descr is not null && fortran is { } order && shape is not null
                ? new NpyHeader(descr, order, shape)
                : throw Error($"expected the keys {Keys} and nothing else");
        }

        private string Descr() => Peek() == '['
            ? throw Error("structured arrays are not read; expected one element type")
            : Quoted();

        private bool Bool() => Word("True") || (!Word("False") ? throw Error("expected True or False") : false);

        private bool Word(string word)
        {
            SkipBlank();
            var found = text.AsSpan(_at).StartsWith(word, StringComparison.Ordinal);
            _at += found ? word.Length : 0;
            return found;
        }

        private long[] Sizes()
        {
            var sizes = new List<long>();
            Expect('(');
            while (!Take(')'))
            {
                SkipBlank();
                var start = _at;
                while (_at < text.Length && (char.IsAsciiDigit(text[_at]) || (text[_at] == '-' && _at == start)))
                {
                    _at++;
                }

                sizes.Add(long.TryParse(text.AsSpan(start, _at - start), CultureInfo.InvariantCulture, out var size)
                    ? size : throw Error("expected a size"));
                Take('L'); // Python 2 wrote long integers so
                if (!Take(','))
                {
                    Expect(')');
                    break;
                }
            }

            return [.. sizes];
        }

        private string Quoted()
        {
            var quote = Peek();
            var end = quote is '\'' or '"' ? text.IndexOf(quote, _at + 1) : -1;
            if (end < 0)
            {
                throw Error("expected a quoted string");
            }

            var found = text[(_at + 1)..end];
            _at = end + 1;
            return found;
        }

        private char Peek()
        {
            SkipBlank();
            return _at < text.Length ? text[_at] : '\0';
        }

        private bool Take(char sign)
        {
            var found = Peek() == sign;
            _at += found ? 1 : 0;
            return found;
        }

        private void Expect(char sign)
        {
            if (!Take(sign))
            {
                throw Error($"expected '{sign}'");
            }
        }

        private void SkipBlank()
        {
            while (_at < text.Length && text[_at] is ' ' or '\n' or '\t' or '\r')
            {
                _at++;
            }
        }

        private ValueError Error(string what)
        {
            var at = Math.Min(_at, text.Length);
            var rest = text[at..Math.Min(text.Length, at + 40)].TrimEnd();
            return new ValueError($"cannot parse header at character {at}: {what}. Received: '{rest}'.");
        }
    }
}
