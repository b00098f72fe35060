namespace Tensorflow.Keras.Layers;

/// <summary>Where the channels of images stand: last, the only order that there are kernels for.</summary>
internal static class ChannelsLast
{
    public const string Name = "channels_last";

    /// <summary>Refuses another order.</summary>
    /// <exception cref="UnimplementedError">It is "channels_first".</exception>
    /// <exception cref="ValueError">There is no such order.</exception>
    public static void Check(string? format, string layer)
    {
        if (format is null or Name)
        {
            return;
        }

        throw format == "channels_first"
            ? new UnimplementedError($"Layer '{layer}': images have their channels last here. Expected "
                + "data_format='channels_last' or None. Received: data_format=channels_first")
            : new ValueError("The `data_format` argument must be one of \"channels_first\", \"channels_last\". "
                + $"Received: {format}");
    }
}
