using System;
using Tensorflow.Ops.Math;
using Tensorflow.Ops.Nn;

namespace Tensorflow;

/// <summary>activation(inputs · kernel + bias); kernel is (last size of the input, units), bias (units).</summary>
public sealed class DenseLayer : LegacyLayer
{
    private readonly int _units;
    private readonly Func<Tensor, Tensor>? _activation;
    private readonly (IInitializer? Kernel, IInitializer? Bias) _start;
    private readonly (Func<Tensor, Tensor?>? Kernel, Func<Tensor, Tensor?>? Bias) _losses;
    private readonly (bool Bias, bool Trainable) _use;
    private Variable? _kernel;
    private Variable? _bias;

    internal DenseLayer(
        int units, Func<Tensor, Tensor>? activation, bool useBias, (IInitializer? Kernel, IInitializer? Bias) start,
        (Func<Tensor, Tensor?>? Kernel, Func<Tensor, Tensor?>? Bias) losses, bool trainable, string? name,
        ReuseMode reuse)
        : base("dense", name, reuse)
    {
        if (units <= 0)
        {
            throw new ValueError(
                $"Expected a positive integer for `units` of tf.layers.dense. Received: units={units}");
        }

        (_units, _activation, _start, _losses, _use) = (units, activation, start, losses, (useBias, trainable));
    }

    private protected override void Build(Shape input)
    {
        if (!input.RankKnown || input.ndim < 1 || input[^1] < 0)
        {
            throw new ValueError("The last dimension of the inputs to a Dense layer should be defined. Found None. "
                + $"Full input shape received: {input}");
        }

        _kernel = AddWeight("kernel", new Shape(input[^1], _units), TF_DataType.TF_FLOAT, _start.Kernel,
            _use.Trainable, _losses.Kernel);
        _bias = _use.Bias
            ? AddWeight("bias", new Shape(_units), TF_DataType.TF_FLOAT, _start.Bias ?? new Zeros(), _use.Trainable,
                _losses.Bias)
            : null;
    }

    private protected override Tensor Call(Tensor inputs)
    {
        if (inputs.ndim != 2)
        {
            throw new ValueError("tf.layers.dense: expected inputs of rank 2 (tf.layers.flatten makes them). "
                + $"Received: inputs of shape {inputs.shape}.");
        }

        var outputs = MatMul.Of(inputs, _kernel!);
        outputs = _bias is null ? outputs : BiasAdd.Of(outputs, _bias);
        return _activation is null ? outputs : _activation(outputs);
    }
}
