using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using NUnit.Framework;

namespace House.Tests;

/// <summary>What the documents say is so: links lead somewhere, programs compile, errors come as told.</summary>
internal sealed partial class Documents
{
    private const string Errors = "docs/errors.md";

    private static IEnumerable<string> All => Repository.Files("*.md").Where(f => !f.Contains("/Data/"));

    private static IEnumerable<string> ErrorSections => Sections().Select(s => s.Title);

    [Test]
    public void Links_lead_to_files() => Rule.Holds(
        "A link leads to no file:",
        from file in All
        from Match link in Link().Matches(Read(file))
        let target = link.Groups[1].Value.Split('#')[0]
        where target.Length > 0 && !target.Contains("://", StringComparison.Ordinal)
        where !Repository.Exists(Path.Combine(Path.GetDirectoryName(file)!, target))
        select $"{file}: {target}");

    [Test]
    public void Paths_in_the_text_exist() => Rule.Holds(
        "A path that a document names is not there:",
        from file in All
        from Match path in TreePath().Matches(Read(file))
        where !Repository.Exists(path.Groups[1].Value.TrimEnd('/'))
        select $"{file}: {path.Groups[1].Value}");

    [Test]
    public void Lines_of_prose_are_short() => Rule.Holds(
        "A line outside tables has at most 140 characters:",
        from file in All
        from line in Read(file).Split('\n')
        where line.Length > 140 && !line.StartsWith('|')
        select $"{file}: {line}");

    [Test]
    public void Every_error_type_is_explained() => Rule.Holds(
        $"{Errors} does not name an error type:",
        from type in typeof(Tensorflow.OpError).Assembly.GetExportedTypes()
        where type.IsSubclassOf(typeof(Exception)) && !Read(Errors).Contains(type.Name, StringComparison.Ordinal)
        select type.Name);

    [Test]
    public void Programs_compile() => Rule.Holds(
        "A program in a document does not compile (its first errors):",
        from file in All
        from code in Blocks(Read(file), "csharp")
        let trouble = string.Join(" ", new Snippet(code).Trouble.Split((char)10).Take(2))
        where trouble.Length > 0
        select $"{file}: {trouble}\n{code}");

    [TestCaseSource(nameof(ErrorSections))]
    public void Wrong_program_gets_the_error_told(string title)
    {
        var text = Sections().Single(s => s.Title == title).Text;
        var (code, told) = (Blocks(text, "csharp"), Blocks(text, "text")[0].Trim());
        var error = new Snippet(code[0]).Run();
        Assert.That(error, Is.Not.Null, "nothing was thrown");
        Assert.That(error!.GetType().Name, Is.EqualTo(title.Split(':')[0]), error.Message);
        Assert.That(error.Message, Does.Contain(told));
        Assert.That(new Snippet(code[1]).Run(), Is.Null, "the program put right");
    }

    [Test]
    public void First_program_of_the_readme_runs() =>
        Assert.That(new Snippet(Blocks(Read("README.md"), "csharp")[0]).Run(), Is.Null);

    private static string Read(string file) => File.ReadAllText(Repository.Full(file));

    private static string[] Blocks(string text, string language) =>
        [.. Regex.Matches(text, $"^```{language}\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)
            .Select(m => m.Groups[1].Value)];

    private static IEnumerable<(string Title, string Text)> Sections() =>
        from part in Read(Errors).Split("\n## ").Skip(1)
        where part.Contains("```", StringComparison.Ordinal)
        select (part.Split('\n')[0], part);

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    // paths from the root in code quotes; those with a placeholder or a wildcard are forms, not paths
    [GeneratedRegex(@"`((?:src|tests|docs|bench|scripts|\.ci)/[^`<>*\s]+)`")]
    private static partial Regex TreePath();
}
