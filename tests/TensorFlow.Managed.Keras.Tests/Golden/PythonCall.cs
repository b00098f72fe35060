using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Tensorflow.Keras.Tests.Golden;

/// <summary>A recorded call such as "keras.optimizers.SGD(learning_rate=0.1, nesterov=True)".</summary>
/// <param name="Path">The names before the parentheses.</param>
/// <param name="Positional">Arguments without names: numbers, texts, bools, null, lists, calls, names.</param>
/// <param name="Named">Arguments with names.</param>
internal sealed record PythonCall(
    string[] Path, IReadOnlyList<object?> Positional, IReadOnlyDictionary<string, object?> Named)
{
    /// <summary>Reads the text of a call.</summary>
    public static PythonCall Parse(string text)
    {
        var reader = new Reader(text);
        var call = (PythonCall)reader.Value()!;
        reader.End();
        return call;
    }

    /// <summary>A name that stands for something of the program's.</summary>
    internal sealed record Name(string Text);

    private sealed class Reader(string text)
    {
        private int _at;

        public void End()
        {
            Skip();
            if (_at != text.Length)
            {
                throw Trouble();
            }
        }

        public object? Value()
        {
            Skip();
            return text[_at] switch
            {
                '\'' or '"' => Quoted(),
                '[' or '(' => List(text[_at++] == '[' ? ']' : ')').ToArray(),
                _ when char.IsDigit(text[_at]) || text[_at] is '-' or '.' => Number(),
                _ => NameOrCall(),
            };
        }

        private string Quoted()
        {
            var quote = text[_at++];
            var end = text.IndexOf(quote, _at);
            var found = text[_at..end];
            _at = end + 1;
            return found;
        }

        private object Number()
        {
            var start = _at++;
            while (_at < text.Length && (char.IsDigit(text[_at]) || text[_at] is '.' or 'e' || IsExponentSign()))
            {
                _at++;
            }

            var digits = text[start.._at];
            return digits.Contains('.') || digits.Contains('e')
                ? double.Parse(digits, CultureInfo.InvariantCulture)
                : long.Parse(digits, CultureInfo.InvariantCulture);
        }

        private bool IsExponentSign() => text[_at] is '-' or '+' && text[_at - 1] == 'e';

        private object? NameOrCall()
        {
            var start = _at;
            while (_at < text.Length && (char.IsLetterOrDigit(text[_at]) || text[_at] is '_' or '.'))
            {
                _at++;
            }

            var name = text[start.._at];
            if (_at < text.Length && text[_at] == '(')
            {
                _at++;
                return Arguments(name);
            }

            return name switch
            {
                "True" => true,
                "False" => false,
                "None" => null,
                "" => throw Trouble(),
                _ => new Name(name),
            };
        }

        private PythonCall Arguments(string name)
        {
            var (positional, named) = (new List<object?>(), new Dictionary<string, object?>());
            for (Skip(); text[_at] != ')'; Skip())
            {
                var equals = _at;
                while (equals < text.Length && (char.IsLetterOrDigit(text[equals]) || text[equals] == '_'))
                {
                    equals++;
                }

                if (equals > _at && text[equals] == '=')
                {
                    var key = text[_at..equals];
                    _at = equals + 1;
                    named[key] = Value();
                }
                else
                {
                    positional.Add(Value());
                }

                Comma();
            }

            _at++;
            return new(name.Split('.'), positional, named);
        }

        private IEnumerable<object?> List(char close)
        {
            var items = new List<object?>();
            for (Skip(); text[_at] != close; Skip())
            {
                items.Add(Value());
                Comma();
            }

            _at++;
            return items;
        }

        private void Comma()
        {
            Skip();
            if (text[_at] == ',')
            {
                _at++;
            }
        }

        private void Skip()
        {
            while (_at < text.Length && text[_at] == ' ')
            {
                _at++;
            }
        }

        private FormatException Trouble() => new($"Cannot read the call at {_at}: {text}");
    }
}
