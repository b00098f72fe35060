using System.Linq;
using Tensorflow.Graphs;
using Tensorflow.Ops;
using Tensorflow.Ops.Arrays;
using Tensorflow.Ops.Nn;

namespace Tensorflow;

/// <summary>
/// Normalizes each feature of the last axis over the batch while training, and by moving averages otherwise (Ioffe
/// and Szegedy 2015). What moves the averages is in the collection UPDATE_OPS.
/// </summary>
public sealed class BatchNormalizationLayer : LegacyLayer
{
    private readonly (double Momentum, double Epsilon) _numbers;
    private readonly (bool Center, bool Scale, bool Training, bool Trainable) _use;
    private Variable? _gamma;
    private Variable? _beta;
    private Variable? _mean;
    private Variable? _variance;

    internal BatchNormalizationLayer(
        double momentum, double epsilon, bool center, bool scale, bool training, bool trainable, string? name,
        ReuseMode reuse)
        : base("batch_normalization", name, reuse) =>
        (_numbers, _use) = ((momentum, epsilon), (center, scale, training, trainable));

    private protected override void Build(Shape input)
    {
        if (!input.RankKnown || input.ndim is < 2 or 4 || input[^1] < 0)
        {
            throw new ValueError("tf.layers.batch_normalization: expected inputs (batch, ..., features) with a known "
                + $"number of features; images of rank 4 are not supported. Received: inputs of shape {input}.");
        }

        var size = new Shape(input[^1]);
        _gamma = _use.Scale ? Weight("gamma", new Ones(), _use.Trainable) : null;
        _beta = _use.Center ? Weight("beta", new Zeros(), _use.Trainable) : null;
        _mean = Weight("moving_mean", new Zeros(), trainable: false);
        _variance = Weight("moving_variance", new Ones(), trainable: false);

        Variable Weight(string name, IInitializer start, bool trainable) =>
            AddWeight(name, size, TF_DataType.TF_FLOAT, start, trainable);
    }

    private protected override Tensor Call(Tensor inputs)
    {
        var (mean, variance) = (_mean!.AsTensor(), _variance!.AsTensor());
        if (_use.Training)
        {
            (mean, variance) = Normalization.Moments(inputs, [.. Enumerable.Range(0, inputs.ndim - 1)], false);
            Move(_mean, mean);
            Move(_variance, variance);
        }

        return Normalization.Batch(
            inputs, mean, variance, _beta is null ? default(Operand?) : _beta,
            _gamma is null ? default(Operand?) : _gamma, (float)_numbers.Epsilon);
    }

    // average -= (average - now)·(1 - momentum)
    private void Move(Variable average, Tensor now)
    {
        using var scope = Target.Current.NameScope(null, "AssignMovingAvg");
        using var place = Target.Current.ColocateWith(average.op!);
        var decay = Const.Of(TensorData.Scalar((float)(1.0 - _numbers.Momentum)), "decay");
        var update = average.assign_sub((average.AsTensor() - now) * decay, name: scope.Name);
        DefaultGraph.Current.add_to_collection(GraphKeys.UPDATE_OPS, update.op!);
    }
}
