using System.Collections.Generic;
using NUnit.Framework;
using Tensorflow.Keras.Callbacks;

namespace Tensorflow.Keras.Tests.Callbacks;

/// <summary>Numbers in file names, as Python's format puts them there.</summary>
internal sealed class FileTemplateTests
{
    private static readonly Dictionary<string, int> Whole = new() { ["epoch"] = 7 };
    private static readonly Dictionary<string, float> Logs = new()
    {
        ["loss"] = 0.125f, ["gain"] = -1.5f, ["one"] = 1, ["bad"] = float.NaN, ["top"] = float.PositiveInfinity,
        ["tiny"] = 1e-5f,
    };

    [TestCase("plain.npz", "plain.npz")]
    [TestCase("e{epoch}", "e7")]
    [TestCase("e{epoch:02d}", "e07")]
    [TestCase("e{epoch:3d}", "e  7")]
    [TestCase("e{epoch:.1f}", "e7.0")]
    [TestCase("{loss}", "0.125")]
    [TestCase("{one}", "1.0")]
    [TestCase("{tiny}", "9.999999747378752e-06")]
    [TestCase("{loss:.2f}", "0.12", Description = "a half goes to the even digit")]
    [TestCase("{gain:.0f}", "-2")]
    [TestCase("{gain:06.2f}", "-01.50")]
    [TestCase("{loss:f}", "0.125000")]
    [TestCase("{bad:.2f}-{top:.2f}", "nan-inf")]
    [TestCase("{{epoch}}-{epoch}", "{epoch}-7")]
    public void Numbers_stand_in_their_places(string template, string expected) =>
        Assert.That(FileTemplate.Fill(template, Whole, Logs), Is.EqualTo(expected));

    [Test]
    public void A_missing_log_is_named() => Assert.That(
        () => FileTemplate.Fill("{val_loss}.npz", Whole, Logs),
        Throws.TypeOf<KeyError>().With.Message.StartsWith(
            "Failed to format this callback filepath: \"{val_loss}.npz\". Reason: 'val_loss'"));

    [TestCase("{epoch:x}")]
    [TestCase("{loss:d}")]
    [TestCase("{loss:.3e}")]
    public void Other_notations_are_refused(string template) => Assert.That(
        () => FileTemplate.Fill(template, Whole, Logs), Throws.TypeOf<ValueError>().With.Message.Contains(template));
}
