using System;

namespace Tensorflow;

/// <summary>A scope of tf.variable_scope: its name, whether it reuses, and defaults for variables in it.</summary>
public sealed class VariableScope
{
    internal VariableScope(string name, ReuseMode reuse, string originalNameScope)
    {
        (this.name, Reuse, original_name_scope) = (name, reuse, originalNameScope);
    }

    /// <summary>The scope's full name; empty at the root.</summary>
    public string name { get; }

    /// <summary>The name scope that was opened with it, ending with '/'.</summary>
    public string original_name_scope { get; }

    /// <summary>Whether variables are reused here.</summary>
    public ReuseMode Reuse { get; private set; }

    /// <summary>Makes variables without an initializer of their own.</summary>
    public IInitializer? initializer { get; set; }

    /// <summary>The element type of variables that name none.</summary>
    public TF_DataType dtype { get; set; } = TF_DataType.TF_FLOAT;

    /// <summary>Whether variables made here are resources; null: as is usual.</summary>
    internal bool? UseResource { get; private set; }

    internal Func<Tensor, Tensor?>? Regularizer { get; set; }

    /// <summary>From here on this scope reuses variables; it cannot be switched off again.</summary>
    public void reuse_variables() => Reuse = ReuseMode.True;

    /// <summary>From here on variables of this scope are resources, or are not.</summary>
    public void set_use_resource(bool? use_resource) => UseResource = use_resource;

    /// <summary>The scope's name, as in Python's str(scope).</summary>
    public static implicit operator string(VariableScope scope) => scope.name;

    /// <inheritdoc/>
    public override string ToString() => $"<VariableScope '{name}' reuse={Reuse}>";
}

/// <summary>What tf.variable_scope and tf.get_variable do about a variable that is there already, or is not.</summary>
public readonly struct ReuseMode : IEquatable<ReuseMode>
{
    private readonly byte _kind;

    private ReuseMode(byte kind) => _kind = kind;

    /// <summary>Not said: as the scope around has it.</summary>
    public static ReuseMode Inherit => default;

    /// <summary>Variables are made anew; one that is there is an error.</summary>
    public static ReuseMode False => new(1);

    /// <summary>Variables must be there.</summary>
    public static ReuseMode True => new(2);

    /// <summary>Variables are reused where they are there and made where not.</summary>
    public static ReuseMode Auto => new(3);

    /// <summary>Python's reuse=True and reuse=False; False leaves it to the scope around.</summary>
    public static implicit operator ReuseMode(bool reuse) => reuse ? True : Inherit;

    /// <summary>Null: as the scope around has it.</summary>
    public static implicit operator ReuseMode(bool? reuse) => reuse ?? false;

    /// <summary>The same mode.</summary>
    public static bool operator ==(ReuseMode a, ReuseMode b) => a._kind == b._kind;

    /// <summary>Another mode.</summary>
    public static bool operator !=(ReuseMode a, ReuseMode b) => a._kind != b._kind;

    /// <inheritdoc/>
    public bool Equals(ReuseMode other) => this == other;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ReuseMode other && this == other;

    /// <inheritdoc/>
    public override int GetHashCode() => _kind;

    /// <inheritdoc/>
    public override string ToString() => _kind switch { 1 => "False", 2 => "True", 3 => "AUTO_REUSE", _ => "None" };
}
