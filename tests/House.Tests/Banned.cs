using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using NUnit.Framework;

namespace House.Tests;

/// <summary>No construct of <see cref="Bans"/> stands in the source, and each of them would be found.</summary>
internal sealed class Banned
{
    private static IEnumerable<string> Names => Bans.All.Select(b => b.Name);

    [TestCaseSource(nameof(Names))]
    public void Is_nowhere_in_the_source(string name)
    {
        var ban = Bans.All.Single(b => b.Name == name);
        Rule.Holds(
            $"{name}: {ban.Instead}:",
            from s in Repository.Sources where ban.Concerns(s) from place in Found(ban, s) select place);
    }

    [TestCase("unseeded random", "var r = new Random(); System.Random q = new(); var z = Random.Shared.Next();", 3)]
    [TestCase("unseeded random", "var r = new Random(7); System.Random q = new(7);", 0)]
    [TestCase("clock", "var a = DateTime.Now; var b = System.DateTime.UtcNow; var c = DateTimeOffset.UtcNow;", 3)]
    [TestCase("sleep", "Thread.Sleep(1); System.Threading.Thread.Sleep(1);", 2)]
    [TestCase("not implemented", "throw new System.NotImplementedException();", 1)]
    [TestCase("empty catch", "try { F(); } catch { } try { F(); } catch (Exception) { /* why */ }", 2)]
    [TestCase("empty catch", "try { F(); } catch { G(); }", 0)]
    [TestCase("bare exception", "throw new Exception(\"a\"); throw new System.Exception();", 2)]
    [TestCase("bare exception", "throw new ArgumentException(\"a\");", 0)]
    [TestCase("console", "Console.WriteLine(1); System.Console.Error.Write(2);", 2)]
    [TestCase("unfinished", "// TODO: later\nF(); /* FIXME */ G(\"TODO\");", 2)]
    [TestCase("test that says nothing", "Assert.Pass(); Assert.Inconclusive(\"a\"); Assert.That(1, Is.EqualTo(1));", 2)]
    [TestCase("test that says nothing", "Assume.That(F());", 1)]
    public void Finds(string name, string statements, int count)
    {
        var file = new SourceFile("C.cs", $"class C\n{{\n    void M()\n    {{\n{statements}\n    }}\n}}\n");
        Assert.That(Found(Bans.All.Single(b => b.Name == name), file).Count(), Is.EqualTo(count));
    }

    [TestCase("region", "#region a\n#endregion\n", 1)]
    [TestCase("ignored test", "class C { [Test, Ignore(\"a\")] void M() { } [Explicit] void N() { } }", 2)]
    [TestCase("object[] parameter", "class C { void M(object[] a) { } void N(params object?[] a) { } }", 2)]
    public void Finds_outside_methods(string name, string text, int count) =>
        Assert.That(
            Found(Bans.All.Single(b => b.Name == name), new SourceFile("C.cs", text)).Count(), Is.EqualTo(count));

    private static IEnumerable<string> Found(Ban ban, SourceFile file) =>
        ban.Find(file.Syntax).Select(place => file.At(place));
}
