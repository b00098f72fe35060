using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Threading.Tasks;
using NUnit.Framework;

namespace GanTf.Cli.Tests.Commands;

internal sealed class DataCommandTests
{
    // full MNIST does not lie in the repository
    private const string FolderVariable = "GANTF_MNIST_DIR";

    private string _home = "";

    private string Cache => Path.Combine(_home, "gantf", "mnist");

    [SetUp]
    public void MakeFolder() => _home = Directory.CreateTempSubdirectory("gantf").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_home, recursive: true);

    [Test]
    public void Genuine_files_are_taken_once_and_then_trained_on()
    {
        var folder = FullMnist();
        var outcome = Run("data", "fetch", "mnist", "--from", folder);
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        Assert.That(Directory.GetFiles(Cache), Has.Length.EqualTo(4));
        Assert.That(Run("data", "fetch", "mnist", "--from", "/no/such").Out, Does.Contain("is there"));
        Assert.That(Run("data", "fetch", "mnist").ExitCode, Is.Zero, "all is there: no source is needed");

        var run = Run("run", "mnist", "--iterations", "1", "--images", "60000", "--out", Path.Combine(_home, "run"));
        Assert.That(run.ExitCode, Is.Zero, run.Error);
    }

    [Test]
    public void Genuine_files_are_downloaded()
    {
        var folder = FullMnist();
        using var server = new FolderServer(name => File.ReadAllBytes(Path.Combine(folder, name)));
        var outcome = Run("data", "fetch", "mnist", "--url", server.Address);
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        Assert.That(Directory.GetFiles(Cache), Has.Length.EqualTo(4));
    }

    [Test]
    public void Other_files_are_refused_and_nothing_is_kept()
    {
        using var server = new FolderServer(_ => [1, 2, 3]);
        var outcome = Run("data", "fetch", "mnist", "--url", server.Address);
        Assert.That(outcome.ExitCode, Is.EqualTo(1));
        Assert.That(outcome.Error, Does.Contain("is not the genuine file: expected SHA-256"));
        Assert.That(Directory.GetFiles(Cache), Is.Empty);
    }

    [Test]
    public void A_server_without_the_files_is_missing_data()
    {
        using var server = new FolderServer(_ => null);
        var outcome = Run("data", "fetch", "mnist", "--url", server.Address);
        Assert.That(outcome.ExitCode, Is.EqualTo(3));
        Assert.That(outcome.Error, Does.Contain("404"));
    }

    private static string FullMnist()
    {
        var folder = Environment.GetEnvironmentVariable(FolderVariable);
        if (string.IsNullOrEmpty(folder))
        {
            Assert.Ignore($"Needs the four files of MNIST: set {FolderVariable} to their folder.");
        }

        return folder!;
    }

    private Outcome Run(params string[] args) => Gantf.RunIn(
        shell => shell with
        {
            Variable = name => name is "XDG_CACHE_HOME" or "LOCALAPPDATA" ? _home : null,
        },
        args);

    /// <summary>Serves made-up files on this machine only; null gives 404.</summary>
    private sealed class FolderServer : IDisposable
    {
        private readonly HttpListener _listener = new();

        public FolderServer(Func<string, byte[]?> content)
        {
            Address = $"http://127.0.0.1:{FreePort()}/mnist/";
            _listener.Prefixes.Add(Address);
            _listener.Start();
            Task.Run(() => Serve(content));
        }

        public string Address { get; }

        public void Dispose() => _listener.Close();

        private async Task Serve(Func<string, byte[]?> content)
        {
            while (_listener.IsListening)
            {
                HttpListenerContext call;
                try
                {
                    call = await _listener.GetContextAsync();
                }
                catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
                {
                    return;
                }

                var bytes = content(call.Request.Url!.Segments.Last());
                call.Response.StatusCode = bytes is null ? 404 : 200;
                await call.Response.OutputStream.WriteAsync(bytes ?? []);
                call.Response.Close();
            }
        }

        private static int FreePort()
        {
            using var probe = new TcpListener(IPAddress.Loopback, 0);
            probe.Start();
            return ((IPEndPoint)probe.LocalEndpoint).Port;
        }
    }
}
