using System;
using System.Collections.Generic;
using Tensorflow.Keras.Engine;

namespace Tensorflow.Keras.Saving;

/// <summary>The variables of one layer in a file of weights.</summary>
/// <param name="Path">Where they stand, such as "layers/dense/vars".</param>
internal sealed record WeightGroup(string Path, Layer Layer, IReadOnlyList<KerasVariable> Variables)
{
    /// <summary>Why stored arrays cannot become the variables' values; null if they can.</summary>
    public string? Misfit(IReadOnlyList<Shape> stored)
    {
        if (stored.Count != Variables.Count)
        {
            return $"Layer '{Layer.Name}' expected {Variables.Count} variables, but received {stored.Count} variables "
                + $"during loading. Expected: {KerasText.List(Array.ConvertAll([.. Variables], v => v.name))}";
        }

        for (var i = 0; i < stored.Count; i++)
        {
            if (Variables[i].Misfit(stored[i]) is { } why)
            {
                return why;
            }
        }

        return null;
    }

    /// <inheritdoc/>
    public override string ToString() =>
        $"<{Layer.ClassName} name={Layer.Name}, built={(Layer.Built ? "True" : "False")}>";
}
