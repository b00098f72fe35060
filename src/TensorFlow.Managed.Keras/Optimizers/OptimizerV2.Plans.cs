using System;
using System.Collections.Generic;
using System.Linq;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Optimizers;

/// <content>Steps on values run as plans: the first is computed op by op, the second traced.</content>
public abstract partial class OptimizerV2
{
    // programs train one or two lists of weights
    private const int MostPlans = 8;

    // A plan keeps a copy of the gradients; what takes long to compute gains nothing by it.
    private const long LargestBytes = 1L << 26;

    private readonly List<StepPlan> _plans = [];

    // Not where .NET code decides anew at each step, or where slices of a gradient count by themselves.
    private bool StepByPlan(IReadOnlyList<Tensor?> grads, IVariableV1[] weights)
    {
        foreach (var plan in _plans)
        {
            if (plan.Serves(weights) && plan.Takes(grads))
            {
                plan.Run(this);
                return true;
            }
        }

        return false;
    }

    // These weights were moved op by op, and may be so again.
    private void ExpectAgain(IVariableV1[] weights)
    {
        if (_rate.IsNumber && _plans.Count < MostPlans && !_plans.Exists(p => p.Serves(weights))
            && Array.TrueForAll(weights, w => w is KerasVariable)
            && weights.Sum(w => w.shape.size * w.dtype.get_datatype_size()) <= LargestBytes)
        {
            _plans.Add(new StepPlan(Array.ConvertAll(weights, w => (KerasVariable)w)));
        }
    }

    private sealed class StepPlan(KerasVariable[] weights)
    {
        private readonly TensorSpec[] _specs = Array.ConvertAll(weights, w => tf.TensorSpec(w.shape, w.dtype));
        private readonly Tensor[] _grads = new Tensor[weights.Length];
        private ConcreteFunction? _step;

        public bool Serves(IVariableV1[] others)
        {
            var same = others.Length == weights.Length;
            for (var i = 0; same && i < others.Length; i++)
            {
                same = ReferenceEquals(others[i], weights[i]);
            }

            return same;
        }

        // Values, whole ones, of the weights' own types and shapes.
        public bool Takes(IReadOnlyList<Tensor?> grads)
        {
            if (grads.Count != weights.Length)
            {
                return false;
            }

            for (var i = 0; i < weights.Length; i++)
            {
                if (grads[i] is not { slices: null } gradient || tf.is_symbolic_tensor(gradient)
                    || gradient.dtype != _specs[i].dtype || gradient.shape != _specs[i].shape
                    || weights[i].constraint is not null)
                {
                    return false;
                }

                _grads[i] = gradient;
            }

            return true;
        }

        public void Run(OptimizerV2 optimizer)
        {
            (_step ??= Trace(optimizer)).Call(_grads);
            Array.Clear(_grads);
        }

        private ConcreteFunction Trace(OptimizerV2 optimizer) => tf.function<Tensor[], Tensor[]>(given =>
        {
            optimizer.Step(given, [.. weights]);
            return [];
        }).get_concrete_function(_specs);
    }
}
