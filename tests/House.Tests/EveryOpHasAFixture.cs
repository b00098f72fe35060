using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using NUnit.Framework;

namespace House.Tests;

/// <summary>
/// Ops/Nn/X.cs is tested by Ops/Nn/XTests.cs; an op that shares a file with another (a *Grad) has a file of
/// tests of its own or is named in the other's.
/// </summary>
internal sealed class EveryOpHasAFixture
{
    private const string Tests = "tests/TensorFlow.Managed.Tests/";

    [Test]
    public void At_the_path_that_mirrors_its_own() => Rule.Holds(
        "An op has no file of tests:",
        from op in Ops()
        where !Repository.Exists(PathOf(op.File, op.Name)) && !NamesIt(PathOf(op.File, FileName(op.File)), op.Name)
        select $"{op.Name}: {PathOf(op.File, op.Name)}");

    [Test]
    public void Ops_are_found() => Assert.That(Ops().Select(o => o.Name), Does.Contain("LeakyReluGrad"));

    private static IEnumerable<(string Name, string File)> Ops() =>
        from type in RuntimeModel.Types
        where !type.IsAbstract && Bases(type).Any(b => b.ToDisplayString() == "Tensorflow.Ops.Op")
        select (type.Name, type.DeclaringSyntaxReferences[0].SyntaxTree.FilePath);

    private static IEnumerable<INamedTypeSymbol> Bases(INamedTypeSymbol type)
    {
        for (var t = type.BaseType; t is not null; t = t.BaseType)
        {
            yield return t;
        }
    }

    private static string FileName(string path) => path.Split('/')[^1].Split('.')[0];

    private static string PathOf(string file, string op) =>
        Tests + file[RuntimeModel.Folder.Length..(file.LastIndexOf('/') + 1)] + op + "Tests.cs";

    private static bool NamesIt(string path, string op) =>
        Repository.Exists(path) && SourceFile.Read(path).Syntax.DescendantTokens().Any(t => t.Text == op);
}
