using Tensorflow.Keras.Activations;

namespace Tensorflow.Keras;

/// <content>Activations as functions, with their settings.</content>
public sealed partial class ActivationsApi
{
    /// <summary>x itself.</summary>
    public Tensor linear(Tensor x) => x;

    /// <summary>x above the threshold, cut off at max_value; below it negative_slope·(x − threshold).</summary>
    public Tensor relu(Tensor x, double negative_slope = 0.0, double? max_value = null, double threshold = 0.0) =>
        Rectifiers.Relu(x, negative_slope, max_value, threshold);

    /// <summary>min(max(x, 0), 6).</summary>
    public Tensor relu6(Tensor x) => Rectifiers.Relu6(x);

    /// <summary>x where positive, negative_slope·x elsewhere.</summary>
    public Tensor leaky_relu(Tensor x, double negative_slope = 0.2) => Rectifiers.LeakyRelu(x, negative_slope);

    /// <summary>x where positive, alpha·(eˣ − 1) elsewhere.</summary>
    public Tensor elu(Tensor x, double alpha = 1.0) => Rectifiers.Elu(x, alpha);

    /// <summary>max(x, 0) + alpha·(e^(min(x, 0)/alpha) − 1).</summary>
    public Tensor celu(Tensor x, double alpha = 1.0) => Rectifiers.Celu(x, alpha);

    /// <summary>1.0507·elu(x) with slope 1.6733 (Klambauer et al. 2017).</summary>
    public Tensor selu(Tensor x) => Rectifiers.Selu(x);

    /// <summary>x where |x| is above the threshold, else 0.</summary>
    public Tensor hard_shrink(Tensor x, double threshold = 0.5) => Rectifiers.HardShrink(x, threshold);

    /// <summary>x moved by the threshold towards 0.</summary>
    public Tensor soft_shrink(Tensor x, double threshold = 0.5) => Rectifiers.SoftShrink(x, threshold);

    /// <summary>0 up to −1, (x + 1)²/4 up to 1, x from there.</summary>
    public Tensor sparse_plus(Tensor x) => Rectifiers.SparsePlus(x);

    /// <summary>(x + √(x² + b)) / 2.</summary>
    public Tensor squareplus(Tensor x, double b = 4) => Rectifiers.Squareplus(x, b);

    /// <summary>ln(1 + eˣ).</summary>
    public Tensor softplus(Tensor x) => Rectifiers.Softplus(x);

    /// <summary>x above the threshold, default_value elsewhere.</summary>
    public Tensor threshold(Tensor x, double threshold, double default_value) =>
        Rectifiers.Threshold(x, threshold, default_value);

    /// <summary>x·Φ(x) with the normal distribution function, or with a tanh in its place.</summary>
    public Tensor gelu(Tensor x, bool approximate = false) => Gates.Gelu(x, approximate);

    /// <summary>x·σ(x).</summary>
    public Tensor silu(Tensor x) => Gates.Silu(x);

    /// <summary>x·min(max(x + 3, 0), 6)/6.</summary>
    public Tensor hard_silu(Tensor x) => Gates.HardSilu(x);

    /// <summary>x·tanh(ln(1 + eˣ)).</summary>
    public Tensor mish(Tensor x) => Gates.Mish(x);

    /// <summary>The first half along an axis times the sigmoid of the second.</summary>
    public Tensor glu(Tensor x, int axis = -1) => Gates.Glu(x, axis);

    /// <summary>eˣ.</summary>
    public Tensor exponential(Tensor x) => Saturating.Exponential(x);

    /// <summary>1/(1 + e⁻ˣ); a cross-entropy of it computes from x.</summary>
    public Tensor sigmoid(Tensor x) => Saturating.Sigmoid(x);

    /// <summary>min(max(x + 3, 0), 6)/6.</summary>
    public Tensor hard_sigmoid(Tensor x) => Saturating.HardSigmoid(x);

    /// <summary>0 up to −1, 1 from 1, (x + 1)/2 between.</summary>
    public Tensor sparse_sigmoid(Tensor x) => Saturating.SparseSigmoid(x);

    /// <summary>ln σ(x).</summary>
    public Tensor log_sigmoid(Tensor x) => Saturating.LogSigmoid(x);

    /// <summary>tanh x.</summary>
    public Tensor tanh(Tensor x) => Saturating.Tanh(x);

    /// <summary>x cut off at −1 and 1.</summary>
    public Tensor hard_tanh(Tensor x) => Saturating.HardTanh(x);

    /// <summary>x − tanh x.</summary>
    public Tensor tanh_shrink(Tensor x) => Saturating.TanhShrink(x);

    /// <summary>x/(1 + |x|).</summary>
    public Tensor softsign(Tensor x) => Saturating.Softsign(x);

    /// <summary>eˣ over its sum along an axis; a cross-entropy of it computes from x.</summary>
    public Tensor softmax(Tensor x, int axis = -1) => Normalizing.Softmax(x, axis);

    /// <summary>The logarithm of softmax along an axis.</summary>
    public Tensor log_softmax(Tensor x, int axis = -1) => Normalizing.LogSoftmax(x, axis);

    /// <summary>max(x − τ, 0) with sum 1 along an axis (Martins and Astudillo 2016).</summary>
    public Tensor sparsemax(Tensor x, int axis = -1) => Normalizing.Sparsemax(x, axis);

    /// <summary>x·σ(x).</summary>
    public Tensor swish(Tensor x) => Gates.Silu(x);

    /// <summary>x·min(max(x + 3, 0), 6)/6.</summary>
    public Tensor hard_swish(Tensor x) => Gates.HardSilu(x);
}
