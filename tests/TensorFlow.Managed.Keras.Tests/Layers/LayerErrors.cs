using System;
using System.Collections.Generic;
using Tensorflow.Keras.Layers;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Tests.Layers;

/// <summary>The recorded bad uses of layers, and what C# can say of them.</summary>
internal static class LayerErrors
{
    /// <summary>Uses that raise.</summary>
    public static IReadOnlyDictionary<string, Action<LayersApi>> Raise { get; } =
        new Dictionary<string, Action<LayersApi>>
    {
        ["negative_units"] = l => l.Dense(-3),
        ["zero_units"] = l => l.Dense(0),
        ["units_missing"] = _ => LayerTable.FromConfig("Dense", Config()),
        ["dropout_rate_above_one"] = l => l.Dropout(1.5),
        ["dropout_rate_negative"] = l => l.Dropout(-0.1),
        ["leaky_relu_negative_slope"] = l => l.LeakyReLU(-0.1),
        ["relu_negative_max"] = l => l.ReLU(max_value: -1.0),
        ["permute_wrong_dims"] = l => l.Permute((0, 1)),
        ["gaussian_noise_negative"] = l => l.GaussianNoise(-1.0),
        ["embedding_negative"] = l => l.Embedding(-1, 2).Apply(tf.zeros((1, 1), tf.int32)),
        ["layer_name_with_slash"] = l => l.Dense(1, name: "a/b"),
        ["batch_norm_axis_out_of_range"] = l => l.BatchNormalization(axis: 5).Apply(tf.zeros((2, 3))),
        ["unknown_activation"] = l => l.Dense(2, activation: "rellu"),
        ["unknown_initializer"] = l => l.Dense(2, kernel_initializer: "glorot"),
        ["unknown_regularizer"] = l => l.Dense(2, kernel_regularizer: "l3"),
        ["unknown_constraint"] = l => l.Dense(2, kernel_constraint: "norm"),
        ["unknown_dtype"] = l => l.Dense(2, dtype: (TF_DataType)33),
        ["none_into_dense"] = l => l.Dense(2).Apply(null!),
        ["text_into_dense"] = l => l.Dense(2).Apply(tf.constant(new[,] { { "a", "b" } })),
        ["rank_1_into_dense"] = l => l.Dense(2).Apply(tf.ones(3)),
        ["other_width_after_build"] = l =>
        {
            var layer = l.Dense(2);
            layer.Apply(tf.ones((1, 3)));
            layer.Apply(tf.ones((1, 4)));
        },
        ["concatenate_mismatch"] = l => l.Concatenate().Apply(new[] { tf.ones((2, 2)), tf.ones((3, 2)) }),
        ["add_mismatch"] = l => l.Add().Apply(new[] { tf.ones((2, 2)), tf.ones((2, 3)) }),
        ["subtract_three"] = l => l.Subtract().Apply(new[] { tf.ones((2, 2)), tf.ones((2, 2)), tf.ones((2, 2)) }),
        ["reshape_wrong_size"] = l => l.Reshape(5).Apply(tf.ones((2, 6))),
        ["reshape_two_unknowns"] = l => l.Reshape((-1, -1)).Apply(tf.ones((2, 6))),
        ["embedding_out_of_range"] = l => l.Embedding(3, 2).Apply(tf.constant(new[,] { { 5 } })),
        ["unbuilt_count_params"] = l => l.Dense(2).count_params(),
        ["set_weights_of_layer_wrong_shape"] = l =>
        {
            var layer = l.Dense(2);
            layer.build((-1, 3));
            layer.set_weights([NumPy.np.ones((2, 3)), NumPy.np.ones(2)]);
        },
        ["from_config_unknown_key"] = _ => LayerTable.FromConfig("Dense", Config(("units", 2), ("colour", "red"))),
        ["from_config_missing_units"] = _ => LayerTable.FromConfig("Dense", Config(("name", "d"))),
        ["string_tensor_into_dense"] = l => l.Dense(2).Apply(tf.constant(new[,] { { "a", "b" } })),
    };

    /// <summary>The words that a message must start with: the recorded ones as far as they can be the same.</summary>
    public static string Shared(string name, string phrase) => name switch
    {
        "unknown_dtype" => phrase.Replace("float33", "33"),
        "units_missing" =>
            "Error when deserializing class 'Dense' using config=",
        "from_config_unknown_key" or "from_config_missing_units" => phrase.Split(", 'quantization_config'")[0],
        _ => phrase.Split(" Arguments received by")[0].Split(" [Op:")[0],
    };

    private static Dictionary<string, object?> Config(params (string Name, object? Value)[] settings)
    {
        var config = new Dictionary<string, object?>();
        foreach (var (name, value) in settings)
        {
            config[name] = value;
        }

        return config;
    }
}
