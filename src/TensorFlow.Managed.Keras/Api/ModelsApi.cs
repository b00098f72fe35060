using System.IO;
using Tensorflow.Keras.Engine;

namespace Tensorflow.Keras;

/// <summary>keras.models.</summary>
public sealed class ModelsApi
{
    internal ModelsApi()
    {
    }

    /// <summary>The model that model.to_json() described; its weights are new.</summary>
    /// <exception cref="ValueError">Not the JSON of a Sequential or functional model.</exception>
    public Model model_from_json(string json_string) => ModelReader.FromJson(json_string);

    /// <summary>Refused: whole models are files of HDF5. Their JSON and weights can be read.</summary>
    /// <exception cref="UnimplementedError">There is such a file.</exception>
    /// <exception cref="ValueError">There is none.</exception>
    public Model load_model(string filepath) => File.Exists(filepath)
        ? throw new UnimplementedError("Whole models in files (.keras, .h5) are not supported. Expected "
            + $"model_from_json and load_weights of an `.npz` file. Received: filepath={filepath}")
        : throw new ValueError($"File not found: filepath={filepath}. Please ensure the file is an accessible "
            + "`.keras` zip file. Received: a path where none is.");
}
