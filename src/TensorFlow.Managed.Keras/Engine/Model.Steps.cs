using System;
using System.Collections.Generic;
using System.Linq;
using Tensorflow.Keras.Training;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Engine;

/// <content>One batch: training, testing, predicting; traced once and run as a plan.</content>
public abstract partial class Model
{
    private StepFunction? _train;
    private StepFunction? _test;
    private StepFunction? _predict;

    /// <summary>What training wants to say without stopping, such as that nothing can be trained.</summary>
    public List<string> Warnings { get; } = [];

    /// <summary>Trains on a batch; override it for a step of one's own.</summary>
    /// <param name="data">Inputs, wanted outputs and weights of the samples, as far as given.</param>
    /// <returns>What logs show.</returns>
    public virtual Dictionary<string, Tensor> train_step(Tensors[] data)
    {
        var (x, y, weights) = Batches.Unpack(data);
        using var tape = tf.GradientTape();
        var predicted = Apply(x, training: true);
        var loss = compute_loss(x, y, predicted, weights, training: true);
        TrackLoss(loss, x);
        var trained = TrainableWeights;
        if (trained.Count == 0)
        {
            Warnings.Add("The model does not have any trainable weights.");
        }
        else
        {
            var gradients = tape.gradient(loss, trained);
            Trainer.apply_gradients(zip(gradients, trained));
        }

        return compute_metrics(x, y, predicted, weights);
    }

    /// <summary>Measures a batch; override it for a step of one's own.</summary>
    public virtual Dictionary<string, Tensor> test_step(Tensors[] data)
    {
        var (x, y, weights) = Batches.Unpack(data);
        var predicted = Apply(x, training: false);
        TrackLoss(compute_loss(x, y, predicted, weights, training: false), x);
        return compute_metrics(x, y, predicted, weights);
    }

    /// <summary>The outputs for a batch.</summary>
    public virtual Tensors predict_step(Tensors[] data) => Apply(Batches.Unpack(data).X, training: false);

    /// <summary>The training step as fit runs it: traced at its first call, later calls run its plan.</summary>
    public Func<Tensors[], Dictionary<string, Tensor>> make_train_function() =>
        (_train ??= new StepFunction(train_step, run_eagerly)).Run;

    /// <summary>The testing step as evaluate runs it.</summary>
    public Func<Tensors[], Dictionary<string, Tensor>> make_test_function() =>
        (_test ??= new StepFunction(test_step, run_eagerly)).Run;

    /// <summary>The predicting step as predict runs it.</summary>
    public Func<Tensors[], Tensors> make_predict_function()
    {
        _predict ??= new StepFunction(
            data => predict_step(data).Select((t, i) => (Key: $"{i:D4}", t)).ToDictionary(p => p.Key, p => p.t),
            run_eagerly);
        return data => _predict.Run(data).Values.ToArray();
    }

    /// <summary>Traces are made anew at the next call.</summary>
    private void ForgetFunctions() => (_train, _test, _predict) = (null, null, null);

    private Optimizers.OptimizerV2 Trainer => Optimizer ?? throw new ValueError(
        "You must call `compile()` before using the model. "
        + $"Received: model '{Name}', which was not compiled.");
}
