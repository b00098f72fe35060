using System.Collections.Generic;
using System.Linq;
using Tensorflow.Ops.Arrays;
using Tensorflow.Ops.State;

namespace Tensorflow.Execution;

/// <summary>What has to run for some fetches, in the order in which it runs.</summary>
/// <remarks>
/// Nodes run in order of creation, but whatever changes a variable waits until nothing else can run: what does not
/// depend on the change sees the value before it. Nodes of a traced function run in the order of its program.
/// </remarks>
internal static class Schedule
{
    /// <summary>The nodes to run; fed tensors cut off what makes them.</summary>
    public static List<Operation> Of(
        IEnumerable<Tensor> fetches, IEnumerable<Operation> targets, IReadOnlySet<Tensor> fed)
    {
        var needed = Needed(fetches, targets, fed);
        if (needed.Count > 0 && needed.First().graph.RunsInProgramOrder)
        {
            return [.. needed.OrderBy(op => op.Id)];
        }

        var waiting = needed.ToDictionary(op => op, op => Dependencies(op, fed).Count(needed.Contains));
        var followers = Followers(needed, fed);
        var (readers, writers) = (new SortedSet<(int, Operation)>(ById), new SortedSet<(int, Operation)>(ById));
        foreach (var op in needed.Where(op => waiting[op] == 0))
        {
            (StateAccess.IsWriter(op.Op) ? writers : readers).Add((op.Id, op));
        }

        var order = new List<Operation>(needed.Count);
        while (readers.Count + writers.Count > 0)
        {
            var from = readers.Count > 0 ? readers : writers;
            var next = from.Min;
            from.Remove(next);
            order.Add(next.Item2);
            foreach (var follower in followers.GetValueOrDefault(next.Item2) ?? [])
            {
                if (--waiting[follower] == 0)
                {
                    (StateAccess.IsWriter(follower.Op) ? writers : readers).Add((follower.Id, follower));
                }
            }
        }

        return order.Count == needed.Count
            ? order
            : throw new InvalidArgumentError("Graph had at least one cycle: expected operations that do not wait for "
                + $"themselves. Received: '{needed.First(op => waiting[op] > 0).name}' on a cycle.");
    }

    private static readonly Comparer<(int Id, Operation Op)> ById =
        Comparer<(int Id, Operation Op)>.Create((a, b) => a.Id.CompareTo(b.Id));

    private static HashSet<Operation> Needed(
        IEnumerable<Tensor> fetches, IEnumerable<Operation> targets, IReadOnlySet<Tensor> fed)
    {
        var needed = new HashSet<Operation>();
        var stack = new Stack<Operation>(fetches.Where(f => !fed.Contains(f)).Select(f => (Operation)f.Producer!)
            .Concat(targets));
        while (stack.TryPop(out var op))
        {
            if (needed.Add(op))
            {
                foreach (var dependency in Dependencies(op, fed))
                {
                    stack.Push(dependency);
                }
            }
        }

        return needed;
    }

    private static IEnumerable<Operation> Dependencies(Operation op, IReadOnlySet<Tensor> fed) =>
        op.inputs.Where(i => !fed.Contains(i)).Select(i => (Operation)i.Producer!)
            .Concat(op.control_inputs.Where(c => !IsFedPlaceholder(c, fed))).Distinct();

    // as TensorFlow has it: the value takes the place of a placeholder, of another node only where it is read
    private static bool IsFedPlaceholder(Operation op, IReadOnlySet<Tensor> fed) =>
        op.Op is Placeholder && fed.Contains(op.outputs[0]);

    private static Dictionary<Operation, List<Operation>> Followers(
        HashSet<Operation> needed, IReadOnlySet<Tensor> fed)
    {
        var followers = new Dictionary<Operation, List<Operation>>();
        foreach (var op in needed.OrderBy(o => o.Id))
        {
            foreach (var dependency in Dependencies(op, fed))
            {
                if (!followers.TryGetValue(dependency, out var list))
                {
                    followers[dependency] = list = [];
                }

                list.Add(op);
            }
        }

        return followers;
    }
}
