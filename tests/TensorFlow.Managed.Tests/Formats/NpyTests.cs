using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using NUnit.Framework;
using Tensorflow.Formats;

namespace Tensorflow.Tests.Formats;

internal sealed class NpyTests
{
    private static readonly string[] NotRead =
        ["dtype_str", "dtype_bytes", "structured", "datetime", "version_3", "bfloat16_as_V2", "object_pickle"];

    [Test]
    public void Recorded_files_are_read_and_written_back_bit_for_bit()
    {
        var failures = new List<string>();
        var count = 0;
        foreach (var item in Golden.Cases("arrays/arrays.json").Where(c => c.TryGetProperty("array", out _)))
        {
            var bytes = Golden.Bytes($"arrays/{item.GetProperty("file").GetString()}");
            var data = Npy.Read(new MemoryStream(bytes), item.Name());
            var expected = Golden.Describe(item.GetProperty("array"));
            count++;
            if (Golden.Describe(data) != expected)
            {
                failures.Add($"{item.Name()}: expected {expected}. Received: {Golden.Describe(data)}");
            }

            var header = item.GetProperty("header").GetString()!;
            var plain = !header.Contains("True") && !header.Contains('>') && bytes[6] == 1;
            if (plain && !Written(data).AsSpan().SequenceEqual(bytes))
            {
                failures.Add($"{item.Name()}: written bytes differ");
            }
        }

        Assert.That(failures, Is.Empty);
        Assert.That(count, Is.GreaterThan(20));
    }

    [TestCaseSource(nameof(NotRead))]
    public void What_is_no_number_is_refused(string file) =>
        Assert.That(() => Npy.Read(new MemoryStream(Golden.Bytes($"arrays/{file}.npy")), file),
            Throws.TypeOf<ValueError>().With.Message.StartsWith(file).And.Message.Contains("Received"));

    [TestCase("'shape'", "'shapx'", "expected the keys")]
    [TestCase("{'descr'", "['descr'", "expected '{'")]
    [TestCase("(2, 3)", "(-2,3)", "negative dimensions")]
    [TestCase("(2, 3), }", "(2, 3e), ", "expected ')'")]
    [TestCase("(2, 3), }               ", "(2000000000,4000000000) }", "Received: 32000000000000000000 bytes")]
    [TestCase("(2, 3), }               ", "(2, 3000000000000), }   ", "Received")]
    [TestCase("'<f4'", "'<f3'", "descr '<f3'")]
    [TestCase("False", "Felse", "True or False")]
    public void A_damaged_header_is_refused(string from, string to, string message)
    {
        var text = Encoding.Latin1.GetString(Golden.Bytes("arrays/dtype_float32.npy"));
        Assert.That(text, Does.Contain(from));
        var bytes = Encoding.Latin1.GetBytes(text.Replace(from.PadRight(to.Length), to.PadRight(from.Length)));
        Assert.That(() => Npy.Read(new MemoryStream(bytes), "f"),
            Throws.TypeOf<ValueError>().With.Message.Contains(message));
    }

    [Test]
    public void Key_order_and_bytes_after_the_data_do_not_matter()
    {
        var bytes = Golden.Bytes("arrays/dtype_int32.npy");
        var swapped = Encoding.Latin1.GetString(bytes)
            .Replace("'descr': '<i4', 'fortran_order': False, ", "'fortran_order': False, 'descr': '<i4', ") + "more";
        Assert.That(Golden.Describe(Npy.Read(new MemoryStream(Encoding.Latin1.GetBytes(swapped)), "f")),
            Is.EqualTo("int32 [2,3] -3 -2 -1 0 1 2"));
    }

    [Test]
    public void Damaged_copies_are_read_or_refused()
    {
        foreach (var file in new[] { "fortran_2x3x4.npy", "version_2.npy" })
        {
            var bytes = Golden.Bytes($"arrays/{file}");
            Damage.CutAnywhere(bytes, b => Npy.Read(new MemoryStream(b), "cut"));
            Damage.FlipBits(bytes, b => Npy.Read(new MemoryStream(b), "flipped"));
        }
    }

    [TestCase("plain.npz")]
    [TestCase("compressed.npz")]
    public void Archives_are_read_and_survive_writing(string file)
    {
        var recorded = Golden.Cases("arrays/arrays.json").Single(c =>
            c.TryGetProperty("file", out var f) && f.GetString() == file).GetProperty("arrays");
        var arrays = Npz.Read(new MemoryStream(Golden.Bytes($"arrays/{file}")), file);
        Assert.That(arrays.Keys, Is.EqualTo(recorded.EnumerateObject().Select(p => p.Name)));
        using var stream = new MemoryStream();
        Npz.Write(arrays, stream, compressed: file == "compressed.npz");
        stream.Position = 0;
        var again = Npz.Read(stream, "again");
        foreach (var (name, data) in arrays)
        {
            // one [true] is recorded for the scalar: its data has one element
            Assert.That(Golden.Describe(data), Is.EqualTo(Golden.Describe(recorded.GetProperty(name))));
            Assert.That(Golden.Describe(again[name]), Is.EqualTo(Golden.Describe(data)));
        }
    }

    [Test]
    public void Positional_arrays_are_named_by_their_place() =>
        Assert.That(Npz.Read(new MemoryStream(Golden.Bytes("arrays/positional.npz")), "p").Keys,
            Is.EqualTo(new[] { "arr_0", "arr_1" }));

    [Test]
    public void Damaged_archives_are_read_or_refused()
    {
        var bytes = Golden.Bytes("arrays/compressed.npz");
        Damage.CutAnywhere(bytes, b => Npz.Read(new MemoryStream(b), "cut"));
        Damage.FlipBits(bytes, b => Npz.Read(new MemoryStream(b), "flipped"), thorough: bytes.Length);
    }

    private static byte[] Written(TensorData data)
    {
        using var stream = new MemoryStream();
        Npy.Write(data, stream);
        return stream.ToArray();
    }
}
