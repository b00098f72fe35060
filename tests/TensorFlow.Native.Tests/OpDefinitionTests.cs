using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using Tensorflow.Formats;
using Tensorflow.Ops;
using Tensorflow.Protos;
using OpDefinition = Tensorflow.Protos.OpDef;

namespace Tensorflow.Native.Tests;

/// <summary>Every op of ours is registered as the library registers it, line for line.</summary>
[NeedsTensorFlow]
internal sealed class OpDefinitionTests
{
    // an attribute that TensorFlow got in 2.18
    private static readonly string[] BadIndices = ["+ attr bad_indices_policy: string = { \"s\": \"\" }"];

    // The reference is 2.21, the library here 2.16.1: what 2.21 registers otherwise, and why. Each entry is a line that
    // only we have ("+") or only the library has ("-").
    private static readonly Dictionary<string, string[]> ChangedSince2_16 = new()
    {
        ["GatherNd"] = BadIndices, ["ScatterNd"] = BadIndices, ["TensorScatterAdd"] = BadIndices,
        ["TensorScatterSub"] = BadIndices, ["TensorScatterUpdate"] = BadIndices,
    };

    private static readonly Dictionary<string, OpDefinition> Library = NativeLibraryLocator.Locate().Found
        ? OpList.Parser.ParseFrom(NativeOpList.Read()).Op.ToDictionary(o => o.Name)
        : [];

    [Test]
    public void Are_the_librarys()
    {
        var wrong = new List<string>();
        foreach (var op in OpTable.All.OrderBy(o => o.Def.Name, System.StringComparer.Ordinal))
        {
            var differences = Differences(op.Def).ToArray();
            var expected = ChangedSince2_16.GetValueOrDefault(op.Def.Name, []);
            wrong.AddRange(differences.Except(expected).Select(d => $"{op.Def.Name}: {d}"));
            wrong.AddRange(expected.Except(differences).Select(d => $"{op.Def.Name}: listed, but not so: {d}"));
        }

        TestContext.Out.WriteLine($"{OpTable.All.Count} definitions, {ChangedSince2_16.Count} changed since 2.16");
        Assert.That(wrong, Is.Empty, string.Join("\n", wrong));
        Assert.That(OpTable.All, Has.Count.GreaterThan(130));
        Assert.That(ChangedSince2_16.Keys, Is.SubsetOf(OpTable.All.Select(o => o.Def.Name)));
    }

    [Test]
    public void A_wrong_definition_would_be_found()
    {
        var wrong = new Ops.OpDef("LeakyRelu")
            .Input("features: T").Input("more: 2 * T").Output("activations: Ref(T)")
            .Attr("alpha: float = 0.3").Attr("T: {half, float}").Attr("N: int >= 2").Stateful().Commutative();
        Assert.That(Differences(wrong), Is.EquivalentTo(new[]
        {
            "+ 1 input more: 2 * T", "+ 0 output activations: Ref(T)", "- 0 output activations: T",
            "+ attr alpha: float = { \"f\": 0.3 }", "- attr alpha: float = { \"f\": 0.2 }", "+ attr N: int >= 2",
            "+ attr T: type in DT_FLOAT DT_HALF",
            "- attr T: type in DT_BFLOAT16 DT_DOUBLE DT_FLOAT DT_HALF = { \"type\": \"DT_FLOAT\" }",
            "+ stateful", "+ commutative",
        }));
        Assert.That(Differences(new("NoSuchOp")), Is.EqualTo(new[] { "+ the op" }));
    }

    private static IEnumerable<string> Differences(Ops.OpDef ours)
    {
        if (!Library.TryGetValue(ours.Name, out var theirs))
        {
            return ["+ the op"];
        }

        string[] we = [.. Lines(ours)], they = [.. Lines(theirs)];
        return [.. we.Except(they).Select(l => "+ " + l), .. they.Except(we).Select(l => "- " + l)];
    }

    private static IEnumerable<string> Lines(Ops.OpDef def) =>
    [
        .. def.Inputs.Select((a, i) => $"{i} input {Line(a)}"),
        .. def.Outputs.Select((a, i) => $"{i} output {Line(a)}"),
        .. def.Attrs.Select(Line),
        .. def.IsStateful ? ["stateful"] : (string[])[],
        .. def.IsCommutative ? ["commutative"] : (string[])[],
    ];

    private static IEnumerable<string> Lines(OpDefinition def) =>
    [
        .. def.InputArg.Select((a, i) => $"{i} input {Line(a)}"),
        .. def.OutputArg.Select((a, i) => $"{i} output {Line(a)}"),
        .. def.Attr.Select(Line),
        .. def.IsStateful ? ["stateful"] : (string[])[],
        .. def.IsCommutative ? ["commutative"] : (string[])[],
    ];

    private static string Line(ArgDef arg) =>
        Argument(arg.Name, arg.NumberAttr ?? "", arg.TypeAttr ?? ((DataType)arg.Type).ToString(), arg.IsRef);

    private static string Line(OpDefinition.Types.ArgDef arg)
    {
        string[] types = [arg.TypeAttr, arg.TypeListAttr, arg.Type.ToString()];
        return Argument(arg.Name, arg.NumberAttr, types.First(t => t.Length > 0), arg.IsRef);
    }

    private static string Argument(string name, string number, string type, bool isRef) =>
        $"{name}: {(number.Length > 0 ? number + " * " : "")}{(isRef ? $"Ref({type})" : type)}";

    private static string Line(Ops.AttrDef attr) => Attribute(
        attr.Name, attr.Kind, attr.Minimum,
        attr.AllowedTypes?.Select(t => ((DataType)t).ToString()) ?? attr.AllowedStrings?.Select(s => s) ?? [],
        attr.Default is null ? "" : AttrProtos.Write(attr.Default).ToString());

    private static string Line(OpDefinition.Types.AttrDef attr) => Attribute(
        attr.Name, attr.Type, attr.HasMinimum ? attr.Minimum : null,
        attr.AllowedValues is { List: var list }
            ? list.Type.Select(t => t.ToString()).Concat(list.S.Select(s => s.ToStringUtf8()))
            : [],
        attr.DefaultValue?.ToString() ?? "");

    // allowed values are a set: their order says nothing
    private static string Attribute(
        string name, string kind, long? minimum, IEnumerable<string> allowed, string preset)
    {
        var choices = string.Join(' ', allowed.Select(Upper).Order(System.StringComparer.Ordinal));
        return $"attr {name}: {kind}{(minimum is null ? "" : $" >= {minimum}")}"
            + $"{(choices.Length > 0 ? " in " + choices : "")}{(preset.Length > 0 ? " = " + preset : "")}";
    }

    // DtFloat, as the generated enum prints itself, is DT_FLOAT in text
    private static string Upper(string name) =>
        name.StartsWith("Dt", System.StringComparison.Ordinal) ? "DT_" + name[2..].ToUpperInvariant() : name;
}
