using System;
using System.Collections.Generic;
using System.Linq;
using Tensorflow.Graphs;

namespace Tensorflow.Variables;

/// <summary>
/// The variable scopes of a graph: the current one, and how often each was opened (for default names).
/// </summary>
internal sealed class VariableScopeStack(Graph graph)
{
    private Dictionary<string, int> _opened = [];

    public VariableScope Current { get; private set; } = new("", ReuseMode.False, "");

    /// <summary>The scopes of a graph.</summary>
    public static VariableScopeStack Of(Graph graph) => graph.Attached(() => new VariableScopeStack(graph));

    /// <summary>Opens a scope of that name inside the current one, and the name scope that goes with it.</summary>
    public Entered Open(string name, ReuseMode reuse, bool auxiliaryNameScope = true)
    {
        var names = EnterNames(name, auxiliaryNameScope);
        return Pure(name, reuse, names.Name.Length > 0 ? names.Name : name, names);
    }

    /// <summary>Opens a scope under a default name, made unique among the scopes opened here.</summary>
    public Entered OpenDefault(string name, ReuseMode reuse, bool auxiliaryNameScope = true)
    {
        if (reuse == ReuseMode.True)
        {
            throw new ValueError("reuse=True cannot be used without a name_or_scope. "
                + $"Received: default_name='{name}'.");
        }

        var names = EnterNames(name, auxiliaryNameScope);
        return Pure(UniqueDefault(name), reuse, names.Name, names);
    }

    /// <summary>Enters a scope that was opened before, wherever one is now.</summary>
    public Entered Reopen(VariableScope scope, ReuseMode reuse, bool auxiliaryNameScope = true)
    {
        var last = scope.name.Split('/')[^1];
        var names = last.Length > 0 ? EnterNames(last, auxiliaryNameScope) : default;
        var inner = new VariableScope(
            scope.name, reuse == ReuseMode.Inherit ? scope.Reuse : reuse, scope.original_name_scope);
        Inherit(inner, scope);
        Count(scope.name);
        var (old, counts) = (Current, new Dictionary<string, int>(_opened));
        Current = inner;
        return new(inner, () =>
        {
            Leave(inner, old, names);
            _opened = counts;
        });
    }

    /// <summary>How often a scope of that full name was opened.</summary>
    public int CountOf(string name) => _opened.GetValueOrDefault(name);

    private Entered Pure(string name, ReuseMode reuse, string originalNameScope, Ops.Target.Scope names)
    {
        var full = Current.name.Length > 0 ? $"{Current.name}/{name}" : name;
        var old = Current;
        var inner = new VariableScope(full, reuse == ReuseMode.Inherit ? old.Reuse : reuse, originalNameScope);
        Inherit(inner, old);
        Count(full);
        Current = inner;
        return new(inner, () =>
        {
            Leave(inner, old, names);
            CloseSubscopes(full);
        });
    }

    private void Leave(VariableScope inner, VariableScope old, Ops.Target.Scope names)
    {
        if (Current != inner)
        {
            throw new RuntimeError($"Improper nesting of variable_scope. Expected to leave '{Current.name}'. "
                + $"Received: '{inner.name}'.");
        }

        Current = old;
        names.Dispose();
    }

    private Ops.Target.Scope EnterNames(string name, bool auxiliary) => auxiliary
        ? graph.Target.NameScope(name)
        : new(graph.Names.Scope.Length > 0 ? graph.Names.Scope + "/" : "", null);

    private static void Inherit(VariableScope inner, VariableScope outer)
    {
        inner.initializer = outer.initializer;
        inner.dtype = outer.dtype;
        inner.set_use_resource(outer.UseResource);
        inner.Regularizer = outer.Regularizer;
    }

    private string UniqueDefault(string prefix)
    {
        var full = Current.name.Length > 0 ? $"{Current.name}/{prefix}" : prefix;
        if (CountOf(full) == 0)
        {
            return prefix;
        }

        var i = 1;
        while (CountOf($"{full}_{i}") > 0)
        {
            i++;
        }

        return $"{prefix}_{i}";
    }

    private void Count(string name) => _opened[name] = CountOf(name) + 1;

    private void CloseSubscopes(string name)
    {
        foreach (var inner in _opened.Keys.Where(k => k.StartsWith(name + "/", StringComparison.Ordinal)).ToList())
        {
            _opened[inner] = 0;
        }
    }

    /// <summary>A scope that one is in, until disposal.</summary>
    internal sealed class Entered(VariableScope scope, Action leave) : IDisposable
    {
        private readonly Scope _leave = new(leave);

        public VariableScope Scope => scope;

        public void Dispose() => _leave.Dispose();
    }
}
