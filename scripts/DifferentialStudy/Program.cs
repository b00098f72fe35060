using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Tensorflow;
using Tensorflow.Native.Tests.Differential;

// Very many random graphs on both engines: DifferentialStudy [graphs] [first seed] [--trace]. Prints each kind of
// disagreement once, shrunk, as the C# code that makes the graph; ends with 1 if there is any. Needs TensorFlow's C
// library (TENSORFLOW_LIBRARY_DIR).
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var graphs = args.Length > 0 ? int.Parse(args[0]) : 20_000;
var first = args.Length > 1 ? int.Parse(args[1]) : 1;
var kinds = new Dictionary<VerdictKind, int>();
var disagreements = new Dictionary<string, int>();
var withoutGradient = new Dictionary<string, int>();
var ops = new Dictionary<string, int>();
var clock = Stopwatch.StartNew();
for (var i = 0; i < graphs; i++)
{
    var sketch = SketchWriter.Random(first + i, 1 + ((first + i - 1) % 10));
    if (args.Contains("--trace"))
    {
        Console.Error.WriteLine($"{first + i}\n{sketch}");
    }

    var verdict = Judge.Of(sketch);
    kinds[verdict.Kind] = kinds.GetValueOrDefault(verdict.Kind) + 1;
    foreach (var op in verdict.Kind == VerdictKind.Agree ? sketch.Ops : [])
    {
        ops[op] = ops.GetValueOrDefault(op) + 1;
    }

    if (verdict.NoGradient is { } reason)
    {
        var text = Regex.Replace($"{reason.GetType().Name}: {reason.Message}", "[0-9]+", "#");
        withoutGradient[text] = withoutGradient.GetValueOrDefault(text) + 1;
        if (reason is ValueError && withoutGradient[text] == 1)
        {
            var small = SketchShrinking.Shrink(sketch, s => Judge.Of(s).NoGradient is ValueError);
            Console.WriteLine($"--- seed {first + i}, no gradient\n{small}\n{Judge.Of(small).NoGradient!.Message}\n");
        }
    }

    if (verdict.Kind == VerdictKind.Disagree)
    {
        Report(first + i, sketch);
    }

    if ((i + 1) % 1000 == 0)
    {
        Console.Error.WriteLine($"{i + 1} graphs, {disagreements.Values.Sum()} disagreements, {clock.Elapsed}");
    }
}

Console.WriteLine($"{graphs} graphs from seed {first} in {clock.Elapsed.TotalSeconds:f0} s: "
    + string.Join(", ", kinds.OrderBy(k => k.Key).Select(k => $"{k.Key} {k.Value}")));
Console.WriteLine($"Ops in graphs that agree: {ops.Count} of {Generators.Ops.Count} with a generator; least often "
    + string.Join(", ", Generators.Ops.OrderBy(o => ops.GetValueOrDefault(o)).Take(8)
        .Select(o => $"{o} {ops.GetValueOrDefault(o)}")));
foreach (var (reason, count) in withoutGradient.OrderByDescending(d => d.Value))
{
    Console.WriteLine($"{count} without gradient: {reason}");
}

foreach (var (kind, count) in disagreements.OrderByDescending(d => d.Value))
{
    Console.WriteLine($"{count} x {kind}");
}

return disagreements.Count == 0 ? 0 : 1;

void Report(int seed, Sketch sketch)
{
    var small = SketchShrinking.Shrink(sketch, s => Judge.Of(s).Kind == VerdictKind.Disagree);
    var text = Judge.Of(small).Text;
    var kind = $"{string.Join("+", small.Ops.Order(StringComparer.Ordinal))}: {text.Split('\n')[0].Split(':')[0]}";
    disagreements[kind] = disagreements.GetValueOrDefault(kind) + 1;
    if (disagreements[kind] == 1)
    {
        Console.WriteLine($"--- seed {seed}\n{small}\n{text}\n");
    }
}
