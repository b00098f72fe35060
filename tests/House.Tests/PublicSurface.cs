using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace House.Tests;

/// <summary>What an assembly shows to its users, as sorted lines of C#.</summary>
internal static class PublicSurface
{
    private static readonly SymbolDisplayFormat Types = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters
            | SymbolDisplayGenericsOptions.IncludeVariance | SymbolDisplayGenericsOptions.IncludeTypeConstraints,
        kindOptions: SymbolDisplayKindOptions.IncludeTypeKeyword,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    private static readonly SymbolDisplayFormat Members = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypes,
        genericsOptions: Types.GenericsOptions & ~SymbolDisplayGenericsOptions.IncludeVariance,
        memberOptions: SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType
            | SymbolDisplayMemberOptions.IncludeRef | SymbolDisplayMemberOptions.IncludeModifiers
            | SymbolDisplayMemberOptions.IncludeConstantValue,
        kindOptions: SymbolDisplayKindOptions.IncludeMemberKeyword,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName
            | SymbolDisplayParameterOptions.IncludeDefaultValue | SymbolDisplayParameterOptions.IncludeParamsRefOut
            | SymbolDisplayParameterOptions.IncludeExtensionThis,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes
            | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers
            | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>A line a type, followed by a line a member.</summary>
    public static IEnumerable<string> Of(string assemblyFile)
    {
        var references = RuntimeModel.LoadedAssemblies.Distinct()
            .ToDictionary(f => f, f => MetadataReference.CreateFromFile(f));
        var compilation = CSharpCompilation.Create("surface", [], references.Values);
        var assembly = (IAssemblySymbol)compilation.GetAssemblyOrModuleSymbol(references[assemblyFile])!;
        return TypesOf(assembly.GlobalNamespace)
            .OrderBy(t => t.ToDisplayString(Types), System.StringComparer.Ordinal)
            .SelectMany(Lines);
    }

    private static IEnumerable<string> Lines(INamedTypeSymbol type)
    {
        var bases = (type.BaseType is { SpecialType: SpecialType.None } b ? [b] : Enumerable.Empty<INamedTypeSymbol>())
            .Concat(type.Interfaces.Where(i => IsShown(i.DeclaredAccessibility)))
            .Select(t => t.ToDisplayString(Members))
            .ToList();
        yield return Modifier(type) + type.ToDisplayString(Types)
            + (bases.Count == 0 || type.TypeKind == TypeKind.Enum ? "" : " : " + string.Join(", ", bases));
        foreach (var line in type.GetMembers().Where(IsShown).Select(m => m.ToDisplayString(Members))
            .Order(System.StringComparer.Ordinal))
        {
            yield return "    " + line;
        }
    }

    private static string Modifier(INamedTypeSymbol t) => t switch
    {
        { TypeKind: not TypeKind.Class } => "",
        { IsStatic: true } => "static ",
        { IsAbstract: true } => "abstract ",
        { IsSealed: true } => "sealed ",
        _ => "",
    };

    private static IEnumerable<INamedTypeSymbol> TypesOf(INamespaceOrTypeSymbol place) =>
        place.GetMembers().OfType<INamespaceOrTypeSymbol>()
            .Where(m => m is INamespaceSymbol || IsShown(m.DeclaredAccessibility))
            .SelectMany(m => m is INamedTypeSymbol t ? TypesOf(t).Prepend(t) : TypesOf(m));

    private static bool IsShown(ISymbol member) => IsShown(member.DeclaredAccessibility)
        && member is not INamedTypeSymbol
        && member is not IMethodSymbol { MethodKind: not (MethodKind.Ordinary or MethodKind.Constructor
            or MethodKind.UserDefinedOperator or MethodKind.Conversion or MethodKind.DelegateInvoke) }
        && !member.GetAttributes().Any(a => a.AttributeClass?.Name == "CompilerGeneratedAttribute");

    private static bool IsShown(Accessibility a) =>
        a is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal;
}
