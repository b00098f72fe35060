using System;
using System.Globalization;
using System.Linq;
using System.Numerics;
using System.Text.Json;
using NUnit.Framework;
using Tensorflow.Numerics.Random;

namespace Tensorflow.Numerics.Tests.Random;

internal sealed class PythonRandomTests
{
    [Test]
    public void Gives_what_python_gave()
    {
        var same = new Comparison();
        foreach (JsonElement item in RecordedRandom.Cases("python_random"))
        {
            string seed = item.GetProperty("seed").ToString();
            var stream = new PythonRandom(BigInteger.Parse(seed, CultureInfo.InvariantCulture));
            foreach (JsonElement call in item.List("calls"))
            {
                string where = item.Text("id") + " " + call.Text("call");
                JsonElement wanted = call.GetProperty("out");
                JsonElement[] outs = wanted.ValueKind == JsonValueKind.Array ? [.. wanted.EnumerateArray()] : [wanted];
                Replay(same, stream, where, call, outs);
            }
        }

        same.Verify(125, 1016);
    }

    [Test]
    public void A_saved_state_continues()
    {
        var stream = new PythonRandom(5);
        stream.Gauss();
        PythonRandomState state = stream.GetState();
        double[] wanted = [stream.Gauss(), stream.Random()];
        stream.Seed(99);
        stream.SetState(state);
        Assert.That(new[] { stream.Gauss(), stream.Random() }, Is.EqualTo(wanted));
    }

    [Test]
    public void A_step_down_counts_from_the_start()
    {
        var stream = new PythonRandom(1);
        long[] drawn = [.. Enumerable.Range(0, 50).Select(_ => stream.RandRange(9, 0, -3)).Distinct().Order()];
        Assert.That(drawn, Is.EqualTo(new[] { 3, 6, 9 }));
    }

    [Test]
    public void An_empty_range_is_refused() =>
        Assert.That(() => new PythonRandom(1).RandRange(3, 3), Throws.TypeOf<ArgumentOutOfRangeException>());

    private static void Replay(
        Comparison same, PythonRandom stream, string where, JsonElement call, JsonElement[] outs)
    {
        JsonElement[] args = call.Has("args") ? [.. call.List("args")] : [];
        double A(int i) => args[i].GetDouble();
        long N(int i) => (long)args[i].Whole();
        void Each<T>(Func<T> draw) where T : INumberBase<T> =>
            same.Same(where, outs.Select(_ => draw()).ToArray(), outs);
        switch (call.Text("call"))
        {
            case "random": Each(stream.Random); break;
            case "uniform": Each(() => stream.Uniform(A(0), A(1))); break;
            case "gauss": Each(() => stream.Gauss(A(0), A(1))); break;
            case "normalvariate": Each(() => stream.NormalVariate(A(0), A(1))); break;
            case "randint": Each(() => stream.RandInt(N(0), N(1))); break;
            case "randrange" when args.Length == 1: Each(() => stream.RandRange(N(0))); break;
            case "randrange": Each(() => stream.RandRange(N(0), N(1), N(2))); break;
            case "getrandbits": Each(() => stream.GetRandBits((int)N(0))); break;
            case "choice": Each(() => stream.Choice(Items(args[0]))); break;
            case "sample": same.Same(where, stream.Sample(Items(args[0]), (int)N(1)), outs); break;
            case "shuffle":
                int[] items = [.. Enumerable.Range(0, (int)call.Long("of_range"))];
                stream.Shuffle(items);
                same.Same(where, items, outs);
                break;
            default: throw new ArgumentException(where);
        }
    }

    private static int[] Items(JsonElement list) => [.. list.EnumerateArray().Select(e => e.GetInt32())];
}
