namespace Tensorflow;

/// <summary>What all kinds of variables offer.</summary>
public interface IVariableV1 : ITensorConvertible
{
    /// <summary>The name with ":0".</summary>
    string name { get; }

    /// <summary>The node that holds the value; null for a variable made eagerly.</summary>
    Operation? op { get; }

    /// <summary>The node that assigns the initial value; null for a variable made eagerly.</summary>
    Operation? initializer { get; }

    /// <summary>Optimizers change it unless told otherwise.</summary>
    bool trainable { get; }

    /// <summary>What optimizer ops take: the reference or the handle.</summary>
    Tensor Handle { get; }

    /// <summary>The read of the value that stands for the variable where a run fetches it.</summary>
    Tensor GraphElement { get; }

    /// <summary>Gives it a new value; in a graph the returned tensor does so when it runs.</summary>
    Tensor assign(Operand value, bool use_locking = true, string? name = null);
}
