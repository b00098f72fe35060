using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace GanTf.Cli.Reports;

/// <summary>Writes SVG and the HTML around it: open and close tags, escaped text, short invariant numbers.</summary>
internal sealed class Svg
{
    private readonly StringBuilder _text = new();
    private readonly Stack<string> _open = new();
    private int _ids;

    /// <summary>An id that no other element of this document has.</summary>
    public string NewId(string stem) => $"{stem}{++_ids}";

    /// <summary>Opens an element that <see cref="Close"/> ends.</summary>
    public Svg Open(string name, params ReadOnlySpan<(string Name, SvgValue Value)> attributes)
    {
        Tag(name, attributes).Append('>');
        _open.Push(name);
        return this;
    }

    /// <summary>Ends the innermost open element.</summary>
    public Svg Close()
    {
        _text.Append("</").Append(_open.Pop()).Append('>');
        return this;
    }

    /// <summary>Ends the innermost open element and its line.</summary>
    public Svg CloseLine() => Close().Line();

    /// <summary>Starts a new line, so that files can be compared line by line.</summary>
    public Svg Line()
    {
        _text.Append('\n');
        return this;
    }

    /// <summary>An element without content.</summary>
    public Svg Leaf(string name, params ReadOnlySpan<(string Name, SvgValue Value)> attributes)
    {
        Tag(name, attributes).Append("/>");
        return this;
    }

    /// <summary>An element that holds only text.</summary>
    public Svg Text(string name, string content, params ReadOnlySpan<(string Name, SvgValue Value)> attributes)
    {
        Tag(name, attributes).Append('>').Append(Escape(content)).Append("</").Append(name).Append('>');
        return this;
    }

    /// <summary>Text inside the open element.</summary>
    public Svg Say(string content)
    {
        _text.Append(Escape(content));
        return this;
    }

    /// <summary>Markup, style or script that is already in its final form.</summary>
    public Svg Raw(string markup)
    {
        _text.Append(markup);
        return this;
    }

    /// <summary>The document; every element has to be closed by now.</summary>
    public override string ToString() => _open.Count == 0
        ? _text.ToString()
        : throw new InvalidOperationException($"Every element must be closed. Received: open <{_open.Peek()}>.");

    /// <summary>A finite number with at most <paramref name="decimals"/> decimals, never "-0".</summary>
    public static string Number(double value, int decimals = 2)
    {
        if (!double.IsFinite(value))
        {
            throw new ArgumentOutOfRangeException(nameof(value), $"A coordinate must be finite. Received: {value}.");
        }
        var rounded = Math.Round(value, decimals);
        return rounded == 0 ? "0" : rounded.ToString("0.###", CultureInfo.InvariantCulture);
    }

    /// <summary>Text that is safe as content and inside double quotes, in XML and in HTML.</summary>
    public static string Escape(string text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            _ = letter switch
            {
                '&' => safe.Append("&amp;"),
                '<' => safe.Append("&lt;"),
                '>' => safe.Append("&gt;"),
                '"' => safe.Append("&quot;"),
                // XML 1.0 has no other control characters than tab, line feed and carriage return
                < ' ' and not ('\t' or '\n' or '\r') => safe.Append('\uFFFD'),
                '\uFFFE' or '\uFFFF' => safe.Append('\uFFFD'),
                _ => safe.Append(letter),
            };
        }
        return safe.ToString();
    }

    private StringBuilder Tag(string name, ReadOnlySpan<(string Name, SvgValue Value)> attributes)
    {
        _text.Append('<').Append(name);
        foreach (var (key, value) in attributes)
        {
            _text.Append(' ').Append(key).Append("=\"").Append(Escape(value.Text)).Append('"');
        }
        return _text;
    }
}
