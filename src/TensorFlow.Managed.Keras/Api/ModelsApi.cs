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
}
