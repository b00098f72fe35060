using System.Collections.Generic;
using Tensorflow.Keras.Constraints;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Initializers;
using Tensorflow.Keras.Regularizers;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Layers;

/// <summary>A vector for each whole number: row n of a table that is learned.</summary>
public sealed class Embedding : Layer
{
    private readonly int _inputDim;
    private readonly int _outputDim;
    private readonly Initializer _initializer;
    private readonly Regularizer? _regularizer;
    private readonly Constraint? _constraint;
    private readonly bool _maskZero;

    /// <summary>A table of vectors.</summary>
    /// <param name="input_dim">How many rows, positive; inputs are below it.</param>
    /// <param name="output_dim">The size of a vector, positive.</param>
    /// <param name="embeddings_initializer">Null: "uniform".</param>
    /// <param name="mask_zero">Zeros mark steps that do not count.</param>
    /// <exception cref="ValueError">A size is not positive.</exception>
    public Embedding(
        int input_dim, int output_dim, Initializer? embeddings_initializer = null,
        Regularizer? embeddings_regularizer = null, Constraint? embeddings_constraint = null, bool mask_zero = false,
        Regularizer? activity_regularizer = null, string? name = null, bool trainable = true,
        TF_DataType dtype = TF_DataType.TF_FLOAT)
        : base(name, trainable, dtype)
    {
        (_inputDim, _outputDim) = (Positive(input_dim, nameof(input_dim)), Positive(output_dim, nameof(output_dim)));
        _initializer = embeddings_initializer ?? "uniform";
        (_regularizer, _constraint, _maskZero) = (embeddings_regularizer, embeddings_constraint, mask_zero);
        (ActivityRegularizer, SupportsMasking, AutoCast) = (activity_regularizer, mask_zero, false);
    }

    /// <summary>The table, (input_dim, output_dim).</summary>
    public KerasVariable? embeddings { get; private set; }

    /// <inheritdoc/>
    public override void build(KerasShapesWrapper input_shape)
    {
        embeddings = add_weight(
            "embeddings", (_inputDim, _outputDim), initializer: _initializer, regularizer: _regularizer,
            constraint: _constraint);
        base.build(input_shape);
    }

    /// <inheritdoc/>
    public override Tensor? compute_mask(Tensors inputs, MaskArgs? mask) =>
        _maskZero ? tf.not_equal(inputs.Single, 0) : null;

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config()
    {
        var config = new Dictionary<string, object?>(base.get_config())
        {
            ["input_dim"] = _inputDim,
            ["output_dim"] = _outputDim,
            ["embeddings_initializer"] = KerasConfig.Write(_initializer),
            ["embeddings_regularizer"] = KerasConfig.Write(_regularizer),
            ["embeddings_constraint"] = KerasConfig.Write(_constraint),
            ["mask_zero"] = _maskZero,
            ["quantization_config"] = null,
        };
        config.TryAdd("activity_regularizer", null);
        return config;
    }

    internal static Embedding FromConfig(LayerReader c)
    {
        c.Skip("quantization_config");
        return new(
            c.Whole("input_dim"), c.Whole("output_dim"), c.Initializer("embeddings_initializer"),
            c.Regularizer("embeddings_regularizer"), c.Constraint("embeddings_constraint"),
            c.Flag("mask_zero", false), c.Regularizer("activity_regularizer"), c.Name, c.Trainable, c.DType);
    }

    /// <inheritdoc/>
    protected override Tensors Call(
        Tensors inputs, Tensors? state = null, bool? training = null, IOptionalArgs? optional_args = null)
    {
        var ids = inputs.Single;
        var isWhole = ids.dtype is TF_DataType.TF_INT32 or TF_DataType.TF_INT64;
        return tf.nn.embedding_lookup(embeddings!, isWhole ? ids : tf.cast(ids, tf.int32));
    }

    private static int Positive(int size, string what) => size > 0
        ? size
        : throw new ValueError($"`{what}` must be a positive integer. Received: {what}={size} (of type int).");
}
