using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using NUnit.Framework;
using Tensorflow.Keras.Engine;

namespace Tensorflow.Keras.Tests.Layers;

/// <summary>Bad uses of layers raise what they raise in Keras: the type and the first words.</summary>
internal sealed partial class LayerErrorTests
{
    private static readonly IReadOnlyList<RecordedLayer> All = RecordedLayer.Read("keras/errors.jsonl.gz");

    // tested together below
    private static readonly string[] Allowed =
    [
        "dropout_rate_one", "unbuilt_weights", "upsampling_unknown_interpolation", "input_shape_argument_warns_only",
        "float64_into_dense", "integers_into_dense", "concatenate_one_tensor",
    ];

    private static IEnumerable<RecordedLayer> Raising => All.Where(c => LayerErrors.Raise.ContainsKey(c.Name));

    [TestCaseSource(nameof(Raising))]
    public void Raises_as_recorded(RecordedLayer recorded)
    {
        KerasNames.Clear();
        var error = Assert.Catch(() => LayerErrors.Raise[recorded.Name](new LayersApi()))!;
        var wanted = recorded.Json.GetProperty("error").GetString()!;
        Assert.That(error.GetType().Name, Is.EqualTo(wanted));
        var text = Spaces().Replace(error.Message, " ");
        var phrase = LayerErrors.Shared(recorded.Name, recorded.Json.GetProperty("phrase").GetString()!);
        Assert.That(text, Does.StartWith(phrase));
    }

    [Test]
    public void A_use_that_Keras_allows_is_allowed()
    {
        var layers = new LayersApi();
        Assert.Multiple(() =>
        {
            Assert.That(layers.Dropout(1.0).Apply(Binding.tf.ones((1, 3)), training: true).Single.ToArray<float>(),
                Is.EqualTo(new float[3]), "dropout_rate_one");
            Assert.That(layers.Dense(2).get_weights(), Is.Empty, "unbuilt_weights");
            Assert.That(layers.UpSampling2D(interpolation: "cubic").get_config()["interpolation"], Is.EqualTo("cubic"),
                "upsampling_unknown_interpolation");
            Assert.That(layers.Dense(2, input_shape: 3, name: "d").Name, Is.EqualTo("d"),
                "input_shape_argument_warns_only");
            Assert.That(layers.Dense(2).Apply(Binding.tf.ones((1, 3), TF_DataType.TF_DOUBLE)).Single.dtype,
                Is.EqualTo(TF_DataType.TF_FLOAT), "float64_into_dense");
            Assert.That(layers.Dense(2).Apply(Binding.tf.ones((1, 3), TF_DataType.TF_INT32)).Single.dtype,
                Is.EqualTo(TF_DataType.TF_FLOAT), "integers_into_dense");
            Assert.That(
                layers.Concatenate().Apply(new[] { Binding.tf.ones((1, 2)) }).shape, Is.EqualTo(new Shape(1, 2)),
                "concatenate_one_tensor");
        });
    }

    [Test]
    public void What_is_not_run_is_known()
    {
        var path = Path.Combine(TestContext.CurrentContext.TestDirectory, "Data", "keras", "not_run.json");
        using var rules = JsonDocument.Parse(File.ReadAllText(path));
        var left = rules.RootElement.EnumerateArray().Where(r => r.GetProperty("file").GetString() == "errors")
            .Select(r => r.GetProperty("case").GetString()!.TrimEnd('*')).ToList();
        var missing = All.Where(c => c.Code.StartsWith("L.", StringComparison.Ordinal))
            .Where(c => !LayerErrors.Raise.ContainsKey(c.Name) && !Allowed.Contains(c.Name))
            .Where(c => !left.Exists(l => c.Name.StartsWith(l, StringComparison.Ordinal)))
            .Select(c => c.Name);
        Assert.That(missing, Is.Empty);
    }

    [Test]
    public void A_layer_that_is_not_there_is_named() => Assert.Multiple(() =>
    {
        var layers = new LayersApi();
        Assert.That(() => layers.Conv2D(1, 3), Throws.TypeOf<UnimplementedError>().With.Message.Contains("Conv2D"));
        Assert.That(() => layers.LSTM(3), Throws.TypeOf<UnimplementedError>().With.Message.Contains("LSTM"));
        Assert.That(() => layers.MaxPooling2D(), Throws.TypeOf<UnimplementedError>()
            .With.Message.Contains("MaxPooling2D"));
        Assert.That(() => layers.UpSampling2D(interpolation: "bilinear").Apply(Binding.tf.ones((1, 2, 2, 1))),
            Throws.TypeOf<UnimplementedError>().With.Message.Contains("bilinear"));
        Assert.That(() => layers.Flatten(data_format: "channels_first"), Throws.TypeOf<UnimplementedError>());
        Assert.That(() => layers.BatchNormalization(renorm: true), Throws.TypeOf<UnimplementedError>());
    });

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
