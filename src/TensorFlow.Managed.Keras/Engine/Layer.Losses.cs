using System.Collections.Generic;
using System.Linq;

namespace Tensorflow.Keras.Engine;

/// <content>What a layer adds to the loss.</content>
public abstract partial class Layer
{
    private static volatile bool _anyLosses;

    private readonly List<Tensor> _losses = [];

    /// <summary>Penalties of the last call and of the weights, scalars.</summary>
    public List<Tensor> losses
    {
        get
        {
            var all = LossesOf(this).ToList();
            all.AddRange(TrainableWeights.OfType<KerasVariable>().Where(w => w.regularizer is not null)
                .Select(w => w.regularizer!.Apply(w)));
            return all;
        }
    }

    /// <summary>Adds a scalar to the loss of the call under way.</summary>
    protected void add_loss(Tensor loss)
    {
        _anyLosses = true;
        _losses.Add(loss);
    }

    // The penalties of the call before are gone once a new one starts.
    private void ClearLosses()
    {
        if (!_anyLosses)
        {
            return; // no layer of the process ever added one
        }

        _losses.Clear();
        foreach (var part in _parts)
        {
            (part as Layer)?.ClearLosses();
        }
    }

    private static IEnumerable<Tensor> LossesOf(Layer layer) =>
        layer._losses.Concat(layer._parts.OfType<Layer>().SelectMany(LossesOf));
}
