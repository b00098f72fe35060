using System;
using System.Globalization;
using System.Linq;
using System.Numerics;
using System.Text.Json;
using NUnit.Framework;
using Tensorflow.Numerics.Random;

namespace Tensorflow.Numerics.Tests.Random;

/// <summary>Every case of tf2_generator.</summary>
internal sealed class PhiloxGeneratorTests
{
    [Test]
    public void Generators_give_what_tensorflow_gave()
    {
        var same = new Comparison();
        foreach (JsonElement item in RecordedRandom.Cases("tf2_generator"))
        {
            string where = item.Text("id");
            if (where == "from_state")
            {
                ulong[] state = [.. item.List("state").Select(e => (ulong)e.Whole())];
                var restored = new PhiloxGenerator(state[0], state[1], state[2]);
                StreamReplay.Fill(same, where, "normal", restored.TakeOutputs(3), item.GetProperty("normal_3"));
                same.Same(where, restored.State, item.List("state_after"));
                continue;
            }

            var generator = PhiloxGenerator.FromSeed(
                BigInteger.Parse(item.GetProperty("seed").ToString(), CultureInfo.InvariantCulture));
            foreach (JsonElement call in item.List("calls"))
            {
                if (where == "inside_function")
                {
                    StreamReplay.Fill(same, where, "normal", generator.TakeOutputs(3), call);
                    continue;
                }

                Replay(same, where, generator, call);
                same.Same(where + " state", generator.State, call.List("state"));
            }
        }

        same.Verify(148, 438);
    }

    private static void Replay(Comparison same, string where, PhiloxGenerator generator, JsonElement call)
    {
        switch (call.Has("call") ? call.Text("call") : "")
        {
            case "":
                break;
            case "make_seeds":
                same.Same(where, [.. Keys(generator), 0L, 0L], call.GetProperty("out"));
                break;
            case "split":
                long[] keys = Keys(generator);
                same.Same(where, keys, call.List("states").Select(s => s[2]));
                var child = new PhiloxGenerator(0, 0, (ulong)keys[0]);
                JsonElement wanted = call.GetProperty("first_child_normal_3");
                StreamReplay.Fill(same, where, "normal", child.TakeOutputs(3), wanted);
                break;
            default:
                Draw(same, where, generator, call);
                break;
        }
    }

    private static void Draw(Comparison same, string where, PhiloxGenerator generator, JsonElement call)
    {
        JsonElement wanted = call.GetProperty("out");
        string name = call.Text("call"), kind = name == "uniform_full_int" ? "full_int" : name;
        bool whole = kind == "uniform" && wanted.Text("dtype").StartsWith("int", StringComparison.Ordinal);
        Int128 low = whole ? call.Whole("minval") : 0, high = whole ? call.Whole("maxval") : 0;
        bool stretched = !whole && call.Has("minval");
        Affine range = stretched ? Affine.Uniform(call.Number("minval"), call.Number("maxval")) : default;
        Philox4x32 philox = generator.TakeOutputs(wanted.Count());
        StreamReplay.Fill(same, where + " " + name, whole ? "int" : kind, philox, wanted, low, high, range);
    }

    private static long[] Keys(PhiloxGenerator generator)
    {
        var words = new ulong[2];
        PhiloxFill.FullInt(generator.TakeOutputs(2), words);
        return [.. words.Select(w => (long)w)];
    }
}
