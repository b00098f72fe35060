using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Tests.Golden;
using Tensorflow.NumPy;
using static Tensorflow.KerasApi;

namespace Tensorflow.Keras.Tests.Training;

/// <summary>The data and networks of gan.jsonl.</summary>
internal static class RecordedGan
{
    /// <summary>Rows of a step.</summary>
    public const int Batch = 4;

    /// <summary>Lines of the file.</summary>
    public static IReadOnlyList<JsonElement> All { get; } = Recorded.Cases("gan");

    /// <summary>A recorded case.</summary>
    public static JsonElement Case(string name) => All.Single(c => c.Text("case") == name);

    /// <summary>Made-up data by its recorded name.</summary>
    public static NDArray Data(string name) => JsonTensors.Read(
        All.Single(c => c.Text("case") == "data" && c.Text("name") == name).GetProperty("value")).numpy();

    /// <summary>The rows of step i, from 0.</summary>
    public static NDArray Rows(string name, int i, int batch = Batch) => Data(name)[(i * batch)..((i + 1) * batch)];

    /// <summary>2-6-1, LeakyReLU between.</summary>
    public static Sequential Discriminator(Keras.Activation? activation = null) => Start(
        keras.Sequential(
        [
            keras.Input(2), keras.layers.Dense(6), keras.layers.LeakyReLU(),
            keras.layers.Dense(1, activation: activation),
        ], name: "discriminator"));

    /// <summary>2-4-2, LeakyReLU between.</summary>
    public static Sequential Generator() => Start(keras.Sequential(
        [keras.Input(2), keras.layers.Dense(4), keras.layers.LeakyReLU(), keras.layers.Dense(2)],
        name: "generator"));

    private static Sequential Start(Sequential network)
    {
        network.set_weights(Case("start").GetProperty(network.Name).EnumerateArray()
            .Select(w => JsonTensors.Read(w).numpy()).ToList());
        return network;
    }
}
