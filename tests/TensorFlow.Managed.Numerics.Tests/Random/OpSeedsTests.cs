using System.Text.Json;
using NUnit.Framework;
using Tensorflow.Numerics.Random;

namespace Tensorflow.Numerics.Tests.Random;

/// <summary>
/// Every seed request of the programs recorded from TensorFlow 2.21 (the rule of 1.x counts graph nodes, which
/// streams do not know).
/// </summary>
internal sealed class OpSeedsTests
{
    [Test]
    public void Requests_are_answered_as_in_tensorflow()
    {
        var same = new Comparison();
        foreach (JsonElement item in RecordedRandom.Cases("tf1_seeds_tf221"))
        {
            long[] asked = [0, 0];
            int place = 0;
            foreach (JsonElement request in item.List("seed_requests"))
            {
                bool second = request.Has("in_second_graph") && request.GetProperty("in_second_graph").GetBoolean();
                long? seed = item.Text("id") switch
                {
                    "seed_set_again" => place == 3 ? 2 : 1,
                    "second_graph" => second ? 3 : 1,
                    "no_graph_seed" => place == 2 ? 1 : null,
                    _ => Value(item.GetProperty("graph_seed")),
                };
                long? opSeed = Value(request.GetProperty("op_seed"));
                (long first, long other) = OpSeeds.Get(seed, opSeed, () => asked[second ? 1 : 0]++);
                JsonElement answer = request.GetProperty("answer");
                long[] wanted = [Value(answer[0]) ?? 0, Value(answer[1]) ?? 0];
                same.Same(item.Text("id"), new[] { first, other }, wanted);
                place++;
            }
        }

        same.Verify(57, 114);
    }

    private static long? Value(JsonElement element) =>
        element.ValueKind == JsonValueKind.Null ? null : (long)element.Whole();
}
