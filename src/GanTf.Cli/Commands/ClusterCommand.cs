using System;
using System.CommandLine;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using GanTf.Cli.Programs;
using Tensorflow;
using Tensorflow.Native;

namespace GanTf.Cli.Commands;

/// <summary>gantf cluster start: serves one task of a cluster with TensorFlow's own server.</summary>
internal sealed class ClusterCommand
{
    private static readonly string[] Jobs = ["ps", "worker"];

    private readonly Option<string?> _job = new("--job")
    {
        Description = "What the server is: a parameter server keeps variables, a worker computes.",
        HelpName = string.Join('|', Jobs),
    };

    private readonly Option<string?> _index = new("--index")
    {
        Description = "Which of the job's servers it is. [default: 0]", HelpName = "N",
    };

    private readonly Option<string?> _spec = new("--spec")
    {
        Description = "The file that names all servers.", HelpName = "FILE",
    };

    private readonly Option<bool> _open = new("--all-interfaces")
    {
        Description = "Listen on all addresses of this machine, not only to this machine itself. TensorFlow's servers "
            + "have no authentication: whoever reaches the port can run anything.",
    };

    /// <summary>The command.</summary>
    public static Command Create(Shell shell)
    {
        var cluster = new ClusterCommand();
        var start = new Command("start", "Serves one task of a cluster until it is stopped.")
        {
            cluster._job, cluster._index, cluster._spec, cluster._open,
        };
        start.SetAction(parse => cluster.Start(parse, shell));
        return new Command("cluster", "Training on several machines, by TensorFlow's own library.") { start };
    }

    private int Start(ParseResult parse, Shell shell)
    {
        var job = ChoiceSetting.Parse("--job", parse.GetValue(_job) ?? throw Needs("--job ps|worker"), Jobs);
        var index = (int)IntSetting.Parse("--index", parse.GetValue(_index) ?? "0", 0, 1_000_000);
        var spec = parse.GetValue(_spec) ?? throw Needs("--spec FILE");
        var cluster = ClusterFile.Read(spec, job, index);
        var isOpen = parse.GetValue(_open);
        Check(cluster.task_address(job, index), job, index, isOpen);
        EngineChoice.Open("native");

        var server = Open(cluster, job, index, isOpen);
        server.Start();
        shell.Out.WriteLine($"/job:{job}/task:{index} serves at {server.Target}"
            + (isOpen ? ", open to all who reach it" : ", for this machine only"));
        shell.Out.Flush();
        shell.Stop.WaitHandle.WaitOne();
        shell.Error.WriteLine($"gantf: /job:{job}/task:{index} is stopped.");
        return ExitCode.Done;
    }

    private static NativeServer Open(ClusterSpec cluster, string job, int index, bool isOpen)
    {
        var address = cluster.task_address(job, index);
        if (IsTaken(int.Parse(address.AsSpan(address.LastIndexOf(':') + 1), CultureInfo.InvariantCulture)))
        {
            throw new CliError(
                ExitCode.Failed, $"no server at {address}: the port is taken.", "Does one run there already?");
        }

        try
        {
            return NativeServer.Of(cluster, job, index, isOpen);
        }
        catch (OpError error)
        {
            throw new CliError(
                ExitCode.Failed,
                $"no server at {address}: {CommandTree.OneLine(error)}",
                "Is another address of the file meant?");
        }
    }

    // asked beforehand, since the library's own answer does not say why
    private static bool IsTaken(int port)
    {
        using var listener = new TcpListener(IPAddress.Any, port) { ExclusiveAddressUse = true };
        try
        {
            listener.Start();
            return false;
        }
        catch (SocketException error) when (error.SocketErrorCode == SocketError.AddressAlreadyInUse)
        {
            return true;
        }
    }

    // a server that only this machine reaches is of no use under an address that others are given
    private static void Check(string address, string job, int index, bool isOpen)
    {
        var host = address[..address.LastIndexOf(':')].Trim('[', ']');
        var isLocal = host == "localhost" || (IPAddress.TryParse(host, out var ip) && IPAddress.IsLoopback(ip));
        if (!isOpen && !isLocal)
        {
            throw CliError.Usage(
                $"/job:{job}/task:{index} has the address {address}, but the server would be reached from this machine "
                + "only.",
                "Use 127.0.0.1, or '--all-interfaces' in a network whose every user you trust: TensorFlow's servers "
                + "have no authentication.");
        }
    }

    private static CliError Needs(string option) => CliError.Usage(
        $"'gantf cluster start' needs '{option}'.", "For example '--job ps --index 0 --spec cluster.json'.");
}
