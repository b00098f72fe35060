using System.IO;
using System.Linq;
using System.Text.Json;
using GanTf.Cli.Reports;
using NUnit.Framework;

namespace GanTf.Cli.Tests.Reports;

internal sealed class PngTests
{
    [Test]
    public void Recorded_pictures_come_back_pixel_by_pixel()
    {
        var folder = Path.Combine(TestContext.CurrentContext.TestDirectory, "Data", "images");
        using var facts = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "images.json")));
        var cases = facts.RootElement.GetProperty("cases").EnumerateArray().ToArray();
        Assert.That(cases, Has.Length.GreaterThanOrEqualTo(5));
        foreach (var entry in cases)
        {
            var name = entry.GetProperty("file").GetString()!;
            var (width, height) = (entry.GetProperty("png").GetProperty("width").GetInt32(),
                entry.GetProperty("png").GetProperty("height").GetInt32());
            var theirs = PngDecoder.Read(File.ReadAllBytes(Path.Combine(folder, name)));
            var wanted = entry.GetProperty("pixels").TryGetProperty("data", out var data)
                ? [.. data.EnumerateArray().Select(value => value.GetByte())]
                : theirs.Pixels;
            var ours = PngDecoder.Read(theirs.Channels == 1
                ? Png.Gray(width, height, wanted) : Png.Rgb(width, height, wanted));
            Assert.That(theirs.Pixels, Is.EqualTo(wanted), $"{name} as recorded");
            Assert.That(ours.Pixels, Is.EqualTo(wanted), $"{name} as written here");
            Assert.That((ours.Width, ours.Height, ours.Channels),
                Is.EqualTo((theirs.Width, theirs.Height, theirs.Channels)), name);
        }
    }

    [Test]
    public void Any_pixels_come_back() => Law.Holds<byte[]?, bool>((some, isColour) =>
    {
        var channels = isColour ? 3 : 1;
        var width = (some?.Length ?? 0) / channels;
        if (width == 0)
        {
            return true;
        }
        var pixels = some![..(width * channels)];
        var flat = PngDecoder.Read(isColour ? Png.Rgb(width, 1, pixels) : Png.Gray(width, 1, pixels));
        var tall = PngDecoder.Read(isColour ? Png.Rgb(1, width, pixels) : Png.Gray(1, width, pixels));
        return flat.Pixels.SequenceEqual(pixels) && tall.Pixels.SequenceEqual(pixels) && tall.Height == width;
    });

    [Test]
    public void Wrong_sizes_are_refused()
    {
        Assert.That(() => Png.Gray(2, 2, new byte[3]), Throws.ArgumentException
            .With.Message.EndsWith("Received: 2 x 2, 3 bytes."));
        Assert.That(() => Png.Rgb(0, 5, []), Throws.ArgumentException);
    }

    [Test]
    public void A_sheet_places_its_pictures()
    {
        var sheet = new DigitSheet
        {
            Title = "Sheet", Side = 2, Columns = 2,
            Images = [[-1, 1, 0, 5], [1, 1, 1, 1], [float.NaN, -1, -1, -1]],
        };
        var png = PngDecoder.Read(sheet.ToPng());
        Assert.That((png.Width, png.Height), Is.EqualTo((6, 6)));
        Assert.That(png.Pixels[..6], Is.EqualTo(new byte[] { 0, 255, 90, 90, 255, 255 }));
        Assert.That(png.Pixels[6..8], Is.EqualTo(new byte[] { 128, 255 }));
        Assert.That(png.Pixels[24..26], Is.EqualTo(new byte[] { 0, 0 }));
        Assert.That(sheet.Notes, Is.EqualTo(new[] { "1 pixels are not numbers and drawn black." }));
    }

    [Test]
    public void A_picture_of_another_size_is_refused() =>
        Assert.That(() => new DigitSheet { Title = "Sheet", Images = [new float[3]] }.ToPng(),
            Throws.ArgumentException.With.Message.EndsWith("has 28 x 28 values. Received: 3."));
}
