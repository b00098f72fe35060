using System.IO;
using System.Linq;
using GanTf.Cli.Reports;
using NUnit.Framework;

namespace GanTf.Cli.Tests.Reports;

internal sealed class LossLogTests
{
    [Test]
    public void Writes_every_tenth_iteration_with_nine_digits()
    {
        var text = new StringWriter();
        using (var log = new LossLog(text))
        {
            for (var i = 0; i <= 25; i++)
            {
                log.Add(i, 1.0f / 3, 0.1f * i);
            }
        }
        Assert.That(text.ToString(), Is.EqualTo("Iteration,Discriminator Loss,Generator Loss\n" +
            "0,0.333333343,0\n10,0.333333343,1\n20,0.333333343,2\n"));
    }

    [Test]
    public void Every_float_comes_back() => Law.Holds<float, float>((d, g) =>
    {
        var text = new StringWriter();
        new LossLog(text).Add(10, d, g);
        var row = LossLog.Read(new StringReader(text.ToString())).Single();
        return row.Iteration == 10 && ((float)row.Discriminator).Equals(d) && ((float)row.Generator).Equals(g);
    });

    [Test]
    public void A_row_broken_off_is_left_out() => Assert.That(
        LossLog.Read(new StringReader(LossLog.Header + "\r\n0,1,2\r\n10,1.5,NaN\r\n20,1.")),
        Is.EqualTo(new[] { new LossRow(0, 1, 2), new LossRow(10, 1.5, double.NaN) }));

    [TestCase("", "Received: ''.")]
    [TestCase("a,b\n", "Received: 'a,b'.")]
    [TestCase(LossLog.Header + "\n0,1\n", "Line 2 of a loss log is an iteration and two numbers. Received: '0,1'.")]
    [TestCase(LossLog.Header + "\n0,1,x\n", "Received: '0,1,x'.")]
    public void Other_files_are_refused(string text, string message) => Assert.That(
        () => LossLog.Read(new StringReader(text)),
        Throws.InstanceOf<InvalidDataException>().With.Message.EndsWith(message));

    [Test]
    public void Rows_are_in_the_file_at_once_and_go_on_after_a_stop()
    {
        var path = Directory.CreateTempSubdirectory().FullName;
        var folder = RunFolder.Create(path);
        var stopped = folder.OpenLossLog();
        stopped.Add(0, 1, 2);
        using (var reader = new StreamReader(new FileStream(folder.PathOf(LossLog.FileName), FileMode.Open,
            FileAccess.Read, FileShare.ReadWrite)))
        {
            Assert.That(LossLog.Read(reader), Is.EqualTo(new[] { new LossRow(0, 1, 2) }));
        }
        stopped.Dispose();
        using (var resumed = folder.OpenLossLog([new LossRow(0, 1, 2)]))
        {
            resumed.Add(0, 1, 2);
            resumed.Add(10, 3, 4);
        }
        using (var reader = File.OpenText(folder.PathOf(LossLog.FileName)))
        {
            Assert.That(LossLog.Read(reader), Is.EqualTo(new[] { new LossRow(0, 1, 2), new LossRow(10, 3, 4) }));
        }
        Directory.Delete(path, recursive: true);
    }

    [Test]
    public void An_earlier_run_that_is_not_repeated_is_told() => Assert.That(
        () => new LossLog(new StringWriter(), earlier: [new LossRow(0, 1, 2)]).Add(0, 1.5, 2),
        Throws.InstanceOf<InvalidDataException>().With.Message
            .Contains("expected the losses 0,1,2. Received: 0,1.5,2"));
}
