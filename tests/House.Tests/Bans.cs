using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace House.Tests;

/// <summary>The banned constructs (STYLE.md, section 2.5), found in syntax alone.</summary>
internal static partial class Bans
{
    public static IReadOnlyList<Ban> All { get; } =
    [
        new("unseeded random", "seeds come in as arguments", UnseededRandom),
        new("clock", "the clock comes in as a TimeProvider", n => Members(n, "DateTime", "Now", "UtcNow", "Today")
            .Concat(Members(n, "DateTimeOffset", "Now", "UtcNow"))),
        new("sleep", "wait for what is waited for", n => Members(n, "Thread", "Sleep")),
        new("not implemented", "what is not there does not compile or is named", NotImplemented),
        new("empty catch", "nothing is swallowed", n => n.DescendantNodes().OfType<CatchClauseSyntax>()
            .Where(c => c.Block.Statements.Count == 0).Select(c => c.GetLocation())),
        new("bare exception", "an error has TensorFlow's type", n => n.DescendantNodes()
            .OfType<ObjectCreationExpressionSyntax>().Where(c => LastName(c.Type) == "Exception")
            .Select(c => c.GetLocation())),
        new("console", "only the command line writes to the console", Console)
        {
            Concerns = s => s.IsUnder("src/") && !s.IsUnder("src/GanTf.Cli/"),
        },
        new("unfinished", "finish it or file an issue", n => n.DescendantTrivia(descendIntoTrivia: false)
            .Where(t => IsComment(t) && Unfinished().IsMatch(t.ToFullString())).Select(t => t.GetLocation())),
        new("region", "cut the file instead", n => n.DescendantNodes(descendIntoTrivia: true)
            .OfType<RegionDirectiveTriviaSyntax>().Select(r => r.GetLocation())),
        new("test that says nothing", "a test passes, fails, or is skipped for want of something", n =>
            Members(n, "Assert", "Pass", "Inconclusive").Concat(Members(n, "Assume", "That"))),
        new("ignored test", "a test that is not run is no test", n => n.DescendantNodes().OfType<AttributeSyntax>()
            .Where(a => LastName(a.Name) is "Ignore" or "Explicit").Select(a => a.GetLocation())),
        new("object[] parameter", "types, not objects, outside the API", n => n.DescendantNodes()
            .OfType<ParameterSyntax>().Where(IsObjectArray).Select(p => p.GetLocation()))
        {
            Concerns = s => s.IsUnder("src/") && !s.IsUnder("src/TensorFlow.Managed/Api/"),
        },
    ];

    private static IEnumerable<Location> UnseededRandom(SyntaxNode root) =>
        root.DescendantNodes().OfType<BaseObjectCreationExpressionSyntax>()
            .Where(c => c.ArgumentList is null or { Arguments.Count: 0 })
            .Where(c => CreatedType(c) == "Random")
            .Select(c => c.GetLocation())
            .Concat(Members(root, "Random", "Shared"));

    private static IEnumerable<Location> NotImplemented(SyntaxNode root) =>
        root.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(i => i.Identifier.Text == "NotImplementedException").Select(i => i.GetLocation());

    private static IEnumerable<Location> Console(SyntaxNode root) =>
        root.DescendantNodes().OfType<MemberAccessExpressionSyntax>()
            .Where(m => LastName(m.Expression) == "Console" && m.Expression is not InvocationExpressionSyntax)
            .Select(m => m.GetLocation());

    private static IEnumerable<Location> Members(SyntaxNode root, string type, params string[] names) =>
        root.DescendantNodes().OfType<MemberAccessExpressionSyntax>()
            .Where(m => names.Contains(m.Name.Identifier.Text) && LastName(m.Expression) == type)
            .Select(m => m.GetLocation());

    // "new T()", or "new()" where a variable's, field's or property's declaration names T
    private static string CreatedType(BaseObjectCreationExpressionSyntax creation) => creation switch
    {
        ObjectCreationExpressionSyntax c => LastName(c.Type),
        { Parent.Parent.Parent: VariableDeclarationSyntax d } => LastName(d.Type),
        { Parent.Parent: PropertyDeclarationSyntax p } => LastName(p.Type),
        _ => "",
    };

    private static bool IsObjectArray(ParameterSyntax p) =>
        p.Type is ArrayTypeSyntax { ElementType: var element }
        && (element is NullableTypeSyntax n ? n.ElementType : element)
            is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.ObjectKeyword };

    private static bool IsComment(SyntaxTrivia t) => t.Kind() is SyntaxKind.SingleLineCommentTrivia
        or SyntaxKind.MultiLineCommentTrivia or SyntaxKind.SingleLineDocumentationCommentTrivia;

    private static string LastName(SyntaxNode? node) => node switch
    {
        NullableTypeSyntax n => LastName(n.ElementType),
        QualifiedNameSyntax q => q.Right.Identifier.Text,
        SimpleNameSyntax s => s.Identifier.Text,
        MemberAccessExpressionSyntax m => m.Name.Identifier.Text,
        _ => "",
    };

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|XXX)\b")]
    private static partial Regex Unfinished();
}
