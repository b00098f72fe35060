using System.Collections.Generic;

namespace Tensorflow.Gradients;

/// <summary>
/// The order in which gradients flow back: a node once all that it flowed into has given its share, first come first
/// served. That is the order of <see cref="ReverseMode"/>, so that sums of several gradients have the same bits.
/// </summary>
internal static class TapeOrder
{
    /// <summary>Tapes of this thread take this order; else the newest node comes first, as on TensorFlow's.</summary>
    [field: System.ThreadStatic]
    public static bool IsThatOfGraphs { get; set; }

    /// <summary>The recorded nodes behind the targets, as they become ready.</summary>
    /// <param name="live">Which of the entries lie behind a source.</param>
    public static IEnumerable<TapeEntry> Of(IReadOnlyList<TapeEntry> entries, bool[] live, Tensor[] targets)
    {
        var makers = Makers(entries, live);
        var starts = new List<int>();
        foreach (var target in targets)
        {
            if (makers.TryGetValue(TapeWalk.KeyOf(target), out var maker) && !starts.Contains(maker))
            {
                starts.Add(maker);
            }
        }

        var pending = Pending(entries, makers, starts);
        var ready = new Queue<int>(starts.FindAll(s => pending[s] == 0));
        while (ready.TryDequeue(out var next))
        {
            yield return entries[next];
            var inputs = entries[next].Node.inputs;
            for (var i = 0; i < inputs.Count; i++)
            {
                if (makers.TryGetValue(TapeWalk.KeyOf(inputs[i]), out var maker) && --pending[maker] == 0)
                {
                    ready.Enqueue(maker);
                }
            }
        }
    }

    private static Dictionary<object, int> Makers(IReadOnlyList<TapeEntry> entries, bool[] live)
    {
        var makers = new Dictionary<object, int>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < live.Length; i++)
        {
            for (var o = 0; live[i] && o < entries[i].Node.outputs.Count; o++)
            {
                makers[TapeWalk.KeyOf(entries[i].Node.outputs[o])] = i;
            }
        }

        return makers;
    }

    // How many inputs of nodes behind the targets each node makes.
    private static int[] Pending(IReadOnlyList<TapeEntry> entries, Dictionary<object, int> makers, List<int> starts)
    {
        var pending = new int[entries.Count];
        var seen = new bool[entries.Count];
        var stack = new Stack<int>(starts);
        while (stack.TryPop(out var next))
        {
            if (seen[next])
            {
                continue;
            }

            seen[next] = true;
            var inputs = entries[next].Node.inputs;
            for (var i = 0; i < inputs.Count; i++)
            {
                if (makers.TryGetValue(TapeWalk.KeyOf(inputs[i]), out var maker))
                {
                    pending[maker]++;
                    stack.Push(maker);
                }
            }
        }

        return pending;
    }
}
