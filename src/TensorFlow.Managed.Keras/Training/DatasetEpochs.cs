using System.Collections.Generic;

namespace Tensorflow.Keras.Training;

/// <summary>Epochs over a data set, whose elements are the batches.</summary>
internal sealed class DatasetEpochs : IEpochs
{
    private readonly IDatasetV2 _dataset;
    private readonly int? _steps;
    private IEnumerator<Tensor[]>? _pass;

    /// <param name="steps">Steps of an epoch; null: the whole set.</param>
    /// <exception cref="ValueError">The set is endless, and nobody says where an epoch ends.</exception>
    public DatasetEpochs(IDatasetV2 dataset, int? steps)
    {
        (_dataset, _steps) = (dataset, steps);
        if (steps is null && dataset.length == -1)
        {
            throw new ValueError("When passing an infinitely repeating dataset, please specify a `steps_per_epoch` "
                + "value so that epoch level callbacks continue to work. The value can be arbitrary, or a "
                + "correctly computed value for the size of the dataset. Received: steps_per_epoch=None");
        }
    }

    /// <inheritdoc/>
    public int? Steps => _steps ?? (_dataset.length >= 0 ? _dataset.length : null);

    /// <inheritdoc/>
    public bool RanOut { get; private set; }

    /// <summary>The batches of an epoch. Where steps are given it goes on where the last one stopped.</summary>
    public IEnumerable<Tensors[]> Batches()
    {
        RanOut = false;
        for (var step = 0; _steps is null || step < _steps; step++)
        {
            _pass ??= _dataset.elements.GetEnumerator();
            if (!_pass.MoveNext())
            {
                (RanOut, _pass) = (_steps is not null, null);
                yield break;
            }

            yield return System.Array.ConvertAll(_pass.Current, t => (Tensors)t);
        }
    }
}
