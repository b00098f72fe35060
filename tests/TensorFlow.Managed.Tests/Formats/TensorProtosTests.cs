using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Google.Protobuf;
using NUnit.Framework;
using Tensorflow.Formats;
using Tensorflow.Protos;

namespace Tensorflow.Tests.Formats;

internal sealed class TensorProtosTests
{
    private static readonly HashSet<string> NotHeld = ["float8_e5m2", "float8_e4m3fn", "int4", "uint4"];

    private static IEnumerable<JsonElement> Cases(string kind) =>
        Golden.Cases("graphs/tensor_protos.json").Where(c => c.GetProperty("kind").GetString() == kind);

    [Test]
    public void Recorded_protos_are_written_bit_for_bit()
    {
        var failures = new List<string>();
        var count = 0;
        foreach (var item in Cases("make"))
        {
            if (!item.TryGetProperty("hex", out var hex) || NotHeld.Contains($"{item.GetProperty("dtype")}"))
            {
                continue;
            }

            // the value is taken from the proto itself; what is checked is in which field it is put
            var proto = TensorProto.Parser.ParseFrom(Convert.FromHexString(hex.GetString()!));
            var written = Rewrite(item, proto);
            count++;
            if (!written.ToByteArray().AsSpan().SequenceEqual(Convert.FromHexString(hex.GetString()!)))
            {
                failures.Add($"{item.Name()}: expected {proto}. Received: {written}");
            }
        }

        Assert.That(failures, Is.Empty);
        Assert.That(count, Is.GreaterThan(50));
    }

    private static TensorProto Rewrite(JsonElement item, TensorProto proto)
    {
        var value = TensorProtos.Read(proto, item.Name());
        if (item.GetProperty("shape").ValueKind == JsonValueKind.Null)
        {
            return TensorProtos.Write(value);
        }

        var full = value.Shape;
        var given = Math.Max(proto.IntVal.Count, proto.FloatVal.Count);
        if (given == 0)
        {
            return TensorProtos.Write(value.WithShape(new Shape(full.size)), full);
        }

        var short_ = TensorData.Allocate(value.DType, new Shape((long)given));
        value.Bytes[..(given * 4)].CopyTo(short_.Bytes);
        return TensorProtos.Write(short_, full);
    }

    [Test]
    public void Recorded_protos_are_read_as_the_runtime_reads_them()
    {
        var failures = new List<string>();
        foreach (var item in Cases("read"))
        {
            var proto = TensorProto.Parser.ParseFrom(Convert.FromHexString(item.GetProperty("hex").GetString()!));
            Assert.That(ProtoText.Parse<TensorProto>(item.GetProperty("text").GetString()!), Is.EqualTo(proto));
            var runtime = item.GetProperty("runtime");
            var expected = runtime.TryGetProperty("error", out _) || NotHeld.Contains($"{runtime.GetProperty("dtype")}")
                ? "error" : Golden.Describe(runtime);
            string received;
            try
            {
                received = Golden.Describe(TensorProtos.Read(proto, item.Name()));
            }
            catch (InvalidArgumentError e) when (e.Message.Contains(item.Name()) && e.Message.Contains("Received"))
            {
                received = "error";
            }

            if (received != expected)
            {
                failures.Add($"{item.Name()}: expected {expected}. Received: {received}");
            }
        }

        Assert.That(failures, Is.Empty);
    }

    [TestCase("dtype: DT_FLOAT tensor_shape { dim { size: 4611686018427387904 } } float_val: 1")]
    [TestCase("dtype: DT_FLOAT tensor_shape { dim { size: 4611686018427387904 } } tensor_content: 'abcd'")]
    [TestCase("dtype: DT_FLOAT tensor_shape { dim { size: 9223372036854775807 } dim { size: 9223372036854775807 } "
        + "dim { size: 9223372036854775807 } }")]
    [TestCase("dtype: DT_STRING tensor_shape { dim { size: 4611686018427387904 } }")]
    [TestCase("dtype: DT_STRING tensor_shape { dim { size: 1000000000 } } tensor_content: 'abcd'")]
    [TestCase("dtype: DT_STRING tensor_shape { dim { size: 2 } } tensor_content: '\\001\\001a'")]
    [TestCase("dtype: DT_FLOAT tensor_shape { dim { size: -2 } }")]
    [TestCase("dtype: DT_FLOAT tensor_shape { unknown_rank: true dim { size: 2 } }")]
    [TestCase("dtype: DT_FLOAT tensor_shape { dim { size: 1 } } tensor_content: 'abc'")]
    [TestCase("dtype: DT_RESOURCE tensor_shape { }")]
    [TestCase("dtype: DT_FLOAT_REF tensor_shape { }")]
    public void A_dishonest_claim_is_refused_before_memory_is_taken(string text)
    {
        var proto = ProtoText.Parse<TensorProto>(text);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.That(() => TensorProtos.Read(proto, "w"),
            Throws.TypeOf<InvalidArgumentError>().With.Message.Contains("'w'").And.Message.Contains("Received: "));
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(1_000_000));
    }

    [Test]
    public void An_empty_tensor_may_have_one_huge_size()
    {
        var proto = ProtoText.Parse<TensorProto>(
            "dtype: DT_FLOAT tensor_shape { dim { size: 4611686018427387904 } dim { size: 0 } }");
        Assert.That(TensorProtos.Read(proto, "w").Count, Is.Zero);
    }

    [Test]
    public void The_runtimes_packed_strings_are_read()
    {
        var proto = ProtoText.Parse<TensorProto>(
            "dtype: DT_STRING tensor_shape { dim { size: 3 } } tensor_content: '\\001\\000\\002abc'");
        Assert.That(Golden.Describe(TensorProtos.Read(proto, "s")), Is.EqualTo("string [3] 61  6263"));
    }

    [Test]
    public void Content_form_holds_scalars()
    {
        var written = TensorProtos.WriteContent(TensorData.Scalar(1.5f));
        Assert.That(ProtoText.Write(written), Does.Contain("tensor_content: \"\\000\\000\\300?\""));
        Assert.That(Golden.Describe(TensorProtos.Read(written, "x")), Is.EqualTo("float32 [] 1.5"));
    }

    [Test]
    public void A_bool_byte_is_zero_or_one()
    {
        var proto = ProtoText.Parse<TensorProto>(
            "dtype: DT_BOOL tensor_shape { dim { size: 3 } } tensor_content: '\\000\\377\\001'");
        Assert.That(TensorProtos.Read(proto, "b").Bytes.ToArray(), Is.EqualTo(new byte[] { 0, 1, 1 }));
    }

    [Test]
    public void Too_few_places_are_a_value_error() =>
        Assert.That(() => TensorProtos.Write(TensorData.From<int>([1, 2, 3], new Shape(3L)), new Shape(2L)),
            Throws.TypeOf<ValueError>().With.Message.Contains("Takes at most 2"));
}
