using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace House.Tests;

/// <summary>src/TensorFlow.Managed with all names resolved: a use is known however it is written.</summary>
internal static class RuntimeModel
{
    public const string Folder = "src/TensorFlow.Managed/";

    private static readonly Lazy<CSharpCompilation> Made = new(Compile);

    public static CSharpCompilation Compilation => Made.Value;

    /// <summary>All classes of the runtime that are made from its own source.</summary>
    public static IEnumerable<INamedTypeSymbol> Types =>
        from s in Repository.Under(Folder)
        let model = Compilation.GetSemanticModel(s.Tree)
        from node in s.Syntax.DescendantNodes()
        where node is Microsoft.CodeAnalysis.CSharp.Syntax.BaseTypeDeclarationSyntax
        select (INamedTypeSymbol)model.GetDeclaredSymbol(node)!;

    /// <summary>Files of the platform, of packages and of our own libraries.</summary>
    public static IEnumerable<string> LoadedAssemblies =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);

    private static IEnumerable<MetadataReference> References =>
        LoadedAssemblies
            .Where(f => Path.GetFileName(f) != "TensorFlow.Managed.dll")
            .Select(f => MetadataReference.CreateFromFile(f));

    private static CSharpCompilation Compile() => CSharpCompilation.Create(
        "TensorFlow.Managed",
        Repository.Under(Folder).Select(s => s.Tree).Concat(GeneratedProtos()),
        References,
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            allowUnsafe: true,
            nullableContextOptions: NullableContextOptions.Enable));

    // the build of this project has built the runtime, hence written the messages' C#
    private static IEnumerable<SyntaxTree> GeneratedProtos()
    {
        var made = Directory.EnumerateFiles(
            Repository.Full("artifacts/obj/TensorFlow.Managed"), "AttrValue.cs", SearchOption.AllDirectories).First();
        return Directory.EnumerateFiles(Path.GetDirectoryName(made)!, "*.cs")
            .Where(f => !f.Contains(".Assembly", StringComparison.Ordinal) && !f.Contains("GlobalUsings"))
            .Select(f => new SourceFile(Folder + "Protos/Made.cs", File.ReadAllText(f)).Tree);
    }
}
