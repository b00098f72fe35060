using System;
using System.Collections.Generic;
using System.Linq;
using Tensorflow.Keras.Config;
using Tensorflow.Keras.Engine;

namespace Tensorflow.Keras.Layers;

/// <summary>Keras's layers by class, and how they are written down and made again.</summary>
internal static class LayerTable
{
    private static readonly Dictionary<string, Func<LayerReader, Layer>> ByClass = Make();

    /// <summary>The form in which a layer stands in files; what it was built for is part of it.</summary>
    public static Dictionary<string, object?> Write(Layer layer)
    {
        var written = KerasConfig.Object("keras.layers", layer.ClassName, layer.get_config());
        if (layer.BuiltFor is { } built)
        {
            var shapes = built.Shapes.Select(s => ConfigText.Sizes(s)).ToList();
            written["build_config"] = new Dictionary<string, object?>
            {
                ["input_shape"] = shapes.Count == 1 ? shapes[0] : shapes,
            };
        }

        return written;
    }

    /// <summary>The layer of {"class_name", "config", ...}, not built.</summary>
    /// <exception cref="TypeError">There is no such class, or its settings do not fit.</exception>
    public static Layer Deserialize(IReadOnlyDictionary<string, object?> written)
    {
        var reader = new ConfigReader("layer", written);
        var className = reader.TextOrNull("class_name") ?? throw new ValueError(
            $"Cannot deserialize a layer without `class_name`. Received: config={ConfigText.Of(written)}");
        return FromConfig(
            className,
            reader.Value("config") as IReadOnlyDictionary<string, object?> ?? new Dictionary<string, object?>());
    }

    /// <summary>The layer of a class with these settings.</summary>
    /// <exception cref="TypeError">There is no such class, or its settings do not fit.</exception>
    public static Layer FromConfig(string className, IReadOnlyDictionary<string, object?> config)
    {
        if (!ByClass.TryGetValue(className, out var make))
        {
            throw new TypeError($"Could not locate class '{className}'. Expected one of keras.layers. Received: "
                + $"class_name='{className}'");
        }

        var reader = new ConfigReader(className, config);
        try
        {
            var layer = make(new LayerReader(className, reader));
            reader.Finish();
            return layer;
        }
        catch (Exception error) when (error is ValueError or TypeError or InvalidCastException or FormatException)
        {
            throw new TypeError($"Error when deserializing class '{className}' using "
                + $"config={ConfigText.Of(config)}.\n\nException encountered: {error.Message}");
        }
    }

    private static Dictionary<string, Func<LayerReader, Layer>> Make() => new(Shaping())
    {
        ["InputLayer"] = InputLayer.FromConfig,
        ["Dense"] = Dense.FromConfig,
        ["Activation"] = ActivationLayer.FromConfig,
        ["LeakyReLU"] = LeakyReLU.FromConfig,
        ["ReLU"] = ReLU.FromConfig,
        ["ELU"] = ELU.FromConfig,
        ["PReLU"] = PReLU.FromConfig,
        ["Softmax"] = Softmax.FromConfig,
        ["Dropout"] = Dropout.FromConfig,
        ["SpatialDropout1D"] = SpatialDropout1D.FromConfig,
        ["SpatialDropout2D"] = SpatialDropout2D.FromConfig,
        ["GaussianNoise"] = GaussianNoise.FromConfig,
        ["GaussianDropout"] = GaussianDropout.FromConfig,
        ["AlphaDropout"] = AlphaDropout.FromConfig,
        ["ActivityRegularization"] = ActivityRegularization.FromConfig,
        ["BatchNormalization"] = BatchNormalization.FromConfig,
        ["LayerNormalization"] = LayerNormalization.FromConfig,
        ["GroupNormalization"] = GroupNormalization.FromConfig,
        ["UnitNormalization"] = UnitNormalization.FromConfig,
        ["SpectralNormalization"] = SpectralNormalization.FromConfig,
        ["Normalization"] = Normalization.FromConfig,
        ["Concatenate"] = Concatenate.FromConfig,
        ["Add"] = Add.FromConfig,
        ["Subtract"] = Subtract.FromConfig,
        ["Multiply"] = Multiply.FromConfig,
        ["Average"] = Average.FromConfig,
        ["Maximum"] = Maximum.FromConfig,
        ["Minimum"] = Minimum.FromConfig,
        ["Dot"] = Dot.FromConfig,
        ["Lambda"] = Lambda.FromConfig,
        ["Identity"] = Identity.FromConfig,
        ["Embedding"] = Embedding.FromConfig,
        ["Masking"] = Masking.FromConfig,
        ["TimeDistributed"] = TimeDistributed.FromConfig,
        ["CategoryEncoding"] = CategoryEncoding.FromConfig,
    };

    private static Dictionary<string, Func<LayerReader, Layer>> Shaping() => new()
    {
        ["Rescaling"] = Rescaling.FromConfig,
        ["Flatten"] = Flatten.FromConfig,
        ["Reshape"] = Reshape.FromConfig,
        ["Permute"] = Permute.FromConfig,
        ["RepeatVector"] = RepeatVector.FromConfig,
        ["ZeroPadding2D"] = ZeroPadding2D.FromConfig,
        ["Cropping2D"] = Cropping2D.FromConfig,
        ["UpSampling1D"] = UpSampling1D.FromConfig,
        ["UpSampling2D"] = UpSampling2D.FromConfig,
    };
}
