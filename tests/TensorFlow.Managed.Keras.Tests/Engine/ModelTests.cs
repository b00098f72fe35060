using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using NUnit.Framework;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Tests.Golden;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.Keras.Tests.Training.RecordedTraining;
using static Tensorflow.KerasApi;

namespace Tensorflow.Keras.Tests.Engine;

/// <summary>Names, summaries and JSON of models against models.jsonl.</summary>
internal sealed class ModelTests
{
    private static readonly IReadOnlyList<JsonElement> All = Recorded.Cases("models");

    [SetUp]
    public void StartNamesAnew() => keras.utils.clear_session();

    [Test]
    public void Generator() => CheckFacts("summary_generator", keras.Sequential(
    [
        keras.Input(2), keras.layers.Dense(16), keras.layers.LeakyReLU(), keras.layers.BatchNormalization(),
        keras.layers.Dense(2, activation: "tanh"),
    ], name: "generator"));

    [Test]
    public void Functional() => CheckFacts("summary_functional", Plain());

    [Test]
    public void Combined()
    {
        var g = keras.Sequential(
            [keras.Input(2), keras.layers.Dense(3, activation: "relu"), keras.layers.Dense(2)], name: "g");
        var d = keras.Sequential([keras.Input(2), keras.layers.Dense(3), keras.layers.Dense(1)], name: "d");
        d.Trainable = false;
        var gan = keras.Sequential([keras.Input(2), g, d], name: "gan");
        CheckFacts("summary_combined", gan);
        Assert.That(gan.TrainableWeights, Has.Count.EqualTo(4));
        Assert.That(gan.NonTrainableWeights, Has.Count.EqualTo(4));
        Assert.That(
            Summary(gan, expand: true, trainable: true), Is.EqualTo(Lines(Case("summary_combined"), "expanded")));
    }

    [Test]
    public void Subclassed()
    {
        var model = new Pair();
        model.Apply(tf.zeros((1, 2)));
        var recorded = Case("summary_subclassed");
        Assert.That(model.Name, Is.EqualTo(recorded.Text("name")));
        Assert.That(Paths(model), Is.EqualTo(Lines(recorded, "paths")));
        Assert.That(model.count_params(), Is.EqualTo(recorded.GetProperty("count_params").GetInt32()));
        Assert.That(Summary(model), Is.EqualTo(Lines(recorded, "summary")));
    }

    [Test]
    public void Names_of_variables()
    {
        var recorded = Case("names_of_variables");
        var layer = keras.layers.Dense(1);
        layer.build((-1, 2));
        Assert.That(Paths(layer.Weights), Is.EqualTo(Lines(recorded, "built_alone")));
        layer = keras.layers.Dense(1);
        layer.Apply(tf.zeros((1, 2)));
        Assert.That(Paths(layer.Weights), Is.EqualTo(Lines(recorded, "called_alone")));
        var sequential = keras.Sequential([keras.Input(2), keras.layers.Dense(2), keras.layers.Dense(1)]);
        Assert.That(Paths(sequential), Is.EqualTo(Lines(recorded, "sequential_with_input")));
        var deferred = keras.Sequential(keras.layers.Dense(2), keras.layers.Dense(1));
        deferred.Apply(tf.zeros((1, 2)));
        Assert.That(Paths(deferred), Is.EqualTo(Lines(recorded, "sequential_deferred")));
        Tensors i = keras.Input(2);
        var outer = keras.layers.Dense(1);
        Assert.That(
            Paths(keras.Model(i, outer.Apply(keras.layers.Dense(2).Apply(i)))),
            Is.EqualTo(Lines(recorded, "functional")));
        var inner = keras.Sequential([keras.Input(2), keras.layers.Dense(2)], name: "inner");
        var nested = keras.Sequential([keras.Input(2), inner, keras.layers.Dense(1)], name: "outer");
        Assert.That(Paths(nested), Is.EqualTo(Lines(recorded, "nested")));
        var normalized = keras.Sequential(
        [
            keras.Input(2), keras.layers.Dense(2), keras.layers.BatchNormalization(), keras.layers.Dense(1),
        ]);
        Assert.That(Paths(normalized), Is.EqualTo(Lines(recorded, "batch_normalization")));
        var net = new My_Net2D();
        net.Apply(tf.zeros((1, 2)));
        Assert.That(net.Name, Is.EqualTo(recorded.GetProperty("subclassed")[0].GetString()));
        Assert.That(Paths(net), Is.EqualTo(recorded.GetProperty("subclassed")[1].EnumerateArray()
            .Select(p => p.GetString())));
    }

    [Test]
    public void Frozen_layers_move_their_weights()
    {
        var recorded = Case("order_of_weights");
        var m = keras.Sequential(
        [
            keras.Input(2), keras.layers.Dense(2, name: "one"), keras.layers.BatchNormalization(name: "bn"),
            keras.layers.Dense(1, name: "two"),
        ]);
        Assert.That(Paths(m), Is.EqualTo(Lines(recorded, "weights")));
        Assert.That(Paths(m.TrainableWeights), Is.EqualTo(Lines(recorded, "trainable_weights")));
        Assert.That(Paths(m.NonTrainableWeights), Is.EqualTo(Lines(recorded, "non_trainable_weights")));
        m.Layers[0].Trainable = false;
        var frozen = recorded.GetProperty("first_frozen");
        Assert.That(Paths(m.TrainableWeights), Is.EqualTo(Lines(frozen, "trainable_weights")));
        Assert.That(Paths(m.NonTrainableWeights), Is.EqualTo(Lines(frozen, "non_trainable_weights")));
        foreach (var (trained, name) in new[] { (false, "model_frozen"), (true, "thawed") })
        {
            m.Trainable = trained;
            var state = recorded.GetProperty(name);
            Assert.That(
                m.TrainableWeights, Has.Count.EqualTo(state.GetProperty("trainable_weights").GetInt32()), name);
            Assert.That(m.Layers.Select(l => l.Trainable), Is.EqualTo(
                state.GetProperty("layers_trainable").EnumerateArray().Select(t => t.GetBoolean())), name);
        }

        var dropping = keras.Sequential(
            [keras.Input(2), keras.layers.Dropout(0.5, seed: 1), keras.layers.Dense(1)]);
        Assert.That(Paths(dropping.Variables), Is.EqualTo(Lines(recorded, "dropout_variables")));
    }

    [Test]
    public void Json_makes_the_same_model()
    {
        var model = Given(Plain());
        var copy = keras.models.model_from_json(model.to_json());
        copy.set_weights(model.get_weights());
        var (ours, theirs) = (model.Apply(Inputs()), copy.Apply(Inputs()));
        Assert.That(theirs[0].numpy().ToArray<float>(), Is.EqualTo(ours[0].numpy().ToArray<float>()));
        var byName = model.predict_all(new Dictionary<string, NDArray> { ["b"] = XB, ["a"] = X });
        var predicted = model.predict_all(new[] { X, XB }, batch_size: 4);
        for (var i = 0; i < 2; i++)
        {
            Closeness.Call.Check("called", ours[i], Case("call_results").GetProperty("called")[i]);
            Closeness.Call.Check(
                "predicted", tf.constant(predicted[i]), Case("call_results").GetProperty("predicted")[i]);
            Closeness.Call.Check("by name", tf.constant(byName[i]), Case("call_results").GetProperty("by_name")[i]);
        }
    }

    private static Tensors Inputs() => new[] { X, XB };

    private static Functional Plain()
    {
        Tensors a = keras.Input(3, name: "a"), b = keras.Input(2, name: "b");
        var shared = keras.layers.Dense(2, activation: "tanh", name: "shared");
        var left = shared.Apply(keras.layers.Dense(3, name: "lift").Apply(b));
        var right = shared.Apply(a);
        var both = keras.layers.Concatenate(name: "both").Apply((left, right));
        return keras.Model(
            (a, b),
            (keras.layers.Dense(1, name: "score").Apply(both), keras.layers.Dense(2, name: "pair").Apply(right)),
            name: "two_by_two");
    }

    private static void CheckFacts(string name, Model model)
    {
        var recorded = Case(name);
        Assert.That(Summary(model), Is.EqualTo(Lines(recorded, "summary")));
        var ours = JsonNode.Parse(model.to_json());
        var theirs = JsonNode.Parse(recorded.GetProperty("json").GetRawText());
        Assert.That(JsonNode.DeepEquals(ours, theirs), Is.True, $"{ours}\nfor\n{theirs}");
    }

    private static string[] Summary(Model model, bool expand = false, bool trainable = false)
    {
        var text = "";
        model.summary(80, t => text += t, expand, trainable);
        return text.Split('\n');
    }

    private static IEnumerable<string> Paths(Layer layer) => Paths(layer.Weights);

    private static IEnumerable<string> Paths(IEnumerable<IVariableV1> weights) =>
        weights.Select(w => ((KerasVariable)w).path);

    private static JsonElement Case(string name) => All.Single(c => c.Text("case") == name);

    private static string[] Lines(JsonElement json, string name) =>
        [.. json.GetProperty(name).EnumerateArray().Select(l => l.GetString()!)];

    // its name is a recorded one
    private sealed class My_Net2D : Model
    {
        private readonly Layer _b = keras.layers.Dense(1);
        private readonly Layer _a = keras.layers.Dense(2);

        public My_Net2D() => StackLayers(_b, _a);

        protected override Tensors Call(
            Tensors inputs, Tensors? state = null, bool? training = null, IOptionalArgs? optional_args = null) =>
            _b.Apply(_a.Apply(inputs));
    }

    private sealed class Pair : Model
    {
        private readonly Layer _hidden = keras.layers.Dense(3, activation: "relu");
        private readonly Layer _out = keras.layers.Dense(1);

        protected override Tensors Call(
            Tensors inputs, Tensors? state = null, bool? training = null, IOptionalArgs? optional_args = null) =>
            _out.Apply(_hidden.Apply(inputs));
    }
}
