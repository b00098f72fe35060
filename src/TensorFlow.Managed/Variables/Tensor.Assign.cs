using System;

namespace Tensorflow;

/// <content>Parts of variables take values: v["1:3"].assign(x).</content>
public partial class Tensor
{
    private static readonly object AssignsKey = new();

    /// <summary>Gives the part of the variable that this tensor was read from a value.</summary>
    internal Func<Operand, Tensor>? Assigns
    {
        get => (Func<Operand, Tensor>?)Attached(AssignsKey);
        set => Attach(AssignsKey, value);
    }

    /// <summary>
    /// Gives the part of a variable that this tensor is, such as v["1:3"], a value; the variable's value after that.
    /// </summary>
    /// <exception cref="AttributeError">The tensor is no part of a resource variable.</exception>
    public Tensor assign(Operand value) => Assigns is { } assigns
        ? assigns(value)
        : throw new AttributeError("'Tensor' object has no attribute 'assign': expected a part of a resource variable. "
            + $"Received: {this}.");
}
