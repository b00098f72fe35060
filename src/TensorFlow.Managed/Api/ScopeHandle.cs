using System;

namespace Tensorflow;

/// <summary>A scope that was entered; Dispose (or the end of tf_with) leaves it. It stands for its name.</summary>
public sealed class ScopeHandle : IDisposable
{
    private Action? _leave;

    internal ScopeHandle(string name, Action leave) => (Name, _leave) = (name, leave);

    /// <summary>The scope's name with its last '/'; empty where it has none.</summary>
    public string Name { get; }

    /// <summary>The scope's name with its last '/'.</summary>
    public static implicit operator string(ScopeHandle scope) => scope.Name;

    /// <summary>Leaves the scope; a second call does nothing.</summary>
    public void Dispose()
    {
        _leave?.Invoke();
        _leave = null;
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
