using System.Collections.Generic;
using System.Linq;
using Tensorflow.Ops;
using Tensorflow.Ops.Arrays;
using Tensorflow.Ops.Math;

namespace Tensorflow.Gradients;

/// <summary>A node that a tape saw, with its op (null: the node brings its own gradient).</summary>
internal readonly record struct TapeEntry(Op? Op, Node Node);

/// <summary>Walks back over recorded nodes from targets to sources, and sums what flows.</summary>
internal sealed class TapeWalk
{
    private readonly Dictionary<object, List<Tensor>> _gradients = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<object> _reached;

    private TapeWalk(IEnumerable<object> sources) => _reached = new(sources, ReferenceEqualityComparer.Instance);

    /// <summary>One gradient a source, null where the targets do not depend on it.</summary>
    /// <param name="entries">In the order in which they ran.</param>
    /// <param name="starts">Gradients to start with, one a target; null stands for ones.</param>
    /// <param name="sources">What <see cref="KeyOf"/> gives for each source.</param>
    public static Tensor?[] Gradients(
        IReadOnlyList<TapeEntry> entries, Tensor[] targets, Tensor?[]? starts, IReadOnlyList<object> sources)
    {
        var walk = new TapeWalk(sources);
        var live = walk.Reach(entries);
        for (var i = 0; i < targets.Length; i++)
        {
            if (IsDifferentiable(targets[i].dtype) && walk._reached.Contains(KeyOf(targets[i])))
            {
                walk.Add(targets[i], starts?[i] ?? Creation.OnesLike(targets[i]));
            }
        }

        var order = TapeOrder.IsThatOfGraphs
            ? TapeOrder.Of(entries, live, targets)
            : Newest(entries, live);
        foreach (var entry in order)
        {
            walk.Pass(entry);
        }

        return [.. sources.Select(walk.Total)];
    }

    // The list may grow meanwhile: a tape that still records sees the gradients' own nodes.
    private static IEnumerable<TapeEntry> Newest(IReadOnlyList<TapeEntry> entries, bool[] live)
    {
        for (var i = live.Length - 1; i >= 0; i--)
        {
            if (live[i])
            {
                yield return entries[i];
            }
        }
    }

    /// <summary>What a tensor is known by: a handle by its variable, so that all reads of one are one.</summary>
    public static object KeyOf(Tensor tensor) => (object?)tensor.Resource ?? tensor;

    /// <summary>Gradients flow through values of that type.</summary>
    public static bool IsDifferentiable(TF_DataType dtype) => dtype.is_floating() || dtype.is_complex()
        || dtype is TF_DataType.TF_RESOURCE or TF_DataType.TF_VARIANT;

    // Which nodes lie behind a source; their outputs are reached too.
    private bool[] Reach(IReadOnlyList<TapeEntry> entries)
    {
        var live = new bool[entries.Count];
        for (var i = 0; i < live.Length; i++)
        {
            var (op, node) = entries[i];
            if (op is { IsDifferentiable: false } || !Any(node.inputs))
            {
                continue;
            }

            live[i] = true;
            foreach (var output in node.outputs)
            {
                if (IsDifferentiable(output.dtype))
                {
                    _reached.Add(KeyOf(output));
                }
            }
        }

        return live;
    }

    private bool Any(IReadOnlyList<Tensor> tensors)
    {
        for (var i = 0; i < tensors.Count; i++)
        {
            if (_reached.Contains(KeyOf(tensors[i])))
            {
                return true;
            }
        }

        return false;
    }

    private void Pass(TapeEntry entry)
    {
        var node = entry.Node;
        var outputs = new Tensor?[node.outputs.Count];
        var flows = false;
        for (var i = 0; i < outputs.Length; i++)
        {
            outputs[i] = Total(KeyOf(node.outputs[i]));
            flows |= outputs[i] is not null;
        }

        if (!flows)
        {
            return;
        }

        var inputs = node.Backward is { } own ? own(outputs) : Gradient(entry.Op!, node, outputs);
        for (var i = 0; i < inputs.Length; i++)
        {
            if (inputs[i] is { } gradient && _reached.Contains(KeyOf(node.inputs[i])))
            {
                Add(node.inputs[i], gradient);
            }
        }
    }

    private static Tensor?[] Gradient(Op op, Node node, Tensor?[] outputs)
    {
        using var scope = Target.Current.NameScope("gradient_tape/");
        for (var i = 0; i < outputs.Length; i++)
        {
            if (outputs[i] is null && IsDifferentiable(node.outputs[i].dtype))
            {
                outputs[i] = ZerosLike.Internal(node.outputs[i]);
            }
        }

        return op.Gradient(node, outputs!);
    }

    private void Add(Tensor tensor, Tensor gradient)
    {
        var key = KeyOf(tensor);
        if (!_gradients.TryGetValue(key, out var list))
        {
            _gradients[key] = list = [];
        }

        list.Add(gradient);
    }

    private Tensor? Total(object key)
    {
        if (!_gradients.TryGetValue(key, out var list))
        {
            return null;
        }

        if (list.Count > 1)
        {
            var sum = IndexedSlices.RememberAll(AddN.Total([.. list]), list);
            list.Clear();
            list.Add(sum);
        }

        return list[0];
    }
}
