using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Tensorflow.Native.Tests.Differential;

// Very many random graphs on both engines: DifferentialStudy [graphs] [first seed] [--op NAME,...|all] [--trace].
// With --op each graph is one op, these in turn, every other time with a wrong input. Prints each kind of
// disagreement once, shrunk, as the C# code that makes the graph; ends with 1 if there is any. Needs TensorFlow's C
// library (TENSORFLOW_LIBRARY_DIR).
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var numbers = args.TakeWhile(a => !a.StartsWith("--", StringComparison.Ordinal)).ToArray();
var graphs = numbers.Length > 0 ? int.Parse(numbers[0]) : 20_000;
var first = numbers.Length > 1 ? int.Parse(numbers[1]) : 1;
var named = args.SkipWhile(a => a != "--op").Skip(1).FirstOrDefault();
var alone = named is "all" ? Generators.Ops : named?.Split(',');
var kinds = new Dictionary<VerdictKind, int>();
var disagreements = new Dictionary<string, int>();
var known = new Dictionary<string, int>();
var withoutGradient = new Dictionary<string, int>();
var ops = new Dictionary<string, int>();
var clock = Stopwatch.StartNew();
for (var i = 0; i < graphs; i++)
{
    var seed = first + i;
    var sketch = alone is null
        ? SketchWriter.Random(seed, 1 + ((seed - 1) % 10))
        : SketchWriter.Random(seed, alone[i % alone.Count]);
    if (args.Contains("--trace"))
    {
        Console.Error.WriteLine($"{seed}\n{sketch}");
    }

    var verdict = Judge.Of(sketch);
    Count(kinds, verdict.Kind);
    foreach (var op in verdict.Kind == VerdictKind.Agree ? sketch.Ops : [])
    {
        Count(ops, op);
    }

    if (verdict.Kind == VerdictKind.Known)
    {
        Count(known, verdict.Text);
    }

    if (verdict.NoGradient is { } reason)
    {
        var text = Regex.Replace($"{reason.GetType().Name}: {reason.Message}", "[0-9]+", "#");
        Count(withoutGradient, Regex.Replace(text, " for '.*", "", RegexOptions.Singleline));
    }

    if (verdict.Kind == VerdictKind.Disagree)
    {
        Report(seed, sketch);
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
Print("known", known);
Print("without gradient", withoutGradient);
Print("x", disagreements);
return disagreements.Count == 0 ? 0 : 1;

static int Count<T>(Dictionary<T, int> counts, T what)
    where T : notnull => counts[what] = counts.GetValueOrDefault(what) + 1;

static void Print(string what, Dictionary<string, int> counts)
{
    foreach (var (text, count) in counts.OrderByDescending(d => d.Value))
    {
        Console.WriteLine($"{count} {what}: {text}");
    }
}

void Report(int seed, Sketch sketch)
{
    var small = SketchShrinking.Shrink(sketch, s => Judge.Of(s).Kind == VerdictKind.Disagree);
    var text = Judge.Of(small).Text;
    var message = Regex.Replace(text.Split('\n')[0].Split(" for '")[0], "[0-9]+", "#");
    var kind = $"{string.Join("+", small.Ops.Order(StringComparer.Ordinal))}: {message}";
    if (Count(disagreements, kind) == 1)
    {
        Console.WriteLine($"--- seed {seed}\n{small}\n{text}\n");
    }
}
