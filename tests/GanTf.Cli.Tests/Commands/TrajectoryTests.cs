using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text.Json;
using GanTf.Cli.Reports;
using NUnit.Framework;

namespace GanTf.Cli.Tests.Commands;

/// <summary>
/// The public command follows the losses that TensorFlow 2.21 recorded (Data/trajectories.json.gz, from golden/gans),
/// within the horizons and tolerances stated there: relative 1e-4 with a floor of 1e-3.
/// </summary>
internal abstract class TrajectoryTests
{
    private static readonly Dictionary<string, Dictionary<string, double[]>> Recorded = Load();

    private string _folder = "";

    protected abstract string Engine { get; }

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("gantf").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [TestCase("quadratic", "run quadratic --iterations 50", 50)]
    [TestCase("quadratic_1_1", "run quadratic --iterations 500 --d-steps 1 --g-steps 1", 500)]
    [TestCase("even_numbers", "run even_numbers", 500)]
    [TestCase("gaussian_moments", "run gaussian --iterations 25 --runs 1", 25)]
    [TestCase("gaussian_raw", "run gaussian --iterations 25 --runs 1 --preprocess raw", 25)]
    [TestCase("gaussian_variances", "run gaussian --iterations 25 --runs 1 --preprocess variances", 25)]
    [TestCase("gaussian_diffs", "run gaussian --iterations 25 --runs 1 --preprocess diffs", 25)]
    public void Losses_follow_tensorflow(string recording, string command, int horizon)
    {
        var rows = Run(command);
        Check(rows, Discriminator(recording), Recorded[recording]["gen_loss"], horizon, 1e-4);
    }

    // golden/gans: 20 batches at 1e-4, 40 at 1e-3
    [Test]
    public void Losses_of_mnist_follow_tensorflow()
    {
        var rows = Run("run mnist --epochs 2 --images 2000");
        Check(rows, Discriminator("mnist"), Recorded["mnist"]["gen_loss"], 20, 1e-4);
        Check(rows, Discriminator("mnist"), Recorded["mnist"]["gen_loss"], 40, 1e-3);
    }

    // recorded: the first 1,000 steps, then every hundredth
    [Test]
    public void Losses_of_the_pattern_follow_tensorflow_to_the_end()
    {
        var rows = Run("run pattern_1010").ToDictionary(r => r.Iteration);
        var (discriminator, generator) = (Discriminator("pattern_1010"), Recorded["pattern_1010"]["gen_loss"]);
        for (var i = 0; i < generator.Length; i++)
        {
            var step = i < 1000 ? i : 1000 + ((i - 1000) * 100);
            if (rows.TryGetValue(step, out var row))
            {
                Near(row.Discriminator, discriminator[i], 1e-4, $"discriminator, step {step}");
                Near(row.Generator, generator[i], 1e-4, $"generator, step {step}");
            }
        }

        Assert.That(rows, Has.Count.EqualTo(1000));
    }

    private static void Check(
        IReadOnlyList<LossRow> rows, double[] discriminator, double[] generator, int horizon, double tolerance)
    {
        Assert.That(rows, Has.Count.GreaterThanOrEqualTo((horizon + 9) / 10));
        foreach (var row in rows.Where(r => r.Iteration < horizon))
        {
            Near(row.Discriminator, discriminator[row.Iteration], tolerance, $"discriminator, {row.Iteration}");
            Near(row.Generator, generator[row.Iteration], tolerance, $"generator, {row.Iteration}");
        }
    }

    private static void Near(double value, double wanted, double tolerance, string what) =>
        Assert.That(value, Is.EqualTo(wanted).Within(tolerance * Math.Max(Math.Abs(wanted), 1e-3)), what);

    // where two losses are recorded the log has their sum
    private static double[] Discriminator(string recording)
    {
        var all = Recorded[recording].Where(t => t.Key.StartsWith("disc", StringComparison.Ordinal))
            .Select(t => t.Value).ToArray();
        return [.. Enumerable.Range(0, all[0].Length).Select(i => all.Sum(losses => losses[i]))];
    }

    private IReadOnlyList<LossRow> Run(string command)
    {
        string[] seeds = ["--tf-seed", "1", "--numpy-seed", "2", "--python-seed", "3"];
        var outcome = Gantf.Run([.. command.Split(' '), .. seeds, "--engine", Engine, "--out", _folder]);
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        using var file = File.OpenText(Path.Combine(_folder, LossLog.FileName));
        return LossLog.Read(file);
    }

    private static Dictionary<string, Dictionary<string, double[]>> Load()
    {
        var path = Path.Combine(TestContext.CurrentContext.TestDirectory, "Data", "trajectories.json.gz");
        using var unpacked = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        return JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, double[]>>>(unpacked)!;
    }
}
