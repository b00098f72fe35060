using System;
using System.Collections.Generic;
using System.Linq;

namespace Tensorflow.Graphs;

/// <summary>The control dependencies in force while nodes are added.</summary>
internal sealed class DependencyScopes
{
    private List<Group> _stack = [];

    /// <summary>New nodes wait for these, until disposal; null: they wait for nothing that was in force.</summary>
    public IDisposable Enter(IReadOnlyList<Node>? nodes)
    {
        var saved = _stack;
        var current = saved.SelectMany(g => g.Controls).ToHashSet();
        var added = (nodes ?? []).Cast<Operation>().Where(current.Add).ToArray();
        foreach (var op in added)
        {
            // TensorFlow 2.21 counts by this mark how often programs order nodes by hand.
            op.Attrs["_has_manual_control_dependencies"] = true;
        }

        _stack = nodes is null ? [] : [.. saved, new Group(added)];
        return new Scope(() => _stack = saved);
    }

    /// <summary>Everything that new nodes may have to wait for.</summary>
    public IEnumerable<Operation> InForce => _stack.SelectMany(group => group.Controls);

    /// <summary>What a node with these inputs waits for: a group that made one of its inputs is left out.</summary>
    public Operation[] For(IReadOnlyList<Operation> inputs) =>
        [.. _stack.Where(group => !inputs.Any(group.Holds))
            .SelectMany(group => group.Controls)
            .Where(control => !inputs.Contains(control))
            .Distinct()];

    /// <summary>Remembers that the node was made inside all groups in force.</summary>
    public void Record(Operation op)
    {
        foreach (var group in _stack)
        {
            group.Add(op);
        }
    }

    private sealed class Group(Operation[] controls)
    {
        private readonly HashSet<Operation> _seen = [];

        public Operation[] Controls => controls;

        public bool Holds(Operation op) => _seen.Contains(op);

        public void Add(Operation op) => _seen.Add(op);
    }
}

/// <summary>Runs an action once, at disposal.</summary>
internal sealed class Scope(Action leave) : IDisposable
{
    private Action? _leave = leave;

    public void Dispose()
    {
        _leave?.Invoke();
        _leave = null;
    }
}
