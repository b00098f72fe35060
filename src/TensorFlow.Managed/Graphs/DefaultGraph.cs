using System;
using System.Collections.Generic;
using System.Linq;
using Tensorflow.Ops;

namespace Tensorflow.Graphs;

/// <summary>
/// The default graphs of each thread, and the mode: one for all threads, and another inside a graph's as_default.
/// </summary>
internal static class DefaultGraph
{
    [ThreadStatic]
    private static Stack<(Graph Graph, bool? Before)>? _stack;

    [ThreadStatic]
    private static Graph? _root;

    // What the innermost scope of this thread has chosen; null: what all threads follow.
    [ThreadStatic]
    private static bool? _ofThread;

    private static volatile bool _ofAll;

    /// <summary>Ops build graphs on this thread.</summary>
    public static bool IsGraphMode => _ofThread ?? _ofAll;

    /// <summary>The innermost graph that is the default here, else the thread's own root graph.</summary>
    public static Graph Current => _stack is { Count: > 0 } ? _stack.Peek().Graph : _root ??= new Graph();

    /// <summary>Chooses the mode of all threads; not inside a graph's as_default.</summary>
    public static void SetMode(bool graph)
    {
        if (!graph && _stack is { Count: > 0 })
        {
            throw new ValueError("tf.enable_eager_execution must be called at program startup. "
                + "Received: a call inside Graph.as_default().");
        }

        (_ofAll, _ofThread) = (graph, null);
        Target.Default = graph ? static () => Current.Target : Target.Eager;
        Choose();
    }

    public static void Push(Graph graph)
    {
        (_stack ??= new()).Push((graph, _ofThread));
        _ofThread = true;
        Choose();
    }

    public static void Pop(Graph graph)
    {
        if (_stack is not { Count: > 0 } || _stack.Peek().Graph != graph)
        {
            throw new RuntimeError("Nesting violated for default stack of graphs: the graph to leave is not the "
                + "innermost default graph of this thread.");
        }

        _ofThread = _stack.Pop().Before;
        Choose();
    }

    /// <summary>Ops of this thread are computed at once until disposal, whatever graph is being built.</summary>
    public static Scope Lift()
    {
        var saved = _ofThread;
        _ofThread = false;
        Choose();
        return new Scope(() =>
        {
            _ofThread = saved;
            Choose();
        });
    }

    public static bool Holds(Graph graph) => _stack is not null && _stack.Any(s => s.Graph == graph);

    /// <summary>Forgets the thread's root graph; the next op starts a new one.</summary>
    public static void Reset()
    {
        if (_stack is { Count: > 0 })
        {
            throw new AssertionError("Do not use tf.reset_default_graph() to clear nested graphs. If you need a "
                + "cleared graph, exit the nesting and create a new graph.");
        }

        _root = null;
    }

    private static void Choose() => Target.Source = _ofThread switch
    {
        true => static () => Current.Target,
        false => Target.Eager,
        null => null,
    };
}
