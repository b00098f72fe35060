namespace Tensorflow;

/// <summary>What all kinds of variables offer.</summary>
public interface IVariableV1 : ITensorConvertible
{
    /// <summary>The name with ":0".</summary>
    string name { get; }

    /// <summary>The element type.</summary>
    TF_DataType dtype { get; }

    /// <summary>The shape of the value.</summary>
    Shape shape { get; }

    /// <summary>The node that holds the value; null for a variable made eagerly.</summary>
    Operation? op { get; }

    /// <summary>The node that assigns the initial value; null for a variable made eagerly.</summary>
    Operation? initializer { get; }

    /// <summary>Optimizers change it unless told otherwise.</summary>
    bool trainable { get; }

    /// <summary>What optimizer ops take: the reference or the handle.</summary>
    Tensor Handle { get; }

    /// <summary>Gives it a new value; in a graph the returned tensor does so when it runs.</summary>
    Tensor assign(Operand value, bool use_locking = true, string? name = null);
}
