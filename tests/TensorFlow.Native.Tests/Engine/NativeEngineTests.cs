using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using Tensorflow.Execution;
using Tensorflow.Gradients;
using Tensorflow.Ops.Arrays;
using Tensorflow.Ops.Math;
using Tensorflow.Ops.Nn;
using Tensorflow.Ops.State;

namespace Tensorflow.Native.Tests.Engine;

/// <summary>Small graphs of ours on both engines.</summary>
[NeedsTensorFlow]
internal sealed class NativeEngineTests
{
    [Test]
    public void Gives_what_the_managed_engine_gives()
    {
        using var both = new BothEngines();
        var x = Placeholder.Of(TF_DataType.TF_FLOAT, new Shape(-1, 3), "x");
        var w = Const(TensorData.From<float>([1, -2, 3, 0.5f, 0, -1], new Shape(3, 2)), "w");
        var y = LeakyRelu.Of(MatMul.Of(x, w), 0.1f);
        var dx = ReverseMode.Of(both.Graph, [Sum.All(y * y)], [x])[0]!;
        var feed = Feed(x, TensorData.From<float>([1, 2, 3, -4, 5, -6], new Shape(2, 3)));
        both.Agree([feed], [y, dx], 1e-6);
    }

    [Test]
    public void Keeps_a_variable_and_follows_a_growing_graph()
    {
        using var both = new BothEngines();
        var v = VariableV2.Of(new Shape(2), TF_DataType.TF_FLOAT, "v");
        var first = Assign.Of(v, Const(TensorData.From<float>([1, 2], new Shape(2)), "start"));
        both.Agree([], [first], 0);
        var more = AssignAdd.Of(v, Const(TensorData.From<float>([10, 20], new Shape(2)), "step"));
        both.Agree([], [more], 0);
        both.Agree([], [more], 0);
        both.Agree([], [v, Identity.Of(v)], 0);
    }

    [Test]
    public void Starts_random_ops_from_the_same_seeds()
    {
        using var both = new BothEngines();
        both.Graph.seed = 1;
        var shape = Const(TensorData.From<int>([5, 7], new Shape(2)), "shape");
        both.Agree([], [Ops.Random.RandomUniform.Of(shape, TF_DataType.TF_FLOAT, null)], 0);
    }

    [Test]
    public void Gives_back_what_is_fed_and_fetched()
    {
        using var both = new BothEngines();
        var x = Placeholder.Of(TF_DataType.TF_STRING, new Shape(2), "x");
        var n = Placeholder.Of(TF_DataType.TF_INT64, Shape.Scalar, "n");
        var text = TensorData.OfStrings([[1, 0, 2], []], new Shape(2));
        var native = both.Native.Run(new([Feed(x, text), Feed(n, TensorData.Scalar(7L))], [x, Identity.Of(x), n], []));
        Assert.That(native[0].Strings, Is.EqualTo(text.Strings));
        Assert.That(native[1].Strings, Is.EqualTo(text.Strings));
        Assert.That(native[2].Span<long>()[0], Is.EqualTo(7L));
    }

    [Test]
    public void Reports_the_same_errors()
    {
        using var both = new BothEngines();
        var x = Placeholder.Of(TF_DataType.TF_FLOAT, new Shape(1, 2), "x");
        var y = Placeholder.Of(TF_DataType.TF_FLOAT, new Shape(-1, -1), "y");
        var v = VariableV2.Of(new Shape(2), TF_DataType.TF_FLOAT, "v");
        both.Fail<InvalidArgumentError>([], [x + x]);
        both.Fail<FailedPreconditionError>([], [Identity.Of(v)]);
        var feed = Feed(y, TensorData.From<float>([1, 2], new Shape(1, 2)));
        both.Fail<InvalidArgumentError>([feed], [MatMul.Of(y, y)]);
    }

    [Test]
    public void A_prepared_call_reuses_its_results()
    {
        using var both = new BothEngines();
        var x = Placeholder.Of(TF_DataType.TF_FLOAT, new Shape(-1), "x");
        var value = TensorData.Allocate(TF_DataType.TF_FLOAT, new Shape(3), pinned: true);
        var call = both.Native.Prepare(new([Feed(x, value)], [x * x], []));
        var results = new TensorData[1];
        call.Run([value], results);
        var memory = results[0];
        value.Span<float>().Fill(3);
        call.Run([value], results);
        Assert.That(results[0], Is.SameAs(memory));
        Assert.That(memory.Span<float>().ToArray(), Is.All.EqualTo(9f));
    }

    private static Tensor Const(TensorData value, string name) => Ops.Arrays.Const.Of(value, name);

    private static KeyValuePair<Tensor, TensorData> Feed(Tensor tensor, TensorData value) => new(tensor, value);

    /// <summary>A default graph with a session of each engine.</summary>
    private sealed class BothEngines : IDisposable
    {
        private readonly SessionState _managed = new();

        public BothEngines()
        {
            Graph.as_default();
            Native = ((IEngine)new NativeEngine(new() { IntraOpThreads = 1 })).Open(Graph);
        }

        public Graph Graph { get; } = new();

        public IEngineSession Native { get; }

        public void Agree(KeyValuePair<Tensor, TensorData>[] feeds, Tensor[] fetches, double tolerance)
        {
            var request = new RunRequest(feeds, fetches, []);
            foreach (var (managed, native) in Interpreter.Run(request, _managed).Zip(Native.Run(request)))
            {
                Assert.That(native.DType, Is.EqualTo(managed.DType));
                Assert.That(native.Shape, Is.EqualTo(managed.Shape));
                Assert.That(
                    native.Span<float>().ToArray(), Is.EqualTo(managed.Span<float>().ToArray()).Within(tolerance));
            }
        }

        public void Fail<T>(KeyValuePair<Tensor, TensorData>[] feeds, Tensor[] fetches)
            where T : OpError
        {
            var request = new RunRequest(feeds, fetches, []);
            Assert.That(() => Interpreter.Run(request, _managed), Throws.TypeOf<T>());
            Assert.That(() => Native.Run(request), Throws.TypeOf<T>());
        }

        public void Dispose()
        {
            Native.Dispose();
            Graph.Exit();
        }
    }
}
