using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Initializers;

namespace Tensorflow.Keras;

/// <content>Layers of Keras that are not there yet: asking for one is an error that names it.</content>
public sealed partial class LayersApi
{
    /// <summary>Not there yet.</summary>
    /// <exception cref="UnimplementedError">Always.</exception>
    public Layer Conv1D(
        int filters, Shape? kernel_size = null, int strides = 1, string padding = "valid",
        string? data_format = null, int dilation_rate = 1, int groups = 1, Activation? activation = null,
        bool use_bias = true, Initializer? kernel_initializer = null, Initializer? bias_initializer = null,
        string? name = null) => throw Missing(nameof(Conv1D));

    /// <summary>Not there yet.</summary>
    /// <exception cref="UnimplementedError">Always.</exception>
    public Layer Conv2D(
        int filters, Shape? kernel_size = null, Shape? strides = null, string padding = "valid",
        string? data_format = null, Shape? dilation_rate = null, int groups = 1, Activation? activation = null,
        bool use_bias = true, Initializer? kernel_initializer = null, Initializer? bias_initializer = null,
        Shape? input_shape = null, string? name = null) => throw Missing(nameof(Conv2D));

    /// <summary>Not there yet.</summary>
    /// <exception cref="UnimplementedError">Always.</exception>
    public Layer Conv2DTranspose(
        int filters, Shape? kernel_size = null, Shape? strides = null, string padding = "valid",
        string? output_padding = null, string? data_format = null, Shape? dilation_rate = null,
        Activation? activation = null, bool use_bias = true, Initializer? kernel_initializer = null,
        Initializer? bias_initializer = null, Shape? input_shape = null, string? name = null) =>
        throw Missing(nameof(Conv2DTranspose));

    /// <summary>Not there yet.</summary>
    /// <exception cref="UnimplementedError">Always.</exception>
    public Layer DepthwiseConv2D(
        Shape? kernel_size = null, Shape? strides = null, string padding = "valid", string? data_format = null,
        Shape? dilation_rate = null, int depth_multiplier = 1, Activation? activation = null, bool use_bias = true,
        string? name = null) => throw Missing(nameof(DepthwiseConv2D));

    /// <summary>Not there yet.</summary>
    /// <exception cref="UnimplementedError">Always.</exception>
    public Layer SeparableConv2D(
        int filters, Shape? kernel_size = null, Shape? strides = null, string padding = "valid",
        string? data_format = null, Shape? dilation_rate = null, int depth_multiplier = 1,
        Activation? activation = null, bool use_bias = true, string? name = null) =>
        throw Missing(nameof(SeparableConv2D));

    /// <summary>Not there yet.</summary>
    /// <exception cref="UnimplementedError">Always.</exception>
    public Layer MaxPooling1D(
        int? pool_size = null, int? strides = null, string padding = "valid", string? data_format = null,
        string? name = null) => throw Missing(nameof(MaxPooling1D));

    /// <summary>Not there yet.</summary>
    /// <exception cref="UnimplementedError">Always.</exception>
    public Layer MaxPooling2D(
        Shape? pool_size = null, Shape? strides = null, string padding = "valid", string? data_format = null,
        string? name = null) => throw Missing(nameof(MaxPooling2D));

    /// <summary>Not there yet.</summary>
    /// <exception cref="UnimplementedError">Always.</exception>
    public Layer AveragePooling2D(
        Shape? pool_size = null, Shape? strides = null, string padding = "valid", string? data_format = null,
        string? name = null) => throw Missing(nameof(AveragePooling2D));

    /// <summary>Not there yet.</summary>
    /// <exception cref="UnimplementedError">Always.</exception>
    public Layer GlobalAveragePooling1D(
        string? data_format = null, bool keepdims = false, string? name = null) =>
        throw Missing(nameof(GlobalAveragePooling1D));

    /// <summary>Not there yet.</summary>
    /// <exception cref="UnimplementedError">Always.</exception>
    public Layer GlobalAveragePooling2D(
        string? data_format = null, bool keepdims = false, string? name = null) =>
        throw Missing(nameof(GlobalAveragePooling2D));

    /// <summary>Not there yet.</summary>
    /// <exception cref="UnimplementedError">Always.</exception>
    public Layer GlobalMaxPooling2D(
        string? data_format = null, bool keepdims = false, string? name = null) =>
        throw Missing(nameof(GlobalMaxPooling2D));

    /// <summary>Not there yet.</summary>
    /// <exception cref="UnimplementedError">Always.</exception>
    public Layer SimpleRNN(
        int units, Activation? activation = null, bool use_bias = true, Initializer? kernel_initializer = null,
        Initializer? recurrent_initializer = null, bool return_sequences = false, bool return_state = false,
        string? name = null) => throw Missing(nameof(SimpleRNN));

    /// <summary>Not there yet.</summary>
    /// <exception cref="UnimplementedError">Always.</exception>
    public Layer LSTM(
        int units, Activation? activation = null, Activation? recurrent_activation = null, bool use_bias = true,
        Initializer? kernel_initializer = null, Initializer? recurrent_initializer = null,
        bool return_sequences = false, bool return_state = false, string? name = null) =>
        throw Missing(nameof(LSTM));

    /// <summary>Not there yet.</summary>
    /// <exception cref="UnimplementedError">Always.</exception>
    public Layer GRU(
        int units, Activation? activation = null, Activation? recurrent_activation = null, bool use_bias = true,
        Initializer? kernel_initializer = null, Initializer? recurrent_initializer = null,
        bool return_sequences = false, bool return_state = false, bool reset_after = true, string? name = null) =>
        throw Missing(nameof(GRU));

    /// <summary>Not there yet.</summary>
    /// <exception cref="UnimplementedError">Always.</exception>
    public Layer Bidirectional(Layer layer, string merge_mode = "concat", string? name = null) =>
        throw Missing(nameof(Bidirectional));

    /// <summary>Not there yet.</summary>
    /// <exception cref="UnimplementedError">Always.</exception>
    public Layer Resizing(int height, int width, string interpolation = "bilinear", string? name = null) =>
        throw Missing(nameof(Resizing));

    /// <summary>Not there yet.</summary>
    /// <exception cref="UnimplementedError">Always.</exception>
    public Layer CenterCrop(int height, int width, string? name = null) => throw Missing(nameof(CenterCrop));

    private static UnimplementedError Missing(string layer) => new(
        $"keras.layers.{layer} is not there yet: convolutions, pooling, recurrent and image layers come later "
        + $"(docs/differences.md). Expected another layer. Received: {layer}");
}
