using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text;
using Google.Protobuf;
using NUnit.Framework;
using Tensorflow.Native.Loopback;
using Tensorflow.Protos;

namespace Tensorflow.Native.Tests;

/// <summary>Servers on loopback ports; started ones stay until the test process ends.</summary>
[NeedsTensorFlow]
internal sealed class NativeServerTests
{
    private static readonly Dictionary<NativeOutput, NativeTensor> NoFeeds = [];

    [Test]
    public void A_variable_on_one_task_meets_a_product_on_another()
    {
        var cluster = Cluster(ps: FreePort(), worker: FreePort());
        var ps = new NativeServer(Task(cluster, "ps"));
        var worker = new NativeServer(Task(cluster, "worker"));
        ps.Start();
        worker.Start();
        var nodes = new SmallGraph { Device = "/job:ps/task:0" }.Const("three", 3, 4).Variable("v", "three", 2);
        nodes.Device = "/job:worker/task:0";
        nodes.Placeholder("x", DataType.DtFloat, 2).Binary("Mul", "y", "v/read", "x");
        using var graph = NativeGraph.Import(nodes.Bytes);
        using var session = new NativeSession(graph, new() { Target = worker.Target });
        session.Run(NoFeeds, [], ["v/init"]);
        using var x = NativeTensor.Copy<float>([10, 100], 2);
        using var y = session.Run(new Dictionary<NativeOutput, NativeTensor> { ["x"] = x }, ["y"])[0];
        Assert.That(y.ToArray<float>(), Is.EqualTo(new[] { 30f, 400f }));
        Assert.That(session.Devices(), Has.Some.Property("Name").EqualTo("/job:ps/replica:0/task:0/device:CPU:0"));

        // another client sees the variable that the parameter server keeps
        using var client = new NativeSession(graph, new() { Target = ps.Target });
        using var v = client.Run(NoFeeds, ["v/read"])[0];
        Assert.That(v.ToArray<float>(), Is.EqualTo(new[] { 3f, 4f }));
        Assert.That(ps.Stop, Throws.TypeOf<UnimplementedError>());
    }

    [Test]
    public void Is_confined_to_the_loopback_device_unless_told_otherwise()
    {
        if (!OperatingSystem.IsLinux())
        {
            Assert.Ignore("Linux lists its listening sockets in a file; other systems do not.");
        }

        var confined = new NativeServer(Task(Cluster(FreePort(), 1), "ps"));
        var open = new NativeServer(Task(Cluster(FreePort(), 1), "ps"), allInterfaces: true);
        Assert.That(ListeningSockets.On(confined.Port), Is.Not.Empty);
        Assert.That(ListeningSockets.On(confined.Port), Is.All.Matches<int>(s => DeviceOf(s) == "lo"));
        Assert.That(ListeningSockets.On(open.Port), Is.Not.Empty.And.All.Matches<int>(s => DeviceOf(s).Length == 0));
        using var client = new TcpClient();
        Assert.That(() => client.Connect(IPAddress.Loopback, confined.Port), Throws.Nothing);
    }

    [Test]
    public void Tells_its_address_and_can_be_given_up_before_it_starts()
    {
        var port = FreePort();
        var server = new NativeServer(Task(Cluster(port, 1), "ps"));
        Assert.That(server.Port, Is.EqualTo(port));
        Assert.That(server.Target, Is.EqualTo($"grpc://127.0.0.1:{port}"));
        server.Stop();
        Assert.That(server.Start, Throws.TypeOf<FailedPreconditionError>());
    }

    [Test]
    public void Lets_the_system_choose_a_port()
    {
        var server = new NativeServer(Task(Cluster(0, 1), "ps"));
        Assert.That(server.Port, Is.GreaterThan(0));
        Assert.That(server.Target, Is.EqualTo($"grpc://127.0.0.1:{server.Port}"));
    }

    [Test]
    public void Refuses_a_port_that_is_taken()
    {
        using var other = new TcpListener(IPAddress.Any, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        Assert.That(() => new NativeServer(Task(Cluster(port, 1), "ps")), Throws.InstanceOf<OpError>());
    }

    [Test]
    public void Refuses_a_definition_that_makes_no_sense()
    {
        Assert.That(
            () => new NativeServer("no definition"u8), Throws.TypeOf<InvalidArgumentError>());
        Assert.That(() => new NativeServer(Task(Cluster(FreePort(), 1), "chief")), Throws.InstanceOf<OpError>());
    }

    [Test]
    public void A_session_says_that_no_server_answers()
    {
        using var graph = NativeGraph.Import(new SmallGraph().Const("c", 1).Bytes);
        Assert.That(
            () =>
            {
                using var session = new NativeSession(graph, new() { Target = "nowhere://127.0.0.1:1" });
            },
            Throws.InstanceOf<OpError>());
    }

    [Test]
    public void Reads_listening_sockets_from_proc()
    {
        string[] lines =
        [
            "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode",
            "   0: 0100007F:08AE 00000000:0000 0A 00000000:00000000 00:00000000 00000000  0  0 4711 1 0 100 0 0 10 0",
            "   1: 0100007F:08AE 0100007F:C001 01 00000000:00000000 00:00000000 00000000  0  0 4712 1 0 20 4 30 10 -1",
            "   2: 00000000:08AF 00000000:0000 0A 00000000:00000000 00:00000000 00000000  0  0 4713 1 0 100 0 0 10 0",
        ];
        Assert.That(ListeningSockets.Inodes(lines, 0x8AE), Is.EqualTo(new[] { "4711" }));
    }

    private static ClusterDef Cluster(int ps, int worker) => new()
    {
        Job =
        {
            new JobDef { Name = "ps", Tasks = { [0] = $"127.0.0.1:{ps}" } },
            new JobDef { Name = "worker", Tasks = { [0] = $"127.0.0.1:{worker}" } },
        },
    };

    private static byte[] Task(ClusterDef cluster, string job) =>
        new ServerDef { Cluster = cluster, JobName = job, Protocol = "grpc" }.ToByteArray();

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    // getsockopt(SOL_SOCKET, SO_BINDTODEVICE): the device's name, empty for none
    private static string DeviceOf(int socket)
    {
        var name = new byte[16];
        var length = name.Length;
        Assert.That(GetOption(socket, 1, 25, name, ref length), Is.Zero);
        return Encoding.ASCII.GetString(name, 0, Math.Max(length, 1)).TrimEnd('\0');
    }

    [DllImport("libc", EntryPoint = "getsockopt")]
    private static extern int GetOption(int socket, int level, int option, byte[] value, ref int length);
}
