using System;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace House.Tests;

/// <summary>A C# file: its path from the root (with '/'), text and syntax tree.</summary>
internal sealed class SourceFile(string path, string text)
{
    private static readonly CSharpParseOptions Options = new(
        LanguageVersion.CSharp14, DocumentationMode.Parse, preprocessorSymbols: ["NET", "NET10_0", "RELEASE"]);

    private readonly Lazy<SyntaxTree> _tree = new(() => CSharpSyntaxTree.ParseText(text, Options, path));

    public string Path { get; } = path;

    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>The folder from the root, without a slash at its end.</summary>
    public string Folder => Path[..Path.LastIndexOf('/')];

    public string[] Lines => text.Split('\n');

    public SyntaxTree Tree => _tree.Value;

    public SyntaxNode Syntax => Tree.GetRoot();

    public static SourceFile Read(string path) => new(path, File.ReadAllText(Repository.Full(path)));

    /// <summary>"path:line" of a place in the tree.</summary>
    public string At(Location place) => $"{Path}:{place.GetLineSpan().StartLinePosition.Line + 1}";

    public string At(SyntaxNode node) => At(node.GetLocation());

    /// <summary>The lines from a node's first token (attributes and comments left out) to its last.</summary>
    public static int LinesOf(SyntaxNode node, SyntaxToken first)
    {
        var lines = node.SyntaxTree.GetLineSpan(node.Span);
        return lines.EndLinePosition.Line - first.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
    }

    public bool IsUnder(params string[] folders) =>
        folders.Any(f => Path.StartsWith(f, StringComparison.Ordinal));
}
