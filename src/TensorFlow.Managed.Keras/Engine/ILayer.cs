using System.Collections.Generic;
using Tensorflow.NumPy;

namespace Tensorflow.Keras;

/// <summary>A layer as TensorFlow.NET's programs hold it.</summary>
public interface ILayer : IKerasConfigable
{
    /// <summary>The name, unique in its model.</summary>
    string Name { get; }

    /// <summary>Its trainable weights are trained.</summary>
    bool Trainable { get; set; }

    /// <summary>Its weights are there.</summary>
    bool Built { get; }

    /// <summary>The element type that it computes in.</summary>
    TF_DataType DType { get; }

    /// <summary>The layers that it is made of.</summary>
    List<ILayer> Layers { get; }

    /// <summary>All weights, own ones first.</summary>
    List<IVariableV1> Weights { get; }

    /// <summary>What training changes.</summary>
    List<IVariableV1> TrainableWeights { get; }

    /// <summary>What training leaves.</summary>
    List<IVariableV1> NonTrainableWeights { get; }

    /// <summary>What training changes, seeds and metrics included.</summary>
    List<IVariableV1> TrainableVariables { get; }

    /// <summary>Computes, or adds the layer to a model under construction.</summary>
    /// <param name="inputs">Tensors, or symbols.</param>
    /// <param name="states">States of a recurrent layer.</param>
    /// <param name="training">True where the model is trained; null: as the layer around has it.</param>
    Tensors Apply(
        Tensors inputs, Tensors? states = null, bool? training = null, IOptionalArgs? optional_args = null);

    /// <summary>Makes the weights for inputs of that shape.</summary>
    void build(KerasShapesWrapper input_shape);

    /// <summary>How many numbers its weights hold.</summary>
    long count_params();

    /// <summary>Copies of the weights' values, in order.</summary>
    List<NDArray> get_weights();

    /// <summary>Gives the weights values, in order.</summary>
    void set_weights(IEnumerable<NDArray> weights);
}
