using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Layers;

namespace Tensorflow.Keras.Tests.Layers;

/// <summary>Every recorded case of a layer that is there: config, weights, shapes, values, gradients, state.</summary>
internal sealed class LayerRecordTests
{
    private static readonly IReadOnlyList<RecordedLayer> All = RecordedLayer.Read("keras/layers.jsonl.gz");

    // cases of layers that a later issue brings, by class
    private static readonly Dictionary<string, int> NotThere = new()
    {
        ["AveragePooling2D"] = 4,
        ["Bidirectional"] = 1,
        ["CenterCrop"] = 1,
        ["Conv1D"] = 1,
        ["Conv1DTranspose"] = 1,
        ["Conv2D"] = 10,
        ["Conv2DTranspose"] = 14,
        ["DepthwiseConv2D"] = 2,
        ["GRU"] = 2,
        ["GlobalAveragePooling1D"] = 1,
        ["GlobalAveragePooling2D"] = 2,
        ["GlobalMaxPooling2D"] = 1,
        ["LSTM"] = 3,
        ["MaxPooling2D"] = 5,
        ["Resizing"] = 2,
        ["SeparableConv2D"] = 2,
        ["SimpleRNN"] = 2,

        // UpSampling2D by interpolation, SpectralNormalization of a convolution
        ["UpSampling2D"] = 3,
        ["SpectralNormalization"] = 1,
    };

    private static IEnumerable<RecordedLayer> There => All.Where(c => LayerCalls.All.ContainsKey(c.Code));

    [TestCaseSource(nameof(There))]
    public void Is_as_recorded(RecordedLayer recorded)
    {
        KerasNames.Clear();
        var layer = LayerCalls.All[recorded.Code](new LayersApi());
        Assert.That(new LayerRun(recorded, layer).Differences(), Is.Empty);
    }

    [TestCaseSource(nameof(There))]
    public void Is_made_of_its_config(RecordedLayer recorded)
    {
        KerasNames.Clear();
        var config = recorded.Json.GetProperty("config");
        var plain = (Dictionary<string, object?>)JsonConfigs.Plain(config)!;
        if (recorded.Class == "Lambda")
        {
            Assert.That(() => LayerTable.FromConfig("Lambda", plain), Throws.TypeOf<TypeError>()
                .With.Message.Contains("a function is not written down"));
            return;
        }

        var layer = LayerTable.FromConfig(recorded.Class, plain);

        // an inner layer is written with what it was built for only where it is built
        var differences = JsonConfigs.Differences("config", layer.get_config(), config)
            .Where(d => d != "config.layer.build_config: absent");
        Assert.That(differences, Is.Empty);
        Assert.That(layer.ClassName, Is.EqualTo(recorded.Class));
    }

    [Test]
    public void What_is_not_run_is_known()
    {
        var missing = All.Where(c => !LayerCalls.All.ContainsKey(c.Code)).GroupBy(c => c.Class)
            .ToDictionary(g => g.Key, g => g.Count());
        Assert.That(missing, Is.EquivalentTo(NotThere));
        Assert.That((All.Count, There.Count()), Is.EqualTo((156, 156 - NotThere.Values.Sum())));
    }
}
