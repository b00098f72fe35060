using System.Collections.Generic;
using Tensorflow.Keras.Engine;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Layers;

/// <summary>
/// Keeps the largest singular value of a layer's kernel at 1: each training call overwrites the kernel by kernel/σ, σ
/// found by power iteration (Miyato et al. 2018).
/// </summary>
public sealed class SpectralNormalization : Wrapper
{
    private readonly int _powerIterations;
    private KerasVariable? _kernel;

    /// <summary>A spectral normalization.</summary>
    /// <param name="layer">A layer with a kernel or embeddings.</param>
    /// <param name="power_iterations">Iterations in each training call, positive.</param>
    /// <exception cref="ValueError">power_iterations is not positive.</exception>
    public SpectralNormalization(
        Layer layer, int power_iterations = 1, string? name = null, bool trainable = true,
        TF_DataType dtype = TF_DataType.TF_FLOAT)
        : base(layer, name, trainable, dtype) => _powerIterations = power_iterations > 0
            ? power_iterations
            : throw new ValueError("`power_iterations` should be greater than zero. Received: "
                + $"`power_iterations={power_iterations}`");

    /// <summary>The first right singular vector as far as it is known, (1, units).</summary>
    public KerasVariable? vector_u { get; private set; }

    /// <inheritdoc/>
    public override void build(KerasShapesWrapper input_shape)
    {
        var shape = input_shape.ToSingleShape();
        BuildInner(shape);
        _kernel = layer switch
        {
            Dense dense => dense.kernel,
            Embedding embedding => embedding.embeddings,
            _ => throw new ValueError($"{layer.ClassName} object has no attribute 'kernel' nor 'embeddings'"),
        };

        // as in Keras the kernel comes first among the weights, before what is the wrapper's own
        TrackWeight(_kernel!);
        vector_u = add_weight(
            "vector_u", (1, _kernel!.shape[^1]), _kernel.dtype, new Initializers.TruncatedNormal(stddev: 0.02),
            trainable: false);
        InputSpec = new InputSpec(min_ndim: 1, axes: new Dictionary<int, long> { [-1] = shape[^1] });
        base.build(input_shape);
    }

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config() => new(base.get_config())
    {
        ["power_iterations"] = _powerIterations,
    };

    internal static SpectralNormalization FromConfig(LayerReader c) => new(
        c.Layer("layer"), c.Whole("power_iterations", 1), c.Name, c.Trainable, c.DType);

    /// <inheritdoc/>
    protected override Tensors Call(
        Tensors inputs, Tensors? state = null, bool? training = null, IOptionalArgs? optional_args = null)
    {
        if (training == true)
        {
            Update();
        }

        return tf.cast(layer.Apply(inputs).Single, inputs.dtype);
    }

    private void Update()
    {
        var kernel = _kernel!.AsTensor();
        var weights = tf.reshape(kernel, (-1, _kernel.shape[^1]));
        var u = vector_u!.AsTensor();
        var v = u;
        for (var i = 0; i < _powerIterations; i++)
        {
            v = UnitVectors.Along(tf.matmul(u, weights, transpose_b: true), null);
            u = UnitVectors.Along(tf.matmul(v, weights), null);
        }

        var sigma = tf.matmul(tf.matmul(v, weights), u, transpose_b: true);
        var isZero = tf.reduce_all(tf.equal(kernel, 0.0));
        var normalized = tf.reshape(kernel / sigma, _kernel.shape);
        vector_u.assign(tf.where_v2(isZero, vector_u.AsTensor(), u));
        _kernel.assign(tf.where_v2(isZero, kernel, normalized));
    }
}
