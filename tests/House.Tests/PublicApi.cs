using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NUnit.Framework;

namespace House.Tests;

/// <summary>
/// What the libraries show is what PublicApi.approved.txt says. HOUSE_APPROVE=1 writes that file instead: look at
/// its difference before committing it.
/// </summary>
internal sealed class PublicApi
{
    private const string Approved = "tests/House.Tests/PublicApi.approved.txt";

    private static IEnumerable<string> Libraries =>
        Directory.EnumerateFiles(AppContext.BaseDirectory, "TensorFlow.*.dll").Order(StringComparer.Ordinal);

    [Test]
    public void Is_as_approved()
    {
        var now = Libraries.SelectMany(f => PublicSurface.Of(f).Prepend("# " + Path.GetFileNameWithoutExtension(f)))
            .ToList();
        if (Environment.GetEnvironmentVariable("HOUSE_APPROVE") == "1")
        {
            File.WriteAllLines(Repository.Full(Approved), now);
        }

        Rule.Holds(
            $"The public API is not what {Approved} says (run with HOUSE_APPROVE=1 to approve):",
            Difference(File.ReadAllLines(Repository.Full(Approved)), now));
    }

    [Test]
    public void Of_every_library_is_looked_at() => Assert.That(
        Libraries.Select(Path.GetFileNameWithoutExtension),
        Is.EquivalentTo(
            Directory.EnumerateDirectories(Repository.Full("src"), "TensorFlow.*").Select(Path.GetFileName)));

    // lines carry the type they stand under, so that a member that moved is seen
    private static IEnumerable<string> Difference(IEnumerable<string> before, IEnumerable<string> now)
    {
        var (old, made) = (Marked(before), Marked(now));
        return old.Except(made).Select(l => "- " + l).Concat(made.Except(old).Select(l => "+ " + l));
    }

    private static List<string> Marked(IEnumerable<string> lines)
    {
        var (type, marked) = ("", new List<string>());
        foreach (var line in lines)
        {
            type = line.StartsWith(' ') ? type : line;
            marked.Add(line == type ? line : $"{type} | {line.Trim()}");
        }

        return marked;
    }
}
