using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using GanTf.Cli.Reports;
using NUnit.Framework;
using Tensorflow.Native.Tests;

namespace GanTf.Cli.Tests.Commands;

internal sealed class ClusterCommandTests
{
    private string _folder = "";

    private string Spec => Path.Combine(_folder, "cluster.json");

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("gantf").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [TestCase("quadratic", "--iterations 30 --d-steps 2 --g-steps 2", 30, 2)]
    [TestCase("mnist", "--epochs 1 --images 1500", 15, 1)]
    [NeedsTensorFlow]
    public async Task Two_workers_train_one_set_of_variables(string program, string settings, int own, int steps)
    {
        WriteSpec(ps: 1, workers: 2);
        using var ps = await Serve("ps", 0);
        using var first = await Serve("worker", 0);
        using var second = await Serve("worker", 1);
        using var other = Train(program, 1, settings);
        using var chief = Train(program, 0, settings);
        var (chiefs, others) = (await Result(chief), await Result(other));

        // each has made its own steps, and both count all
        long[] counts = [Steps(chiefs), Steps(others)];
        Assert.That(counts.Max(), Is.EqualTo(2 * own * steps));
        Assert.That(counts.Min(), Is.InRange(own * steps, 2 * own * steps));
        foreach (var worker in (int[])[0, 1])
        {
            using var log = File.OpenText(Path.Combine(_folder, $"worker{worker}", LossLog.FileName));
            var losses = LossLog.Read(log);
            Assert.That(losses, Has.Count.EqualTo((own + 9) / 10));
            Assert.That(losses, Has.All.Matches<LossRow>(
                r => double.IsFinite(r.Discriminator) && double.IsFinite(r.Generator)));
            Assert.That(losses[^1].Discriminator, Is.LessThan(losses[0].Discriminator));
        }

        foreach (var server in (GantfProcess[])[ps, first, second])
        {
            server.Terminate();
            var end = await server.End();
            Assert.That(end.ExitCode, Is.Zero, end.Error);
            Assert.That(end.Error, Does.Contain("is stopped"));
        }
    }

    [Test]
    [NeedsTensorFlow]
    public async Task One_set_of_servers_trains_one_program_after_another()
    {
        WriteSpec(ps: 1, workers: 1);
        using var ps = await Serve("ps", 0);
        using var worker = await Serve("worker", 0);
        foreach (var (program, settings) in new[]
        {
            ("quadratic", "--iterations 3 --d-steps 1 --g-steps 1"), ("mnist", "--epochs 1 --images 200"),
            ("quadratic", "--iterations 5 --d-steps 1 --g-steps 1"),
        })
        {
            using var run = Train(program, 0, settings);
            Assert.That(Steps(await Result(run)), Is.EqualTo(program == "mnist" ? 2 : settings.Contains('3') ? 3 : 5));
            Directory.Delete(Path.Combine(_folder, "worker0"), recursive: true);
        }
    }

    [Test]
    [NeedsTensorFlow]
    public async Task A_run_ends_with_a_line_when_a_server_dies()
    {
        WriteSpec(ps: 1, workers: 1);
        using var ps = await Serve("ps", 0);
        using var worker = await Serve("worker", 0);
        using var run = Train("quadratic", 0, "--iterations 1000000 --d-steps 1 --g-steps 1 --wait 10");
        var log = Path.Combine(_folder, "worker0", LossLog.FileName);
        Assert.That(() => File.Exists(log) && new FileInfo(log).Length > 60, Is.True.After(120_000, 100));
        ps.Dispose();
        var end = await run.End();
        Assert.That(end.ExitCode, Is.EqualTo(1));
        Assert.That(end.Error, Does.Contain("Error: ").And.Contain("(after "));
        var record = RunFolder.Create(Path.Combine(_folder, "worker0")).ReadRecord();
        Assert.That(record.Status, Is.EqualTo(RunStatus.Failed));
    }

    [Test]
    [NeedsTensorFlow]
    public async Task A_worker_waits_for_the_chief_and_then_says_so()
    {
        WriteSpec(ps: 1, workers: 2);
        using var ps = await Serve("ps", 0);
        using var second = await Serve("worker", 1);
        var outcome = Run("run", "quadratic", "--engine", "native", "--cluster", Spec, "--index", "1", "--wait", "1");
        Assert.That(outcome.ExitCode, Is.EqualTo(1));
        Assert.That(outcome.Error, Does.Contain("Worker 1: expected the chief, worker 0, to initialize the variables"));
    }

    [Test]
    [NeedsTensorFlow]
    public void A_missing_server_is_named()
    {
        WriteSpec(ps: 1, workers: 1);
        var outcome = Run("run", "quadratic", "--engine", "native", "--cluster", Spec, "--wait", "1");
        Assert.That(outcome.ExitCode, Is.EqualTo(1));
        Assert.That(outcome.Error, Does.StartWith(
            "gantf: UnavailableError: Expected the server of /job:ps/task:0 at 127.0.0.1:"));
        Assert.That(Directory.GetDirectories(_folder), Is.Empty, "nothing was made");
    }

    [Test]
    [NeedsTensorFlow]
    public void Waiting_can_be_stopped()
    {
        WriteSpec(ps: 1, workers: 1);
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        var outcome = Gantf.RunIn(
            shell => shell with { Stop = stop.Token },
            "run", "quadratic", "--engine", "native", "--cluster", Spec, "--out", Path.Combine(_folder, "run"));
        Assert.That(outcome.ExitCode, Is.EqualTo(130), outcome.Error);
        Assert.That(outcome.Error, Is.EqualTo("gantf: stopped before anything was made.\n"));
    }

    [Test]
    [NeedsTensorFlow]
    public void A_taken_port_is_named()
    {
        WriteSpec(ps: 1, workers: 1);
        var address = (string)JsonNode.Parse(File.ReadAllText(Spec))!["ps"]![0]!;
        using var taken = new TcpListener(IPAddress.Loopback, int.Parse(address.Split(':')[1], null));
        taken.Start();
        var outcome = Gantf.Run("cluster", "start", "--job", "ps", "--spec", Spec);
        Assert.That(outcome.ExitCode, Is.EqualTo(1));
        Assert.That(outcome.Error, Does.StartWith($"gantf: no server at {address}: the port is taken."));
    }

    [TestCase(2, "'gantf cluster start' needs '--job ps|worker'.", "cluster start --spec SPEC")]
    [TestCase(2, "'gantf cluster start' needs '--spec FILE'.", "cluster start --job ps")]
    [TestCase(2, "'--job' takes one of ps, worker. Received: 'chief'.", "cluster start --job chief --spec SPEC")]
    [TestCase(2, "No task with index 1 in job 'ps'.", "cluster start --job ps --index 1 --spec SPEC")]
    [TestCase(2, "No task with index 2 in job 'worker'.", "run mnist --engine native --cluster SPEC --index 2")]
    [TestCase(3, "there is no file 'none.json'.", "cluster start --job ps --spec none.json")]
    [TestCase(2, "'--cluster' needs '--engine native'.", "run quadratic --cluster SPEC")]
    [TestCase(2, "'--index' and '--wait' need '--cluster FILE'.", "run quadratic --engine native --index 1")]
    public void Wrong_usage_is_told(int exitCode, string text, string command)
    {
        WriteSpec(ps: 1, workers: 2);
        var outcome = Run([.. command.Split(' ').Select(w => w == "SPEC" ? Spec : w)]);
        Assert.That(outcome.ExitCode, Is.EqualTo(exitCode), outcome.Error);
        Assert.That(outcome.Error, Does.StartWith("gantf: ").And.Contain(text));
    }

    [TestCase("{")]
    [TestCase("[]")]
    [TestCase("{}")]
    [TestCase("""{"ps": []}""")]
    [TestCase("""{"ps": ["127.0.0.1"]}""")]
    [TestCase("""{"ps": [2222]}""")]
    [TestCase("""{"ps": "127.0.0.1:2222"}""")]
    [TestCase("""{"p s": ["127.0.0.1:2222"]}""")]
    public void A_bad_file_is_wrong_usage(string content)
    {
        File.WriteAllText(Spec, content);
        var outcome = Gantf.Run("cluster", "start", "--job", "ps", "--spec", Spec);
        Assert.That(outcome.ExitCode, Is.EqualTo(2), outcome.Error);
        Assert.That(outcome.Error, Does.StartWith($"gantf: '{Spec}': ").And.Contain("Received"));
        Assert.That(outcome.Error, Does.Contain("A cluster is written as {\"ps\": "));
    }

    [Test]
    public void An_address_that_others_are_given_needs_an_open_server()
    {
        File.WriteAllText(Spec, """{"ps": ["192.0.2.1:2222"], "worker": ["localhost:2223"]}""");
        var outcome = Gantf.Run("cluster", "start", "--job", "ps", "--spec", Spec);
        Assert.That(outcome.ExitCode, Is.EqualTo(2));
        Assert.That(outcome.Error, Does.Contain("192.0.2.1:2222").And.Contain("no authentication"));
    }

    private Outcome Run(params string[] args) =>
        args[0] == "run" ? Gantf.Run([.. args, "--quiet", "--out", Path.Combine(_folder, "run")]) : Gantf.Run(args);

    private async Task<GantfProcess> Serve(string job, int index)
    {
        var server = GantfProcess.Start("cluster", "start", "--job", job, "--index", $"{index}", "--spec", Spec);
        Assert.That(await server.Line(), Does.StartWith($"/job:{job}/task:{index} serves at grpc://127.0.0.1:"));
        return server;
    }

    private GantfProcess Train(string program, int index, string settings) => GantfProcess.Start(
    [
        "run", program, "--engine", "native", "--cluster", Spec, "--index", $"{index}", "--seed", $"{index + 1}",
        "--json", "--quiet", "--out", Path.Combine(_folder, $"worker{index}"), .. settings.Split(' '),
    ]);

    private static async Task<JsonNode> Result(GantfProcess run)
    {
        var end = await run.End();
        Assert.That(end.ExitCode, Is.Zero, end.Error);
        return JsonNode.Parse(end.Out)!["result"]!;
    }

    private static long Steps(JsonNode result) => (long)(double)result["measures"]!["stepsOfAllWorkers"]!;

    private void WriteSpec(int ps, int workers)
    {
        var listeners = Enumerable.Range(0, ps + workers).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToArray();
        Array.ForEach(listeners, l => l.Start());
        var addresses = listeners.Select(l => $"\"127.0.0.1:{((IPEndPoint)l.LocalEndpoint).Port}\"").ToArray();
        Array.ForEach(listeners, l => l.Stop());
        File.WriteAllText(Spec, $"{{\"ps\": [{string.Join(", ", addresses.Take(ps))}], "
            + $"\"worker\": [{string.Join(", ", addresses.Skip(ps))}]}}");
    }
}
