using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NUnit.Framework;

namespace House.Tests;

/// <summary>Dependencies of the runtime's folders point one way (DESIGN.md, section 2).</summary>
internal sealed class Layering
{
    // a folder may use itself and what its row names
    private static readonly Dictionary<string, string[]> Rows = new()
    {
        ["Core"] = [],
        ["Protos"] = [],
        ["Ops"] = ["Core"],
        ["Formats"] = ["Core", "Protos"],
        ["NumPy"] = ["Core"],
        ["Graphs"] = ["Ops", "Core", "Formats", "Protos"],
        ["Gradients"] = ["Graphs", "Ops", "Core"],
        ["Variables"] = ["Gradients", "Graphs", "Ops", "Core", "NumPy"],
        ["Train"] = ["Variables", "Gradients", "Graphs", "Ops", "Core", "Formats", "Protos"],
        ["Losses"] = ["Graphs", "Ops", "Core"],
        ["Layers"] = ["Variables", "Gradients", "Graphs", "Ops", "Core"],
        ["Execution"] = ["Graphs", "Ops", "Core"],
        ["Sessions"] = ["Execution", "Variables", "Graphs", "Ops", "Core", "NumPy"],
        ["Functions"] = ["Sessions", "Execution", "Variables", "Gradients", "Graphs", "Ops", "Core", "NumPy"],
        ["Datasets"] = ["Ops", "Core", "NumPy"],
        ["Api"] =
        [
            "Functions", "Train", "Layers", "Losses", "Variables", "Gradients", "Graphs", "Ops", "Core", "Formats",
            "Protos", "NumPy", "Execution", "Sessions", "Datasets",
        ],
    };

    // inside Ops: every folder may use these, and its own;
    // dropout, a composite of Nn, draws its mask; a group is a NoOp
    private static readonly string[] CommonOps = ["", "Arrays", "Math"];
    private static readonly (string From, string To)[] OpsBesides = [("Nn", "Random"), ("", "Flow")];

    private static readonly Lazy<Use[]> All = new(() => [.. FindUses()]);

    [Test]
    public void Folders_of_the_runtime_use_only_lower_ones() => Rule.Holds(
        "A folder uses one that it may not:",
        from use in All.Value
        where !use.Targets.Any(t => t.Top == use.From.Top || Rows[use.From.Top].Contains(t.Top))
        select $"{use.Place}: {use.From.Top} uses {use.Name} of {use.Targets[0].Top}");

    [Test]
    public void Families_of_ops_use_only_the_common_ones() => Rule.Holds(
        "A folder of Ops may use Ops/Arrays, Ops/Math and itself:",
        from use in All.Value
        where use.From.Top == "Ops" && use.Targets.All(t => t.Top == "Ops")
            && !use.Targets.Any(t => t.Sub == use.From.Sub || CommonOps.Contains(t.Sub)
                || OpsBesides.Contains((use.From.Sub, t.Sub)))
        select $"{use.Place}: Ops/{use.From.Sub} uses {use.Name} of Ops/{use.Targets[0].Sub}");

    [Test]
    public void Every_folder_has_a_row() => Rule.Holds(
        $"A folder of {RuntimeModel.Folder} has no row in {nameof(Layering)}:",
        Repository.Under(RuntimeModel.Folder).Select(s => Room.Of(s.Path).Top).Where(t => !Rows.ContainsKey(t)));

    [Test]
    public void No_row_leads_back() => Rule.Holds(
        "Two folders may use each other:",
        from row in Rows
        from lower in row.Value
        where Rows[lower].Contains(row.Key)
        select $"{row.Key} and {lower}");

    [Test]
    public void All_names_are_resolved() => Rule.Holds(
        "The model of the runtime does not compile, so that uses are missed:",
        RuntimeModel.Compilation.GetDiagnostics()
            .Where(d => d.Severity == DiagnosticSeverity.Error && !d.Location.SourceTree!.FilePath.Contains("Protos/"))
            .Where(d => d.Id is "CS0246" or "CS0103" or "CS0234" or "CS0117" or "CS1061")
            .Select(d => d.ToString()));

    [Test]
    public void Files_of_programs_name_no_inner_namespace() => Rule.Holds(
        "A GAN program uses the public API and GanTf.Problems:",
        from s in Repository.Under("src/GanTf/").Concat(Repository.Under("src/GanTf.Keras/"))
            .Concat(Repository.Under("src/GanTf.Problems/"))
        from u in s.Syntax.DescendantNodes().OfType<UsingDirectiveSyntax>()
        let name = u.NamespaceOrType.ToString()
        where name.StartsWith("Tensorflow.", StringComparison.Ordinal)
            && Rows.Keys.Any(k => name == $"Tensorflow.{k}" && k is not ("NumPy" or "Layers" or "Train"))
        select $"{s.At(u)}: {name}");

    private static IEnumerable<Use> FindUses() =>
        from s in Repository.Under(RuntimeModel.Folder)
        let model = RuntimeModel.Compilation.GetSemanticModel(s.Tree)
        from name in s.Syntax.DescendantNodes().OfType<SimpleNameSyntax>()
        let symbol = model.GetSymbolInfo(name).Symbol
        where symbol is not null and not INamespaceSymbol
        let targets = symbol.OriginalDefinition.DeclaringSyntaxReferences
            .Select(r => Room.Of(r.SyntaxTree.FilePath)).ToArray()
        where targets.Length > 0
        select new Use(s.At(name), Room.Of(s.Path), name.Identifier.Text, targets);

    private sealed record Use(string Place, Room From, string Name, Room[] Targets);

    /// <summary>The folder of the runtime that a file is in, and the folder below it ("" for none).</summary>
    private sealed record Room(string Top, string Sub)
    {
        public static Room Of(string path)
        {
            var parts = path[RuntimeModel.Folder.Length..].Split('/');
            return new(parts[0], parts.Length > 2 ? parts[1] : "");
        }
    }
}
