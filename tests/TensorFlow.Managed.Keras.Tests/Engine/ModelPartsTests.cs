using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using NUnit.Framework;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Layers;
using Tensorflow.Keras.Tests.Golden;
using Tensorflow.NumPy;
using static Tensorflow.Keras.Tests.Training.RecordedTraining;
using static Tensorflow.KerasApi;

namespace Tensorflow.Keras.Tests.Engine;

/// <summary>Inputs, names, layers and states of models against models.jsonl.</summary>
internal sealed class ModelPartsTests
{
    private static readonly IReadOnlyList<JsonElement> All = Recorded.Cases("models");

    // other names of a class are called as the class is
    private static readonly string[] Aliases = ["AvgPool", "GlobalAvgPool", "MaxPool", "GlobalMaxPool"];

    [SetUp]
    public void StartNamesAnew() => keras.utils.clear_session();

    [Test]
    public void A_model_without_a_shape_is_summed_up()
    {
        var recorded = Case("summary_unbuilt");
        var model = keras.Sequential(keras.layers.Dense(3), keras.layers.Dense(1));
        Assert.That(Summary(model), Is.EqualTo(Texts(recorded.GetProperty("summary"))));
        Assert.That(model.Built, Is.EqualTo(recorded.GetProperty("built_before").GetBoolean()));
        model.build((-1, 2));
        Assert.That(Summary(model), Is.EqualTo(Texts(recorded.GetProperty("summary_after_build"))));
        Assert.That(
            model.Weights.Select(w => ((KerasVariable)w).path), Is.EqualTo(Texts(recorded.GetProperty("paths"))));
    }

    [Test]
    public void A_summary_counts_the_optimizer_once_it_has_variables()
    {
        var recorded = Case("summary_after_compile");
        var model = Classifier();
        model.compile("adam", "binary_crossentropy");
        Assert.That(Summary(model), Is.EqualTo(Texts(recorded.GetProperty("compiled"))));
        model.train_on_batch(X, Y1);
        Assert.That(Summary(model), Is.EqualTo(Texts(recorded.GetProperty("trained"))));
    }

    // the recorded one also makes convolutions
    [Test]
    public void Unnamed_layers_and_models_are_numbered()
    {
        var recorded = Case("names_of_layers");
        var dense = Enumerable.Range(0, 3).Select(_ => keras.layers.Dense(1).Name).ToList();
        Assert.That(dense, Is.EqualTo(Texts(recorded.GetProperty("dense"))));
        string[] mixed = [keras.layers.Dense(1, name: "mine").Name, keras.layers.Dense(1).Name,
            keras.layers.ReLU().Name];
        Assert.That(mixed, Is.EqualTo(Texts(recorded.GetProperty("mixed")).Take(3)));
        keras.utils.clear_session();
        Assert.That(keras.layers.Dense(1).Name, Is.EqualTo(recorded.Text("after_clear_session")));
        List<string> models = [keras.Sequential().Name, keras.Sequential().Name];
        Tensors i = keras.Input(2);
        models.Add(keras.Model(i, keras.layers.Dense(1).Apply(i)).Name);
        models.Add(keras.Model(i, keras.layers.Dense(1).Apply(i)).Name);
        Assert.That(models, Is.EqualTo(Texts(recorded.GetProperty("models"))));
        string[] symbols = [keras.Input(2).name, keras.Input(2).name, keras.Input(2, name: "z").name];
        Assert.That(symbols, Is.EqualTo(Texts(recorded.GetProperty("symbolic_inputs"))));
        keras.utils.clear_session();
        Tensors both = new[] { keras.Input(2), keras.Input(2) };
        Assert.That(
            keras.Model(both, keras.layers.Add().Apply(both)).Layers.Select(l => l.Name),
            Is.EqualTo(Texts(recorded.GetProperty("input_layers"))));
        Assert.That(
            keras.Sequential(keras.Input(2), keras.layers.Dense(1)).Chain.Select(l => l.Name),
            Is.EqualTo(Texts(recorded.GetProperty("sequential_input_layer"))));
    }

    // arithmetic on symbols is not there: docs/differences.md
    [Test]
    public void Inputs()
    {
        var recorded = Case("inputs");
        var i = keras.Input((2, 3), name: "x");
        KerasTensor[] all =
            [i, keras.Input(batch_shape: (4, 2)), keras.Input((-1, 3), dtype: TF_DataType.TF_INT32, batch_size: 5)];
        Assert.That(
            all.Select(s => s.shape.dims), Is.EqualTo(recorded.GetProperty("shapes").EnumerateArray().Select(Sizes)));
        Assert.That(
            all.Select(s => s.dtype.as_numpy_name()), Is.EqualTo(Texts(recorded.GetProperty("dtypes"))));
        Assert.That(i.name, Is.EqualTo(recorded.Text("name")));
        Assert.That(i.GetType().Name, Is.EqualTo(recorded.Text("type")));
        Configs.Check(new InputLayer(2, name: "given").get_config(), recorded.GetProperty("config"));
        var first = (Layer)keras.Model(i, keras.layers.Flatten().Apply(i)).Layers[0];
        var wanted = recorded.GetProperty("layer_in_model");
        Assert.That(
            new[] { first.Name, first.GetType().Name },
            Is.EqualTo(new[] { wanted[0].GetString(), wanted[1].GetString() }));
        Assert.That(first.output.shape.dims, Is.EqualTo(Sizes(wanted[2])));
    }

    [Test]
    public void Layers_are_found_added_and_taken_away()
    {
        var recorded = Case("layer_access");
        var m = TwoInTwoOut();
        Assert.That(m.inputs.Symbols.Select(s => s.name), Is.EqualTo(Texts(recorded.GetProperty("inputs"))));
        Assert.That(m.output_names, Is.EqualTo(Texts(recorded.GetProperty("output_names"))));
        Assert.That(m.get_layer("shared").Name, Is.EqualTo(recorded.Text("get_layer")));
        Assert.That(m.get_layer(2).Name, Is.EqualTo(recorded.Text("get_layer_index")));
        var s = keras.Sequential(keras.Input(2), keras.layers.Dense(2), keras.layers.Dense(1));
        Assert.That(Names(s), Is.EqualTo(Texts(recorded.GetProperty("sequential_layers"))));
        s.pop();
        Assert.That(Names(s), Is.EqualTo(Texts(recorded.GetProperty("after_pop"))));
        s.add(keras.layers.Dense(3));
        Assert.That(Names(s), Is.EqualTo(Texts(recorded.GetProperty("after_add")[0])));
        Assert.That(s.output_shape.dims, Is.EqualTo(Sizes(recorded.GetProperty("after_add")[1])));
    }

    [Test]
    public void Classes_give_their_names_in_snake_case()
    {
        var names = Case("snake_case").GetProperty("names").EnumerateObject()
            .Where(n => !Aliases.Any(n.Name.StartsWith) && !n.Name.Contains("Convolution"))
            .Where(n => n.Name != "GroupQueryAttention").ToList();
        Assert.That(names, Has.Count.EqualTo(146));
        Assert.That(
            names.Select(n => KerasNames.SnakeCase(n.Name)), Is.EqualTo(names.Select(n => n.Value.GetString())));
    }

    private static IEnumerable<string> Names(Model model) => model.Layers.Select(l => l.Name);

    private static string[] Summary(Model model)
    {
        var text = "";
        model.summary(80, t => text += t);
        return text.Split('\n');
    }

    private static JsonElement Case(string name) => All.Single(c => c.Text("case") == name);

    private static IEnumerable<string?> Texts(JsonElement json) => json.EnumerateArray().Select(t => t.GetString());

    private static long[] Sizes(JsonElement json) =>
        [.. json.EnumerateArray().Select(d => d.ValueKind == JsonValueKind.Null ? -1 : d.GetInt64())];

    [Test]
    public void Nothing_in_the_place_of_a_layer_or_callback_is_refused() => Assert.Multiple(() =>
    {
        Assert.That(() => keras.Sequential([null!]), Throws.TypeOf<ValueError>()
            .With.Message.StartsWith("Only instances of `keras.Layer` can be added to a Sequential model"));
        var model = keras.Sequential(keras.Input(1), keras.layers.Dense(1));
        model.compile("sgd", "mse");
        NDArray x = new[,] { { 1f } };
        Assert.That(() => model.fit(x, x, verbose: 0, callbacks: [null!]), Throws.TypeOf<AttributeError>()
            .With.Message.Contains("set_model"));
    });

    [Test]
    public void Settings_of_all_of_Keras_have_the_usual_values_only() => Assert.Multiple(() =>
    {
        Assert.That(
            (keras.config.floatx(), keras.backend.epsilon(), keras.backend.image_data_format()),
            Is.EqualTo(("float32", 1e-7, "channels_last")));
        Assert.That(() => keras.config.set_floatx("float32"), Throws.Nothing);
        Assert.That(() => keras.config.set_floatx("float64"), Throws.TypeOf<UnimplementedError>());
        Assert.That(() => keras.config.set_epsilon(1e-3), Throws.TypeOf<UnimplementedError>());
        Assert.That(
            () => keras.config.set_image_data_format("channels_first"), Throws.TypeOf<UnimplementedError>());
        Assert.That(() => keras.Sequential(keras.Input(1)).save("m.keras"), Throws.TypeOf<UnimplementedError>());
    });
}
