using System.Collections.Generic;
using System.Linq;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Engine;

/// <summary>Shapes and types of a layer's outputs, by tracing its call on inputs of no value.</summary>
internal static class LayerTrace
{
    /// <summary>One symbol an output, and whether the layer gives a list.</summary>
    public static (KerasTensor[] Outputs, bool IsList) OutputsOf(
        Layer layer, IReadOnlyList<KerasTensor> inputs, bool isList, bool? training)
    {
        var givesList = false;
        var traced = tf.function<Tensor[], Tensor[]>(tensors =>
        {
            var outputs = layer.Compute(isList ? tensors : tensors[0], null, training, null);
            givesList = outputs.IsList;
            return (Tensor[])outputs;
        });
        var concrete = traced.get_concrete_function([.. inputs.Select(i => new TensorSpec(i.shape, i.dtype))]);
        return ([.. concrete.outputs.Select(o => new KerasTensor(o.shape, o.dtype))], givesList);
    }
}
