using System;
using System.Linq;
using System.Text;
using Tensorflow;
using Tensorflow.Ops;

namespace House.Tests;

/// <summary>The text of docs/conformance.md: ops, their element types, and how many recorded cases hold them.</summary>
internal static class ConformanceTable
{
    private const string Start = """
        # Conformance

        Written by `tests/House.Tests/ConformanceTable.cs` out of the ops and the recorded cases in
        `tests/TensorFlow.Managed.Tests/Data`; do not edit it by hand.

        ## Recorded cases

        A case is a call or a program that was run in TensorFlow 2.21, with its values, gradients, nodes or error. The
        tests run those whose nodes are all of ops that this runtime has.


        """;

    private const string Ops = """

        ## Ops

        Element types are those that kernels exist for; "any" is whatever the op's definition allows. The gradient is
        "yes", "none" where TensorFlow lets none flow, or "-" where asking for it is an error. The last column counts
        the recorded cases with a node of that type which are run.

        | op | element types | gradient | cases |
        |---|---|---|---|

        """;

    private const string Keras = """

        ## Keras

        A case is a call, a program or a wrong use that was run in Keras 3.15, with what it gave. Those of `errors` are
        run that a test names. The last column says what is not supported, or whose case it is.

        | file | cases | run | not run |
        |---|---|---|---|

        """;

    private const string Wrong = """

        ## Wrong programs

        Wrong uses that were run in TensorFlow 2.21: those that are run here raise an exception of the same type at the
        same stage with the recorded words (`tests/TensorFlow.Managed.Tests/Golden/ErrorTests.cs`).

        | errors | cases |
        |---|---|

        """;

    public static string Text()
    {
        var cases = RecordedCases.Read();
        var names = OpTable.All.Select(op => op.Def.Name).ToHashSet();
        var run = cases.Where(c => c.Types.All(names.Contains)).ToArray();
        var text = new StringBuilder(Start).Append("| file | cases | run |\n|---|---|---|\n");
        foreach (var file in cases.Select(c => c.File).Distinct())
        {
            text.Append($"| {file} | {cases.Count(c => c.File == file)} | {run.Count(c => c.File == file)} |\n");
        }

        text.Append($"| **all** | {cases.Count} | {run.Length} |\n").Append(WrongPrograms()).Append(KerasText())
            .Append(Ops);
        foreach (var op in OpTable.All.OrderBy(op => op.Def.Name, StringComparer.Ordinal))
        {
            var count = run.Count(c => c.Types.Contains(op.Def.Name));
            text.Append($"| {op.Def.Name} | {ElementTypes(op)} | {Gradient(op)} | {count} |\n");
        }

        return text.ToString();
    }

    private static string KerasText()
    {
        var text = new StringBuilder(Keras);
        var areas = KerasCases.Read().ToArray();
        foreach (var area in areas)
        {
            text.Append($"| {area.File} | {area.Cases} | {area.Run} | {string.Join("; ", area.Reasons)} |\n");
        }

        return text.Append($"| **all** | {areas.Sum(a => a.Cases)} | {areas.Sum(a => a.Run)} | |\n").ToString();
    }

    private static string WrongPrograms()
    {
        var (all, notRun) = (RecordedCases.WrongPrograms(), RecordedCases.WrongProgramsNotRun());
        var text = new StringBuilder(Wrong).Append($"| run | {all - notRun.Count} |\n");
        foreach (var reason in notRun.GroupBy(r => r).OrderByDescending(g => g.Count()).ThenBy(g => g.Key))
        {
            text.Append($"| not run: {reason.Key} | {reason.Count()} |\n");
        }

        return text.Append($"| **all** | {all} |\n").ToString();
    }

    private static string ElementTypes(Op op) =>
        op.Kernels.Types.Any() ? string.Join(", ", op.Kernels.Types.Select(t => t.as_numpy_name())) : "any";

    private static string Gradient(Op op) => !op.IsDifferentiable ? "none"
        : op.GetType().GetMethod(nameof(Op.Gradient))!.DeclaringType == typeof(Op) ? "-"
        : "yes";
}
