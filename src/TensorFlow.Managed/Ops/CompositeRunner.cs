namespace Tensorflow.Ops;

/// <summary>Computes composites of values by what was worked out for earlier ones.</summary>
internal abstract class CompositeRunner
{
    /// <summary>The only one; null: op by op each time.</summary>
    public static CompositeRunner? Installed { get; set; }

    /// <summary>To the bit what its ops give one by one; null where they have to be asked.</summary>
    public abstract Tensor? Run(Composite composite, Tensor x, Tensor y);
}
