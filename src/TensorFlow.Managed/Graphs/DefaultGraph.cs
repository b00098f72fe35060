using System;
using System.Collections.Generic;
using System.Linq;
using Tensorflow.Ops;

namespace Tensorflow.Graphs;

/// <summary>The default graphs and the mode of each thread; a new thread starts eager and without a graph.</summary>
internal static class DefaultGraph
{
    [ThreadStatic]
    private static Stack<(Graph Graph, bool WasGraphMode)>? _stack;

    [ThreadStatic]
    private static Graph? _root;

    [ThreadStatic]
    private static bool _graphMode;

    /// <summary>Ops build graphs on this thread.</summary>
    public static bool IsGraphMode => _graphMode;

    /// <summary>The innermost graph that is the default here, else the thread's own root graph.</summary>
    public static Graph Current => _stack is { Count: > 0 } ? _stack.Peek().Graph : _root ??= new Graph();

    /// <summary>Chooses the mode of this thread; not inside a graph's as_default.</summary>
    public static void SetMode(bool graph)
    {
        if (!graph && _stack is { Count: > 0 })
        {
            throw new ValueError("tf.enable_eager_execution must be called at program startup. "
                + "Received: a call inside Graph.as_default().");
        }

        _graphMode = graph;
        Choose();
    }

    public static void Push(Graph graph)
    {
        (_stack ??= new()).Push((graph, _graphMode));
        _graphMode = true;
        Choose();
    }

    public static void Pop(Graph graph)
    {
        if (_stack is not { Count: > 0 } || _stack.Peek().Graph != graph)
        {
            throw new RuntimeError("Nesting violated for default stack of graphs: the graph to leave is not the "
                + "innermost default graph of this thread.");
        }

        _graphMode = _stack.Pop().WasGraphMode;
        Choose();
    }

    /// <summary>Ops of this thread are computed at once until disposal, whatever graph is being built.</summary>
    public static Scope Lift()
    {
        var saved = _graphMode;
        _graphMode = false;
        Choose();
        return new Scope(() =>
        {
            _graphMode = saved;
            Choose();
        });
    }

    public static bool Holds(Graph graph) => _stack is not null && _stack.Any(s => s.Graph == graph);

    /// <summary>Forgets the thread's root graph; the next op starts a new one.</summary>
    public static void Reset()
    {
        if (_stack is { Count: > 0 })
        {
            throw new RuntimeError("Do not use tf.reset_default_graph() to clear nested graphs.");
        }

        _root = null;
    }

    private static void Choose() => Target.Source = _graphMode ? static () => Current.Target : null;
}
