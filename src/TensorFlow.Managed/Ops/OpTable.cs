using System;
using System.Collections.Generic;
using System.Linq;

namespace Tensorflow.Ops;

/// <summary>All ops by TensorFlow's name, found by one scan of this assembly (for import and tests).</summary>
internal static class OpTable
{
    private static readonly Lazy<Dictionary<string, Op>> Ops = new(() =>
        typeof(Op).Assembly.GetTypes()
            .Where(t => t is { IsAbstract: false, IsGenericTypeDefinition: false } && t.IsSubclassOf(typeof(Op)))
            .Select(InstanceOf)
            .ToDictionary(op => op.Def.Name));

    public static IReadOnlyCollection<Op> All => Ops.Value.Values;

    /// <summary>The op of that name.</summary>
    /// <exception cref="NotFoundError">There is none.</exception>
    public static Op Find(string type, string? node = null) => Ops.Value.TryGetValue(type, out var op)
        ? op
        : throw new NotFoundError(
            $"Op type not registered '{type}'{(node is null ? "" : $" for node '{node}'")}. Expected an op that "
            + $"this runtime has (docs/conformance.md lists them). Received: '{type}'.", node);

    private static Op InstanceOf(Type type) =>
        (Op)typeof(Op<>).MakeGenericType(type).GetProperty("Instance")!.GetValue(null)!;
}
