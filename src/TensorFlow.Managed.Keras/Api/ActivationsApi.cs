using System;
using Tensorflow.Keras.Activations;

namespace Tensorflow.Keras;

/// <summary>keras.activations: activations as objects, as functions, and by name.</summary>
public sealed partial class ActivationsApi
{
    internal ActivationsApi()
    {
    }

    /// <summary>The activation of Keras's name; the linear one for null.</summary>
    /// <exception cref="ValueError">There is none of that name.</exception>
    public Activation get(string? identifier) => ActivationTable.Get(identifier);

    /// <summary>An activation of one's own.</summary>
    public Activation get(Func<Tensor, Tensor> identifier) => identifier;

    /// <summary>The activation of Keras's name; the linear one for null.</summary>
    public Activation GetActivationFromName(string? name) => ActivationTable.Get(name);

    /// <summary>Keras's name of an activation.</summary>
    public string serialize(Activation activation) => activation.Name;

    /// <summary>The activation that serialize wrote down.</summary>
    public Activation deserialize(string config) => ActivationTable.Get(config);

    /// <summary>x itself.</summary>
    public Activation Linear => ActivationTable.Get("linear");

    /// <summary>max(x, 0).</summary>
    public Activation Relu => ActivationTable.Get("relu");

    /// <summary>min(max(x, 0), 6).</summary>
    public Activation Relu6 => ActivationTable.Get("relu6");

    /// <summary>x where positive, 0.2·x elsewhere.</summary>
    public Activation LeakyRelu => ActivationTable.Get("leaky_relu");

    /// <summary>x where positive, eˣ − 1 elsewhere.</summary>
    public Activation Elu => ActivationTable.Get("elu");

    /// <summary>max(x, 0) + e^min(x, 0) − 1.</summary>
    public Activation Celu => ActivationTable.Get("celu");

    /// <summary>1.0507·elu(x) with slope 1.6733 (Klambauer et al. 2017).</summary>
    public Activation Selu => ActivationTable.Get("selu");

    /// <summary>x where |x| > 0.5, else 0.</summary>
    public Activation HardShrink => ActivationTable.Get("hard_shrink");

    /// <summary>x moved by 0.5 towards 0.</summary>
    public Activation SoftShrink => ActivationTable.Get("soft_shrink");

    /// <summary>0 up to −1, (x + 1)²/4 up to 1, x from there.</summary>
    public Activation SparsePlus => ActivationTable.Get("sparse_plus");

    /// <summary>(x + √(x² + 4)) / 2.</summary>
    public Activation Squareplus => ActivationTable.Get("squareplus");

    /// <summary>ln(1 + eˣ).</summary>
    public Activation Softplus => ActivationTable.Get("softplus");

    /// <summary>x·Φ(x).</summary>
    public Activation Gelu => ActivationTable.Get("gelu");

    /// <summary>x·σ(x).</summary>
    public Activation Silu => ActivationTable.Get("silu");

    /// <summary>x·min(max(x + 3, 0), 6)/6.</summary>
    public Activation HardSilu => ActivationTable.Get("hard_silu");

    /// <summary>x·tanh(ln(1 + eˣ)).</summary>
    public Activation Mish => ActivationTable.Get("mish");

    /// <summary>The first half times the sigmoid of the second.</summary>
    public Activation Glu => ActivationTable.Get("glu");

    /// <summary>eˣ.</summary>
    public Activation Exponential => ActivationTable.Get("exponential");

    /// <summary>1/(1 + e⁻ˣ); a cross-entropy of it computes from x.</summary>
    public Activation Sigmoid => ActivationTable.Get("sigmoid");

    /// <summary>min(max(x + 3, 0), 6)/6.</summary>
    public Activation HardSigmoid => ActivationTable.Get("hard_sigmoid");

    /// <summary>0 up to −1, 1 from 1, (x + 1)/2 between.</summary>
    public Activation SparseSigmoid => ActivationTable.Get("sparse_sigmoid");

    /// <summary>ln σ(x).</summary>
    public Activation LogSigmoid => ActivationTable.Get("log_sigmoid");

    /// <summary>tanh x.</summary>
    public Activation Tanh => ActivationTable.Get("tanh");

    /// <summary>x cut off at −1 and 1.</summary>
    public Activation HardTanh => ActivationTable.Get("hard_tanh");

    /// <summary>x − tanh x.</summary>
    public Activation TanhShrink => ActivationTable.Get("tanh_shrink");

    /// <summary>x/(1 + |x|).</summary>
    public Activation Softsign => ActivationTable.Get("softsign");

    /// <summary>eˣ over its sum; a cross-entropy of it computes from x.</summary>
    public Activation Softmax => ActivationTable.Get("softmax");

    /// <summary>The logarithm of softmax.</summary>
    public Activation LogSoftmax => ActivationTable.Get("log_softmax");

    /// <summary>max(x − τ, 0) with sum 1 (Martins and Astudillo 2016).</summary>
    public Activation Sparsemax => ActivationTable.Get("sparsemax");
}
