using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NUnit.Framework;

namespace House.Tests;

/// <summary>A file is called what it defines: A.cs and A.Part.cs define A.</summary>
internal sealed class FileNames
{
    private static readonly string[] EmptyWords = ["Helper", "Helpers", "Util", "Utils", "Utility", "Manager"];

    // all error types stand in one file (DESIGN.md, section 5)
    private static readonly string[] Families = ["src/TensorFlow.Managed/Core/Errors.cs"];

    [Test]
    public void A_file_is_called_what_it_defines() => Rule.Holds(
        "A.cs and A.Part.cs define A (tf.part.cs: a part of tensorflow):",
        from s in Repository.Sources
        where !Families.Contains(s.Path) && TopLevel(s).Any() && !TopLevel(s).Contains(Expected(s))
        select $"{s.Path} defines {string.Join(", ", TopLevel(s))}");

    [Test]
    public void Names_say_something() => Rule.Holds(
        "No name ends in Helper, Util or Manager:",
        from s in Repository.Sources
        from name in TopLevel(s).Append(s.Name.Split('.')[0])
        where EmptyWords.Any(w => name.EndsWith(w, StringComparison.Ordinal))
        select $"{s.Path}: {name}");

    [Test]
    public void Paths_differ_in_more_than_case() => Rule.Holds(
        "Two paths differ only by case:",
        from s in Repository.Sources
        group s.Path by s.Path.ToUpperInvariant() into same
        where same.Count() > 1
        select string.Join(", ", same));

    [Test]
    public void Namespaces_have_one_file_scope() => Rule.Holds(
        "Namespaces are file-scoped:",
        from s in Repository.Sources
        from n in s.Syntax.DescendantNodes().OfType<NamespaceDeclarationSyntax>()
        select s.At(n));

    private static string Expected(SourceFile s) =>
        s.Name.StartsWith("tf.", StringComparison.Ordinal) ? "tensorflow" : s.Name.Split('.')[0];

    private static List<string> TopLevel(SourceFile s) =>
    [
        .. s.Syntax.DescendantNodes(n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .Select(n => n switch
            {
                BaseTypeDeclarationSyntax t => t.Identifier.Text,
                DelegateDeclarationSyntax d => d.Identifier.Text,
                _ => "",
            })
            .Where(n => n.Length > 0),
    ];
}
