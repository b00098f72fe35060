using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using NUnit.Framework;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Tests.Golden;

namespace Tensorflow.Keras.Tests.Engine;

/// <summary>Wrong and odd uses of models against errors.jsonl: type and first words, or what they give.</summary>
internal sealed partial class ModelErrorTests
{
    // NotImplementedError is what Keras raises there; in .NET that would say that the library lacks something
    private static readonly Dictionary<string, string> OtherTypes = new()
    {
        ["subclass_without_call"] = "ValueError",
        ["load_weights_missing_file"] = "FileNotFoundException",
    };

    // said by the system
    private static readonly string[] OtherWords = ["load_weights_missing_file"];

    private static readonly string[] Ends =
    [
        " for ' =", "Received:", "Arguments received", " (Keras weights format)", ". Received", " Keras 3 only",
        " Expected a path",
    ];

    private static IEnumerable<TestCaseData> Uses => Recorded.Cases("errors")
        .Where(c => ModelUses.Programs.ContainsKey(c.Text("case")))
        .Select(c => new TestCaseData(c).SetArgDisplayNames(c.Text("case")));

    [TestCaseSource(nameof(Uses))]
    public void Uses_end_as_recorded(JsonElement recorded)
    {
        KerasNames.Clear();
        var program = ModelUses.Programs[recorded.Text("case")];
        if (recorded.TryGetProperty("gives", out var gives))
        {
            Assert.That(JsonSerializer.Serialize(program()), Is.EqualTo(JsonSerializer.Serialize(gives)));
            return;
        }

        var error = Assert.Catch(() => program())!;
        var wanted = OtherTypes.GetValueOrDefault(recorded.Text("case"), recorded.Text("error"));
        Assert.That(error.GetType().Name, Is.EqualTo(wanted), error.Message);
        if (!OtherWords.Contains(recorded.Text("case")))
        {
            Assert.That(Words(error.Message), Does.StartWith(Words(recorded.Text("phrase"))));
        }
    }

    [Test]
    public void Every_program_is_recorded() => Assert.That(
        ModelUses.Programs.Keys, Is.SubsetOf(Recorded.Cases("errors").Select(c => c.Text("case"))));

    // what follows depends on names of nodes, on how arrays are printed and on formats; weights are kept in .npz here
    private static string Words(string message) => Ends.Aggregate(
        Spaces().Replace(message, " ").Replace("`.weights.h5`", "`.npz`"), (text, end) => text.Split(end)[0]).Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
