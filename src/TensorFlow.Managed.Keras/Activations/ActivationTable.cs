using System;
using System.Collections.Generic;

namespace Tensorflow.Keras.Activations;

/// <summary>Keras's activations by their names.</summary>
internal static class ActivationTable
{
    private static readonly Dictionary<string, Activation> ByName = Make();

    // one or two ops each, without gradients by hand
    private static readonly HashSet<Activation> Plain =
    [
        ByName["linear"], ByName["relu"], ByName["leaky_relu"], ByName["elu"], ByName["softplus"], ByName["sigmoid"],
        ByName["tanh"], ByName["exponential"],
    ];

    /// <summary>It is one of Keras's own that a plan can hold.</summary>
    public static bool IsPlain(Activation activation) => Plain.Contains(activation);

    /// <summary>The one of a name; the linear one for null.</summary>
    /// <exception cref="ValueError">There is none of that name.</exception>
    public static Activation Get(string? name) => ByName.TryGetValue(name ?? "linear", out var found)
        ? found
        : throw new ValueError($"Could not interpret activation function identifier: {name}");

    /// <summary>An activation as settings hold it: its name.</summary>
    public static string Write(Activation activation) => activation.Name;

    private static Dictionary<string, Activation> Make()
    {
        var table = new Dictionary<string, Activation>();
        void Add(string name, Func<Tensor, Tensor> function) => table[name] = new Activation(function, name);

        Add("linear", static x => x);
        Add("relu", static x => Rectifiers.Relu(x));
        Add("relu6", static x => Rectifiers.Relu6(x));
        Add("leaky_relu", static x => Rectifiers.LeakyRelu(x));
        Add("elu", static x => Rectifiers.Elu(x));
        Add("celu", static x => Rectifiers.Celu(x));
        Add("selu", static x => Rectifiers.Selu(x));
        Add("hard_shrink", static x => Rectifiers.HardShrink(x));
        Add("soft_shrink", static x => Rectifiers.SoftShrink(x));
        Add("sparse_plus", Rectifiers.SparsePlus);
        Add("squareplus", static x => Rectifiers.Squareplus(x));
        Add("softplus", Rectifiers.Softplus);
        Add("gelu", static x => Gates.Gelu(x));
        Add("silu", Gates.Silu);
        Add("hard_silu", Gates.HardSilu);
        Add("mish", Gates.Mish);
        Add("glu", static x => Gates.Glu(x));
        Add("exponential", Saturating.Exponential);
        Add("sigmoid", Saturating.Sigmoid);
        Add("hard_sigmoid", Saturating.HardSigmoid);
        Add("sparse_sigmoid", Saturating.SparseSigmoid);
        Add("log_sigmoid", Saturating.LogSigmoid);
        Add("tanh", Saturating.Tanh);
        Add("hard_tanh", Saturating.HardTanh);
        Add("tanh_shrink", Saturating.TanhShrink);
        Add("softsign", Saturating.Softsign);
        Add("softmax", static x => Normalizing.Softmax(x));
        Add("log_softmax", static x => Normalizing.LogSoftmax(x));
        Add("sparsemax", static x => Normalizing.Sparsemax(x));
        (table["swish"], table["hard_swish"]) = (table["silu"], table["hard_silu"]);
        return table;
    }
}
