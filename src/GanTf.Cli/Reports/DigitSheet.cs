using System;
using System.Collections.Generic;
using System.Linq;

namespace GanTf.Cli.Reports;

/// <summary>Small gray pictures in rows, as one PNG that is enlarged without blurring.</summary>
internal sealed record DigitSheet : Figure
{
    private const int Gap = 2;
    private const byte GapGray = 90;

    /// <summary>Starts as a square of 300.</summary>
    public DigitSheet() => Width = 300;

    /// <summary>The pictures, each (side, side) row by row.</summary>
    public required IReadOnlyList<float[]> Images { get; init; }

    /// <summary>Width and height of a picture in pixels.</summary>
    public int Side { get; init; } = 28;

    /// <summary>Pictures in a row.</summary>
    public int Columns { get; init; } = 4;

    /// <summary>The values drawn black and white; values outside of them are cut.</summary>
    public Interval Range { get; init; } = new(-1, 1);

    /// <inheritdoc/>
    public override IReadOnlyList<string> Notes => Images.Sum(image => image.Count(float.IsNaN)) is > 0 and var count
        ? [$"{Numbers.Count(count)} pixels are not numbers and drawn black."]
        : [];

    /// <inheritdoc/>
    public override string Describe() => $"{Images.Count} generated pictures of {Side} by {Side} pixels.";

    /// <summary>The whole sheet as a PNG, two gray pixels between pictures.</summary>
    public byte[] ToPng()
    {
        var columns = Math.Clamp(Images.Count, 1, Math.Max(1, Columns));
        var rows = Math.Max(1, (Images.Count + columns - 1) / columns);
        var (width, height) = (columns * (Side + Gap) - Gap, rows * (Side + Gap) - Gap);
        var pixels = new byte[width * height];
        pixels.AsSpan().Fill(GapGray);
        for (var i = 0; i < Images.Count; i++)
        {
            Place(Images[i], pixels.AsSpan(i / columns * (Side + Gap) * width + i % columns * (Side + Gap)), width);
        }
        return Png.Gray(width, height, pixels);
    }

    /// <inheritdoc/>
    public override void Draw(Svg svg)
    {
        if (Images.Count == 0)
        {
            svg.Text("text", "No pictures to draw", ("class", "tick"), ("x", Width / 2), ("y", Height / 2),
                ("text-anchor", "middle"));
            return;
        }
        svg.Leaf("image", ("href", DataUri()), ("x", 8), ("y", 4), ("width", Width - 16),
            ("height", Height - 8)).Line();
    }

    /// <inheritdoc/>
    public override void WriteHtml(Svg page)
    {
        if (Images.Count == 0)
        {
            base.WriteHtml(page);
            return;
        }
        page.Leaf("img", ("class", "pixels"), ("alt", $"{Title}: {Describe()}"), ("src", DataUri())).Line();
    }

    /// <inheritdoc/>
    public override IEnumerable<ReportFile> Files(string name) =>
        [.. base.Files(name), new ReportFile(name + ".png", ToPng())];

    private string DataUri() => "data:image/png;base64," + Convert.ToBase64String(ToPng());

    private void Place(float[] image, Span<byte> corner, int stride)
    {
        if (image.Length != Side * Side)
        {
            throw new ArgumentException(
                $"A picture of the sheet has {Side} x {Side} values. Received: {image.Length}.");
        }
        for (var row = 0; row < Side; row++)
        {
            for (var column = 0; column < Side; column++)
            {
                corner[row * stride + column] = Gray(image[row * Side + column]);
            }
        }
    }

    private byte Gray(float value) => float.IsNaN(value)
        ? (byte)0
        : (byte)Math.Round(255 * Math.Clamp((value - Range.Low) / (Range.High - Range.Low), 0, 1));
}
