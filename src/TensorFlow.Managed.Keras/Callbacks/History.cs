using System.Collections.Generic;

namespace Tensorflow.Keras.Callbacks;

/// <summary>Keeps the logs of every epoch; fit returns it.</summary>
public sealed class History : Callback
{
    /// <summary>The values of each log by epoch.</summary>
    public Dictionary<string, List<float>> history { get; } = [];

    /// <summary>The numbers of the epochs.</summary>
    public List<int> epoch { get; } = [];

    /// <inheritdoc/>
    public override void on_train_begin(Dictionary<string, float>? logs = null) => epoch.Clear();

    /// <inheritdoc/>
    public override void on_epoch_end(int epoch, Dictionary<string, float>? logs = null)
    {
        this.epoch.Add(epoch);
        foreach (var (name, value) in logs ?? [])
        {
            if (!history.TryGetValue(name, out var values))
            {
                history[name] = values = [];
            }

            values.Add(value);
        }
    }
}
