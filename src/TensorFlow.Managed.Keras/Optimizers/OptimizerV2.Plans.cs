using System;
using System.Collections.Generic;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Optimizers;

/// <content>Steps on values run as plans: the first is computed op by op, the second traced.</content>
public abstract partial class OptimizerV2
{
    // programs train one or two lists of weights
    private const int MostPlans = 8;

    private readonly List<StepPlan> _plans = [];

    // Not where .NET code decides anew at each step, or where slices of a gradient count by themselves.
    private bool StepByPlan(Tensor[] grads, IVariableV1[] weights)
    {
        if (!_rate.IsNumber || !HavePlainSteps(grads, weights))
        {
            return false;
        }

        foreach (var plan in _plans)
        {
            if (plan.Serves(weights))
            {
                plan.Run(this, grads);
                return true;
            }
        }

        if (_plans.Count < MostPlans)
        {
            _plans.Add(new StepPlan(weights));
        }

        return false;
    }

    private static bool HavePlainSteps(Tensor[] grads, IVariableV1[] weights)
    {
        for (var i = 0; i < grads.Length; i++)
        {
            var (gradient, weight) = (grads[i], weights[i]);
            if (tf.is_symbolic_tensor(gradient) || gradient.slices is not null || gradient.dtype != weight.dtype
                || gradient.shape != weight.shape || weight is not KerasVariable { constraint: null })
            {
                return false;
            }
        }

        return true;
    }

    private sealed class StepPlan(IVariableV1[] weights)
    {
        private ConcreteFunction? _step;

        public bool Serves(IVariableV1[] others) => weights.AsSpan().SequenceEqual(others);

        public void Run(OptimizerV2 optimizer, Tensor[] grads) => (_step ??= Trace(optimizer)).Call(grads);

        private ConcreteFunction Trace(OptimizerV2 optimizer) => tf.function<Tensor[], Tensor[]>(given =>
        {
            optimizer.Step(given, weights);
            return [];
        }).get_concrete_function(Array.ConvertAll(weights, w => tf.TensorSpec(w.shape, w.dtype)));
    }
}
