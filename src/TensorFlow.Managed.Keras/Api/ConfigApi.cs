using System;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Layers;

namespace Tensorflow.Keras;

/// <summary>keras.config and keras.backend: what holds for all of Keras. Only the usual values are supported.</summary>
public sealed class ConfigApi
{
    private static readonly string[] FloatTypes = ["bfloat16", "float16", "float32", "float64"];

    internal ConfigApi()
    {
    }

    /// <summary>The element type that layers have by themselves: "float32".</summary>
    public string floatx() => "float32";

    /// <summary>Accepts "float32"; layers take other types by their own dtype.</summary>
    /// <exception cref="UnimplementedError">Another type of Keras's.</exception>
    /// <exception cref="ValueError">No type of Keras's.</exception>
    public void set_floatx(string value)
    {
        if (Array.IndexOf(FloatTypes, value) < 0)
        {
            throw new ValueError($"Unknown `floatx` value: {value}. Expected one of "
                + $"{{{KerasText.List(FloatTypes).Trim('[', ']')}}}. Received: value={value}");
        }

        if (value != floatx())
        {
            throw new UnimplementedError("A floatx other than float32 is not supported. Expected a dtype at the layers "
                + $"that differ. Received: value={value}");
        }
    }

    /// <summary>What keeps quotients and logarithms of losses and metrics finite: 1e-7.</summary>
    public double epsilon() => Numbers.Epsilon;

    /// <summary>Accepts 1e-7.</summary>
    /// <exception cref="UnimplementedError">Another number.</exception>
    public void set_epsilon(double value)
    {
        if (value != Numbers.Epsilon)
        {
            throw new UnimplementedError(
                $"An epsilon other than {ConfigText.Number(Numbers.Epsilon)} is not supported. "
                + $"Received: value={ConfigText.Number(value)}");
        }
    }

    /// <summary>Where images have their channels: "channels_last".</summary>
    public string image_data_format() => "channels_last";

    /// <summary>Accepts "channels_last".</summary>
    /// <exception cref="UnimplementedError">"channels_first".</exception>
    /// <exception cref="ValueError">Anything else.</exception>
    public void set_image_data_format(string data_format)
    {
        if (data_format is not ("channels_last" or "channels_first"))
        {
            throw new ValueError("The `data_format` argument must be one of {'channels_first', 'channels_last'}. "
                + $"Received: data_format={data_format}");
        }

        if (data_format != image_data_format())
        {
            throw new UnimplementedError("Images with their channels first are not supported. Expected "
                + $"data_format=channels_last. Received: data_format={data_format}");
        }
    }

    /// <summary>Names are numbered from the start again.</summary>
    public void clear_session() => KerasNames.Clear();
}
