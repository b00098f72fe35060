using Tensorflow.Ops.Arrays;
using Tensorflow.Ops.Nn;

namespace Tensorflow;

/// <summary>
/// Sets a share of the elements to zero and scales up the rest, in training; passes all through otherwise.
/// </summary>
public sealed class DropoutLayer : LegacyLayer
{
    private readonly double _rate;
    private readonly bool _training;
    private readonly Shape? _noiseShape;
    private readonly long? _seed;

    internal DropoutLayer(double rate, Shape? noiseShape, long? seed, bool training, string? name)
        : base("dropout", name, ReuseMode.Inherit) =>
        (_rate, _noiseShape, _seed, _training) = (rate, noiseShape, seed, training);

    private protected override Tensor Call(Tensor inputs) =>
        _training ? Dropout.Of(
            inputs, _rate, _noiseShape is null ? default(Operand?) : _noiseShape, _seed) : Identity.Of(inputs);
}
