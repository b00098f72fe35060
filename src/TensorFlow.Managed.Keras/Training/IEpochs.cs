using System.Collections.Generic;

namespace Tensorflow.Keras.Training;

/// <summary>How epochs go through the data.</summary>
internal interface IEpochs
{
    /// <summary>Steps of an epoch; there are fewer where the data ends in it. Null: not known before.</summary>
    int? Steps { get; }

    /// <summary>The last epoch ended early, as the data did.</summary>
    bool RanOut { get; }

    /// <summary>The batches of an epoch.</summary>
    IEnumerable<Tensors[]> Batches();
}
