using System.IO;
using System.Linq;
using NUnit.Framework;
using Tensorflow;

namespace GanTf.Problems.Tests;

internal sealed class MnistFilesTests
{
    private static readonly byte[] Header = [0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 28, 0, 0, 0, 28];

    private string _file = "";

    [SetUp]
    public void NameFile() => _file = Path.GetTempFileName();

    [TearDown]
    public void RemoveFile() => File.Delete(_file);

    [Test]
    public void Images_are_read_one_after_another()
    {
        var pixels = Enumerable.Range(0, 2 * MnistProblem.Pixels).Select(i => (byte)(i % 251)).ToArray();
        File.WriteAllBytes(_file, [.. Header, .. pixels]);
        var (read, count) = MnistFiles.ReadImages(_file);
        Assert.That(count, Is.EqualTo(2));
        Assert.That(read, Is.EqualTo(pixels));
    }

    [Test]
    public void Other_pictures_are_refused()
    {
        File.WriteAllBytes(_file, [0, 0, 8, 3, 0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0, 2, 1, 2, 3, 4]);
        Assert.That(() => MnistFiles.ReadImages(_file), Throws.InstanceOf<DataLossError>()
            .With.Message.Contains("expected uint8 images (n, 28, 28)"));
    }

    [Test]
    public void A_file_is_genuine_by_its_content_and_name()
    {
        Assert.That(MnistFiles.IsGenuine(MnistFiles.TrainImages, []), Is.False);
        Assert.That(MnistFiles.IsGenuine("other", []), Is.False);
        Assert.That(MnistFiles.Sha256.Values, Has.All.Length.EqualTo(64));
    }
}
