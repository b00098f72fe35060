using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json.Nodes;
using GanTf.Cli.Reports;
using NUnit.Framework;

namespace GanTf.Cli.Tests.Reports;

internal sealed class RunRecordTests
{
    public static RunRecord Sample() => new()
    {
        Program = "quadratic",
        Style = "graph",
        Engine = "managed",
        Status = RunStatus.Done,
        Command = "gantf run quadratic --seed 1",
        Seeds = new RunSeeds(1, 1, null),
        Settings = new JsonObject
        {
            ["iterations"] = 10001, ["batch"] = 256, ["learningRate"] = 0.001, ["note"] = "a<b",
        },
        Versions = new OrderedDictionary<string, string> { ["gantf"] = "1.0.0", ["format"] = "TensorFlow 2.21" },
        Machine = new MachineFacts("Linux", "X64", 2, 512, ".NET 10.0.4"),
        Timing = new RunTiming(new DateTimeOffset(2026, 1, 31, 14, 25, 0, TimeSpan.FromHours(1)), null, 41.25, 242.4),
        Result = new RunResult(10001, new Verdict(VerdictKind.Good, "Learned", "All is well."),
            new OrderedDictionary<string, double> { ["zeta"] = 31.5, ["alpha"] = double.NaN }),
        Files = ["loss_logs.csv", "report.html"],
    };

    [Test]
    public void Keys_stand_in_a_fixed_order() => Approved.Check("run.json", Sample().ToJson());

    [Test]
    public void What_is_written_comes_back()
    {
        var again = RunRecord.Parse(Sample().ToJson());
        Assert.That(again.ToJson(), Is.EqualTo(Sample().ToJson()));
        Assert.That(again.Result!.Measures["alpha"], Is.NaN);
        Assert.That((int)again.Settings["iterations"]!, Is.EqualTo(10001));
    }

    [TestCase("{", "is not a run's record")]
    [TestCase("null", "Received: ''")]
    [TestCase("[]", "is not a run's record")]
    public void Other_files_are_refused(string json, string message) => Assert.That(() => RunRecord.Parse(json),
        Throws.InstanceOf<InvalidDataException>().With.Message.Contains(message));

    [Test]
    public void A_later_layout_is_refused() => Assert.That(
        () => RunRecord.Parse(Sample().ToJson().Replace("gantf.run/1", "gantf.run/9")),
        Throws.InstanceOf<InvalidDataException>().With.Message.EndsWith("Received: 'gantf.run/9'."));

    [Test]
    public void This_machine_has_cores_and_vectors()
    {
        var machine = MachineFacts.OfThisMachine();
        Assert.That(machine.Cores, Is.Positive);
        Assert.That(machine.VectorBits, Is.AnyOf(128, 256, 512));
    }
}
