using System;
using Tensorflow.Variables;

namespace Tensorflow;

/// <summary>
/// A variable scope that was entered; Dispose (or the end of tf_with) leaves it. It stands for its scope.
/// </summary>
public sealed class VariableScopeHandle : IDisposable
{
    private readonly VariableScopeStack.Entered _entered;

    internal VariableScopeHandle(VariableScopeStack.Entered entered) => _entered = entered;

    /// <summary>The scope: its name, its reuse, its defaults.</summary>
    public VariableScope Scope => _entered.Scope;

    /// <summary>The scope's full name.</summary>
    public string name => Scope.name;

    /// <summary>The scope.</summary>
    public static implicit operator VariableScope(VariableScopeHandle handle) => handle.Scope;

    /// <summary>The scope's full name.</summary>
    public static implicit operator string(VariableScopeHandle handle) => handle.Scope.name;

    /// <summary>From here on variables are reused in this scope.</summary>
    public void reuse_variables() => Scope.reuse_variables();

    /// <summary>Leaves the scope; a second call does nothing.</summary>
    public void Dispose() => _entered.Dispose();
}
