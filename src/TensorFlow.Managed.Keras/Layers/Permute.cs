using System.Collections.Generic;
using System.Linq;
using Tensorflow.Keras.Engine;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Layers;

/// <summary>The axes of each sample in another order.</summary>
public sealed class Permute : Layer
{
    private readonly int[] _dims;

    /// <summary>A layer that turns samples.</summary>
    /// <param name="dims">Where each axis comes from, from 1 on; the batch stays.</param>
    /// <exception cref="ValueError">dims are not 1, 2, ... in some order.</exception>
    public Permute(
        Axis dims, string? name = null, bool trainable = true, TF_DataType dtype = TF_DataType.TF_FLOAT)
        : base(name, trainable, dtype)
    {
        _dims = dims.axis;
        if (!_dims.Order().SequenceEqual(Enumerable.Range(1, _dims.Length)))
        {
            throw new ValueError("Invalid permutation argument `dims` for Permute Layer. The set of indices in `dims` "
                + "must be consecutive and start from 1. "
                + $"Received dims={KerasText.Tuple([.. _dims.Select(d => (long)d)])}");
        }

        InputSpec = new InputSpec(ndim: _dims.Length + 1);
    }

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config() => new(base.get_config()) { ["dims"] = _dims };

    internal static Permute FromConfig(LayerReader c) =>
        new(c.AxisOrNull("dims") ?? throw c.Missing("dims"), c.Name, c.Trainable, c.DType);

    /// <inheritdoc/>
    protected override Tensors Call(
        Tensors inputs, Tensors? state = null, bool? training = null, IOptionalArgs? optional_args = null) =>
        tf.transpose(inputs.Single, new Axis([0, .. _dims]));
}
