using System;
using System.Diagnostics;
using System.Globalization;
using GanTf.Cli.Programs;
using Tensorflow.Execution;

// What a step costs in graph style, in Keras style traced, and in Keras style run eagerly: EagerStudy [steps].
// Prints the best of many short turns, which a busy machine disturbs least. With a number of steps it runs as many
// eager steps of the 1010 GAN and prints the memory that is in use before and after.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args.Length > 0)
{
    Memory(int.Parse(args[0]));
    return;
}

foreach (var name in (string[])["pattern_1010", "even_numbers", "quadratic", "gaussian"])
{
    var (graph, keras) = (ProgramCatalog.Find(name), ProgramCatalog.Find(name, "keras"));

    // a round of the Gaussian GAN has as many steps of each network
    var steps = name == "gaussian" ? 20 : 1;
    Show(
        name, steps, graph.OpenLoop(ManagedEngine.Instance).Iterate, keras.OpenLoop(ManagedEngine.Instance).Iterate,
        keras.OpenEagerLoop().Iterate);
}

static void Show(string name, int steps, params Action<int>[] styles)
{
    var best = Array.ConvertAll(styles, _ => double.MaxValue);
    for (var turn = 0; turn < 4; turn++)
    {
        for (var i = 0; i < styles.Length; i++)
        {
            // the first turn lets the compiler improve what runs often
            best[i] = Math.Min(best[i], Best(styles[i], steps, turn == 0 ? 3 : 0.2));
        }
    }

    Console.WriteLine($"{name,-13} graph {best[0],7:0.00} us   traced {best[1],7:0.00} us ({best[1] / best[0]:0.00})"
        + $"   eager {best[2],7:0.00} us ({best[2] / best[0]:0.0})");
}

static double Best(Action<int> iterate, int steps, double warmUp)
{
    var chunk = 20 / steps;
    var clock = Stopwatch.StartNew();
    while (clock.Elapsed.TotalSeconds < warmUp)
    {
        iterate(chunk);
    }

    var best = double.MaxValue;
    for (var i = 0; i < 200; i++)
    {
        var start = Stopwatch.GetTimestamp();
        iterate(chunk);
        best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMicroseconds / (chunk * steps));
    }

    return best;
}

static void Memory(int steps)
{
    var run = ProgramCatalog.Find("pattern_1010", "keras").OpenEagerLoop().Iterate;
    run(10_000);
    var (before, resident) = (GC.GetTotalMemory(forceFullCollection: true), Environment.WorkingSet);
    run(steps);
    Console.WriteLine($"{steps} eager steps: {before} bytes in use before, {GC.GetTotalMemory(true)} after; "
        + $"{resident >> 20} MB resident before, {Environment.WorkingSet >> 20} MB after");
}
