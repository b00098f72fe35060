using System;
using System.IO;
using System.Linq;
using GanTf.Cli.Reports;
using NUnit.Framework;

namespace GanTf.Cli.Tests.Reports;

internal sealed class RunFolderTests
{
    private string _path = "";

    [SetUp]
    public void MakeFolder() => _path = Directory.CreateTempSubdirectory("run").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_path, recursive: true);

    [Test]
    public void A_new_folder_is_made_with_its_parents()
    {
        var folder = RunFolder.Create(Path.Combine(_path, "a", "b"));
        Assert.That(Directory.Exists(folder.Path));
    }

    [Test]
    public void A_foreign_folder_is_refused_and_left_alone()
    {
        File.WriteAllText(Path.Combine(_path, "thesis.tex"), "years of work");
        File.WriteAllText(Path.Combine(_path, "run.json"), "{\"format\":\"other\"}");
        Assert.That(() => RunFolder.Create(_path), Throws.InstanceOf<IOException>()
            .With.Message.Contains("which holds other files"));
        Assert.That(Directory.GetFiles(_path), Has.Length.EqualTo(2));
    }

    [Test]
    public void A_file_is_no_folder()
    {
        var file = Path.Combine(_path, "x");
        File.WriteAllText(file, "");
        Assert.That(() => RunFolder.Create(file), Throws.InstanceOf<IOException>()
            .With.Message.Contains("Received: the file"));
    }

    [Test]
    public void An_earlier_run_is_taken_again()
    {
        RunFolder.Create(_path).Write(RunRecordTests.Sample());
        Assert.That(RunFolder.Create(_path).ReadRecord().Program, Is.EqualTo("quadratic"));
    }

    [Test]
    public void A_new_run_takes_away_the_files_of_the_one_before()
    {
        var folder = RunFolder.Create(_path);
        folder.Write("final.svg", "old");
        folder.Write("notes.svg", "not in the record");
        folder.Write(RunRecordTests.Sample() with { Files = ["final.svg", "gone.svg"] });
        RunFolder.Create(_path).Clear();
        Assert.That(
            Directory.GetFiles(_path).Select(Path.GetFileName).Order(),
            Is.EqualTo(new[] { "notes.svg", RunRecord.FileName }));
    }

    [Test]
    public void Files_replace_older_ones_and_leave_nothing_beside()
    {
        var folder = RunFolder.Create(_path);
        folder.Write("a.svg", "old");
        folder.Write("a.svg", "new");
        Assert.That(File.ReadAllText(folder.PathOf("a.svg")), Is.EqualTo("new"));
        Assert.That(Directory.GetFileSystemEntries(_path), Has.Length.EqualTo(1));
    }

    [Test]
    public void A_write_that_fails_keeps_the_older_file()
    {
        var folder = RunFolder.Create(_path);
        folder.Write("a.svg", "old");
        Directory.CreateDirectory(Path.Combine(_path, ".a.svg.part"));
        Assert.That(() => folder.Write("a.svg", "new"), Throws.InstanceOf<SystemException>());
        Assert.That(File.ReadAllText(folder.PathOf("a.svg")), Is.EqualTo("old"));
    }

    [TestCase("../x")]
    [TestCase("/etc/x")]
    [TestCase("")]
    [TestCase(".hidden")]
    public void Names_stay_in_the_folder(string name) =>
        Assert.That(() => RunFolder.Create(_path).PathOf(name), Throws.ArgumentException);

    [Test]
    public void A_page_leaves_its_figures_as_files()
    {
        var folder = RunFolder.Create(_path);
        folder.Write(FakeRuns.All()["mnist"]);
        Assert.That(Directory.GetFiles(_path).Select(Path.GetFileName).Order(),
            Is.EqualTo(new[] { "digits.png", "digits.svg", "judgement.svg", "report.html" }));
    }

    [Test]
    public void A_name_has_the_clock_in_it() =>
        Assert.That(RunFolder.NameFor("mnist", new StoppedClock()), Is.EqualTo("mnist-20260131-142500"));

    private sealed class StoppedClock : TimeProvider
    {
        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

        public override DateTimeOffset GetUtcNow() => new(2026, 1, 31, 14, 25, 0, TimeSpan.Zero);
    }
}
