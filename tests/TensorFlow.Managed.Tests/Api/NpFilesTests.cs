using System.Collections.Generic;
using System.IO;
using NUnit.Framework;
using Tensorflow.NumPy;

namespace Tensorflow.Tests.Api;

/// <summary>np.save, load, savez and loadz on files that NumPy wrote.</summary>
internal sealed class NpFilesTests
{
    private DirectoryInfo _folder = null!;

    [SetUp]
    public void MakeAFolder() => _folder = Directory.CreateTempSubdirectory("np");

    [TearDown]
    public void DeleteIt() => _folder.Delete(recursive: true);

    [TestCase("dtype_float32")]
    [TestCase("dtype_bool")]
    [TestCase("scalar_0d")]
    [TestCase("empty_2x0x3")]
    public void An_array_is_read_and_written_as_NumPy_writes_it(string name)
    {
        var bytes = Formats.Golden.Bytes($"arrays/{name}.npy");
        File.WriteAllBytes(At("there.npy"), bytes);
        np.save(At("back"), np.load(At("there.npy")));
        Assert.That(File.ReadAllBytes(At("back.npy")), Is.EqualTo(bytes));
    }

    [Test]
    public void A_view_is_written_as_what_it_shows()
    {
        np.save(At("view.npy"), np.arange(6).reshape((2, 3)).T);
        Assert.That(np.load(At("view.npy")).ToArray<int>(), Is.EqualTo(new[] { 0, 3, 1, 4, 2, 5 }));
    }

    [Test]
    public void Arrays_go_by_name()
    {
        var arrays = new Dictionary<string, NDArray> { ["a/b"] = np.arange(3), ["c"] = np.ones((2, 2)) };
        np.savez(At("plain"), arrays);
        np.savez_compressed(At("packed.npz"), arrays);
        foreach (var file in new[] { "plain.npz", "packed.npz" })
        {
            var read = np.loadz(At(file));
            Assert.That(read.Keys, Is.EqualTo(arrays.Keys));
            Assert.That(read["c"].ToArray<double>(), Is.EqualTo(new double[] { 1, 1, 1, 1 }));
        }
    }

    [Test]
    public void Arrays_without_names_are_numbered()
    {
        np.savez(At("numbered.npz"), np.arange(3), np.arange(2));
        np.savez_compressed(At("packed.npz"), np.arange(3), np.arange(2));
        File.WriteAllBytes(At("recorded.npz"), Formats.Golden.Bytes("arrays/positional.npz"));
        Assert.That(np.loadz(At("numbered.npz")).Keys, Is.EqualTo(np.loadz(At("recorded.npz")).Keys));
        Assert.That(np.loadz(At("packed.npz"))["arr_1"].shape, Is.EqualTo(new Shape(2)));
    }

    [Test]
    public void What_is_no_array_is_refused_by_name()
    {
        File.WriteAllText(At("text.npz"), "text");
        Assert.That(() => np.loadz(At("text.npz")), Throws.TypeOf<ValueError>().With.Message.Contains("text.npz"));
        Assert.That(() => np.load(At("text.npz")), Throws.TypeOf<ValueError>().With.Message.Contains("text.npz"));
        Assert.That(() => np.load(At("nothing.npy")), Throws.TypeOf<FileNotFoundException>());
    }

    private string At(string name) => Path.Combine(_folder.FullName, name);
}
