using System;
using System.Linq;
using System.Runtime.InteropServices;

namespace Tensorflow.Execution.Planning;

/// <summary>
/// Functions of elements that read each other's results become one loop, which keeps in registers what nobody else
/// reads. A node joins earlier ones if all that it reads is there by then: a loss takes its gradient in.
/// </summary>
internal static class FuseChains
{
    // Longer loops take the compiler long, and it stops putting operators in place.
    private const int MostMembers = 48;

    public static PlanGraph Run(PlanGraph graph)
    {
        if (!ChainCode.IsSupported)
        {
            return graph;
        }

        var groups = new ChainGroups(graph);
        ElementwiseNode?[] functions = [.. graph.Nodes.Select(ElementwiseNode.Of)];
        for (var i = 0; i < functions.Length; i++)
        {
            groups.Place(i, functions[i], MostMembers);
        }

        var nodes = graph.Nodes.ToArray<PlanNode?>();
        var readers = new Readers(graph);
        foreach (var group in groups.All.Where(
            g => g.Members.Count > 1 || functions[g.Members.First()]!.Inputs.Any(ElementwiseNode.IsBits)))
        {
            foreach (var member in group.Members)
            {
                nodes[member] = null;
            }

            nodes[group.At] = Fused(graph, functions, readers, group);
        }

        return graph with { Nodes = [.. nodes.OfType<PlanNode>()] };
    }

    private static PlanNode Fused(PlanGraph graph, ElementwiseNode?[] all, Readers readers, ChainGroup group)
    {
        int[] places = [.. group.Members.Order()];
        var members = Array.ConvertAll(places, i => graph.Nodes[i]);
        var functions = Array.ConvertAll(places, i => all[i]!);
        var made = members.Select((m, i) => (m.Outputs[0].Root, i)).ToDictionary(m => m.Root, m => m.i);
        Value[] operands = [.. functions.SelectMany(f => f.Inputs).Where(v => !made.ContainsKey(v.Root))
            .DistinctBy(Source)];
        int[] stored = [.. Enumerable.Range(0, members.Length).Where(
            i => readers.IsFetched(members[i].Outputs[0])
                || readers.Of(members[i].Outputs[0]).Any(r => !group.Members.Contains(r)))];
        var count = members[0].Outputs[0].Shape.size;
        var chain = new Chain(
            [.. operands.Select(o => !ElementwiseNode.IsBits(o) && (o.Shape.size != count || IsSingle(o)))],
            [.. functions.Select(f => new ChainLink(f.Operator, [.. f.Inputs.Select(Number)]))],
            stored) { Bits = Array.ConvertAll(operands, ElementwiseNode.IsBits) };
        var last = members[^1];
        return new PlanNode(
            last.Name, new ChainStep(members, chain), operands, [.. stored.Select(i => members[i].Outputs[0])],
            last.Attrs)
        {
            Reads = [.. members.SelectMany(m => m.Reads).Distinct()],
            Fused = members.Sum(m => m.Fused),
        };

        int Number(Value value) => made.TryGetValue(value.Root, out var link)
            ? operands.Length + link
            : Array.FindIndex(operands, o => Source(o) == Source(value));
    }

    // What tells operands apart. Constants of one number are one operand: there are few registers.
    private static (Value? Root, uint? Bits) Source(Value value) =>
        IsSingle(value) ? (null, Bits(value)[0]) : (value.Root, null);

    // A constant whose elements are all the same, bit for bit, is read once.
    private static bool IsSingle(Value value) =>
        Bits(value) is { IsEmpty: false } bits && !bits.ContainsAnyExcept(bits[0]);

    private static ReadOnlySpan<uint> Bits(Value value) =>
        value.Root is { Kind: ValueKind.Constant, Constant: { } constant }
            ? MemoryMarshal.Cast<byte, uint>(constant.Bytes)
            : [];
}
