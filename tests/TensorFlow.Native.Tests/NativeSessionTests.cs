using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Runtime.InteropServices;
using System.Threading.Tasks;
using NUnit.Framework;
using Tensorflow.Protos;

namespace Tensorflow.Native.Tests;

[NeedsTensorFlow]
internal sealed class NativeSessionTests
{
    private static readonly Dictionary<NativeOutput, NativeTensor> NoFeeds = [];

    [Test]
    public void Feeds_and_fetches_every_element_type()
    {
        Identity(DataType.DtFloat, NativeTensor.Copy<float>([1, 2], 2));
        Identity(DataType.DtDouble, NativeTensor.Copy<double>([1, 2], 2));
        Identity(DataType.DtHalf, NativeTensor.Copy<Half>([(Half)1, (Half)2], 2));
        Identity(DataType.DtBfloat16, NativeTensor.Copy<ushort>(TF_DataType.TF_BFLOAT16, [1, 2], 2));
        Identity(DataType.DtInt8, NativeTensor.Copy<sbyte>([1, 2], 2));
        Identity(DataType.DtInt16, NativeTensor.Copy<short>([1, 2], 2));
        Identity(DataType.DtInt32, NativeTensor.Copy<int>([1, 2], 2));
        Identity(DataType.DtInt64, NativeTensor.Copy<long>([1, 2], 2));
        Identity(DataType.DtUint8, NativeTensor.Copy<byte>([1, 2], 2));
        Identity(DataType.DtUint16, NativeTensor.Copy<ushort>([1, 2], 2));
        Identity(DataType.DtUint32, NativeTensor.Copy<uint>([1, 2], 2));
        Identity(DataType.DtUint64, NativeTensor.Copy<ulong>([1, 2], 2));
        Identity(DataType.DtBool, NativeTensor.Copy<bool>([true, false], 2));
        (float, float)[] pairs = [(1f, 2f), (3f, 4f)];
        Identity(DataType.DtComplex64, NativeTensor.Copy<(float, float)>(TF_DataType.TF_COMPLEX64, pairs, 2));
        Identity(DataType.DtComplex128, NativeTensor.Copy<System.Numerics.Complex>([new(1, 2), new(3, 4)], 2));
        Identity(DataType.DtFloat, NativeTensor.Copy<float>([], 2, 0));
    }

    [Test]
    public void Joins_fed_strings()
    {
        var nodes = new SmallGraph()
            .Placeholder("a", DataType.DtString, -1).Placeholder("b", DataType.DtString, -1)
            .Add("StringJoin", "ab", ["a", "b"], ("N", 2L), ("separator", "-"));
        using var graph = NativeGraph.Import(nodes.Bytes);
        using var session = new NativeSession(graph);
        string[] left = ["", "é", new('l', 40)], right = ["r", "", new('r', 40)];
        using var a = NativeTensor.OfStrings(left, 3);
        using var b = NativeTensor.OfStrings(right, 3);
        var feeds = new Dictionary<NativeOutput, NativeTensor> { ["a"] = a, ["b"] = b };
        using var joined = session.Run(feeds, ["ab:0"])[0];
        Assert.That(joined.ToStrings(), Is.EqualTo(left.Zip(right, (l, r) => $"{l}-{r}")));
    }

    [Test]
    public void Keeps_variables_between_runs()
    {
        using var graph = NativeGraph.Import(Counter().Bytes);
        using var session = new NativeSession(graph, new() { IntraOpThreads = 1, InterOpThreads = 1 });
        session.Run(NoFeeds, [], ["v/init"]);
        session.Run(NoFeeds, [], ["more"]);
        session.Run(NoFeeds, [], ["more"]);
        Assert.That(Fetch(session, "v/read"), Is.EqualTo(new[] { 3f, 6f }));
        using var other = new NativeSession(graph);
        Assert.That(
            () => other.Run(NoFeeds, ["v/read"]),
            Throws.TypeOf<FailedPreconditionError>().With.Property("node_name").EqualTo("v/read"));
    }

    [Test]
    public void A_resource_variable_goes_on_using_a_borrowed_value()
    {
        var nodes = new SmallGraph().Placeholder("x", DataType.DtFloat, 16).Variable("v", "x", 16);
        using var graph = NativeGraph.Import(nodes.Bytes);
        using var session = new NativeSession(graph);
        var array = GC.AllocateArray<float>(32, pinned: true);
        var start = (int)(-Marshal.UnsafeAddrOfPinnedArrayElement(array, 0) & 63) / sizeof(float);
        using (var borrowed = NativeTensor.Borrow<float>(TF_DataType.TF_FLOAT, array.AsMemory(start, 16), 16))
        {
            session.Run(new Dictionary<NativeOutput, NativeTensor> { ["x"] = borrowed }, [], ["v/init"]);
        }

        array[start] = 5f;
        Assert.That(Fetch(session, "v/read")[0], Is.EqualTo(5f), "the documented sharing");
    }

    [Test]
    public void Runs_nodes_added_after_its_first_run()
    {
        using var graph = NativeGraph.Import(Counter().Bytes);
        using var session = new NativeSession(graph);
        session.Run(NoFeeds, [], ["v/init"]);
        graph.Extend(new SmallGraph().Binary("Mul", "square", "v/read", "v/read").Bytes);
        Assert.That(Fetch(session, "square"), Is.EqualTo(new[] { 1f, 4f }));
        graph.Extend(new SmallGraph().Const("d", 1, 1)
            .Add("AssignSubVariableOp", "less", ["v", "d", "^square"], ("dtype", DataType.DtFloat)).Bytes);
        session.Run(NoFeeds, [], ["less"]);
        Assert.That(Fetch(session, "v/read"), Is.EqualTo(new[] { 0f, 1f }));
        Assert.That(Fetch(session, "square"), Is.EqualTo(new[] { 0f, 1f }));
    }

    [Test]
    public void Reports_errors_in_our_types_with_TensorFlows_text()
    {
        var nodes = new SmallGraph()
            .Placeholder("x", DataType.DtFloat, -1, -1).Placeholder("y", DataType.DtFloat, -1, -1)
            .Add("MatMul", "xy", ["x", "y"], ("T", DataType.DtFloat));
        using var graph = NativeGraph.Import(nodes.Bytes);
        using var session = new NativeSession(graph);
        using var a = NativeTensor.Copy<float>([1, 2], 1, 2);
        using var wrongType = NativeTensor.Copy<int>([1, 2], 1, 2);
        var feeds = new Dictionary<NativeOutput, NativeTensor> { ["x"] = a };
        Fails<InvalidArgumentError>("You must feed a value for placeholder tensor 'y'", feeds, ["xy"]);
        feeds["y"] = a;
        Fails<InvalidArgumentError>("Matrix size-incompatible: In[0]: [1,2], In[1]: [1,2]", feeds, ["xy"]);
        feeds["y"] = wrongType;
        Fails<InvalidArgumentError>("int32", feeds, ["xy"]);
        Fails<NotFoundError>("FetchOutputs node none: not found", NoFeeds, ["none:0"]);
        Fails<OutOfRangeError>("does not have output 7", feeds, ["xy:7"]);
        Fails<OpError>("xy", new() { ["xy:7"] = a }, ["xy:0"]);
        Fails<OpError>("xy", feeds, [new("xy", -1)]);
        Fails<InvalidArgumentError>("Must specify at least one target", NoFeeds, []);
        var target = Assert.Throws<NotFoundError>(() => session.Run(NoFeeds, [], ["none"]));
        Assert.That(target!.message, Does.Contain("target nodes not found: none"));
        feeds["none:0"] = a;
        Fails<NotFoundError>("unable to find feed output none", feeds, ["xy"]);

        void Fails<T>(string text, Dictionary<NativeOutput, NativeTensor> given, NativeOutput[] fetches)
            where T : OpError =>
            Assert.That(() => session.Run(given, fetches), Throws.InstanceOf<T>().With.Message.Contains(text));
    }

    [Test]
    public void Names_the_node_of_an_error()
    {
        var nodes = new SmallGraph().Const("c", 1, 2)
            .Add("CheckNumerics", "inner/check", ["q"], ("T", DataType.DtFloat), ("message", "not finite"))
            .Binary("Div", "q", "c", "zero").Const("zero", 0, 1);
        using var graph = NativeGraph.Import(nodes.Bytes);
        using var session = new NativeSession(graph);
        var error = Assert.Throws<InvalidArgumentError>(() => session.Run(NoFeeds, ["inner/check"]));
        Assert.That(error!.node_name, Is.EqualTo("inner/check"));
        Assert.That(error.message, Does.StartWith("not finite : Tensor had Inf values"));
    }

    [Test]
    public void Serves_several_threads_at_once()
    {
        using var graph = NativeGraph.Import(Counter().Bytes);
        using var session = new NativeSession(graph);
        session.Run(NoFeeds, [], ["v/init"]);
        Parallel.For(0, 400, new() { MaxDegreeOfParallelism = 4 }, i =>
        {
            session.Run(NoFeeds, [], ["more"]);
            if (i % 40 == 0)
            {
                graph.Extend(new SmallGraph().Binary("Mul", $"square{i}", "v/read", "v/read").Bytes);
                Assert.That(Fetch(session, $"square{i}"), Has.Length.EqualTo(2));
            }
        });
        Assert.That(Fetch(session, "v/read"), Is.EqualTo(new[] { 401f, 802f }));
    }

    [Test]
    public void Outlives_its_graph_and_ends_when_closed()
    {
        var graph = NativeGraph.Import(Counter().Bytes);
        var session = new NativeSession(graph);
        session.Run(NoFeeds, [], ["v/init"]);
        session.Close();
        Assert.That(() => session.Run(NoFeeds, ["v/read"]), Throws.InstanceOf<OpError>());
        graph.Dispose();
        session.Dispose();
        Assert.That(() => session.Devices(), Throws.TypeOf<ObjectDisposedException>());
    }

    [Test]
    public void Lists_devices()
    {
        using var graph = new NativeGraph();
        using var session = new NativeSession(graph);
        var cpu = session.Devices().First(d => d.DeviceType == "CPU");
        Assert.That(cpu.Name, Is.EqualTo("/job:localhost/replica:0/task:0/device:CPU:0"));
        Assert.That(cpu.MemoryBytes, Is.GreaterThan(0));
    }

    [Test]
    public void Refuses_settings_that_are_no_ConfigProto()
    {
        using var graph = new NativeGraph();
        var bad = new byte[] { 0xFF, 0xFF, 0xFF };
        Assert.That(() => new NativeSession(graph, new() { Config = bad }), Throws.TypeOf<InvalidArgumentError>());
        Assert.That(
            () => new NativeSession(graph, new() { Config = bad, IntraOpThreads = 1 }),
            Throws.TypeOf<DataLossError>());
    }

    [Test]
    public void Stays_flat_over_ten_thousand_runs()
    {
        var nodes = new SmallGraph().Placeholder("x", DataType.DtFloat, -1).Placeholder("s", DataType.DtString, -1)
            .Add("Identity", "t", ["s"], ("T", DataType.DtString)).Binary("Mul", "y", "x", "x");
        using var graph = NativeGraph.Import(nodes.Bytes);
        using var session = new NativeSession(graph);
        var numbers = new float[5000];
        string[] texts = [new('s', 3000)];
        Repeat(2000);
        var (native, managed) = Memory();
        Repeat(10_000);
        var (nativeAfter, managedAfter) = Memory();

        // one leaked tensor a run would be 30 to 200 MB
        Assert.That(nativeAfter - native, Is.LessThan(12 << 20), "bytes of native memory");
        Assert.That(managedAfter - managed, Is.LessThan(1 << 20), "bytes of managed memory");

        void Repeat(int runs)
        {
            for (var i = 0; i < runs; i++)
            {
                using var x = NativeTensor.Copy<float>(numbers, numbers.Length);
                using var s = NativeTensor.OfStrings(texts, 1);
                Array.ForEach(
                    session.Run(new Dictionary<NativeOutput, NativeTensor> { ["x"] = x, ["s"] = s }, ["y", "t"]),
                    result => result.Dispose());
            }
        }
    }

    // the collector's own reserve comes and goes, so it is taken off the working set
    private static (long Native, long Managed) Memory()
    {
        var managed = GC.GetTotalMemory(forceFullCollection: true);
        using var process = Process.GetCurrentProcess();
        return (process.WorkingSet64 - GC.GetGCMemoryInfo().TotalCommittedBytes, managed);
    }

    private static void Identity(DataType type, NativeTensor value)
    {
        using var held = value;
        var nodes = new SmallGraph().Placeholder("x", type, -1).Add("Identity", "y", ["x"], ("T", type));
        using var graph = NativeGraph.Import(nodes.Bytes);
        using var session = new NativeSession(graph);
        using var result = session.Run(new Dictionary<NativeOutput, NativeTensor> { ["x:0"] = value }, ["y:0"])[0];
        Assert.That(result.DType, Is.EqualTo(value.DType));
        Assert.That(result.Shape.ToArray(), Is.EqualTo(value.Shape.ToArray()));
        Assert.That(result.Bytes.ToArray(), Is.EqualTo(value.Bytes.ToArray()), $"{type}");
    }

    private static float[] Fetch(NativeSession session, NativeOutput output)
    {
        using var value = session.Run(NoFeeds, [output])[0];
        return value.ToArray<float>();
    }

    // v starts as [1, 2]; "more" adds [1, 2]
    private static SmallGraph Counter() =>
        new SmallGraph().Const("one", 1, 2).Variable("v", "one", 2)
            .Add("AssignAddVariableOp", "more", ["v", "one"], ("dtype", DataType.DtFloat));
}
