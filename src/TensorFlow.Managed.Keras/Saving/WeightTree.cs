using System.Collections.Generic;
using System.Linq;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Layers;

namespace Tensorflow.Keras.Saving;

/// <summary>
/// The weights of a model at the places where Keras's .weights.h5 files have them: layers go by class and count, not
/// by their names, so that another model of the same make finds them.
/// </summary>
internal static class WeightTree
{
    private const string Own = "vars";

    /// <summary>The layers that have weights of their own, each once.</summary>
    public static IEnumerable<WeightGroup> Of(Model model) => Below(model, "", []);

    private static IEnumerable<WeightGroup> Below(Layer layer, string path, HashSet<Layer> met)
    {
        if (!met.Add(layer))
        {
            yield break;
        }

        if (layer.OwnWeights is { Count: > 0 } own)
        {
            yield return new(path + Own, layer, own);
        }

        var counts = new Dictionary<string, int>();
        foreach (var part in layer.Layers.OfType<Layer>())
        {
            var name = KerasNames.SnakeCase(part.ClassName);
            var n = counts[name] = counts.GetValueOrDefault(name) + 1;
            var place = layer is Wrapper ? "layer" : n == 1 ? $"layers/{name}" : $"layers/{name}_{n - 1}";
            foreach (var group in Below(part, $"{path}{place}/", met))
            {
                yield return group;
            }
        }
    }
}
