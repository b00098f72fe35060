using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Tests.Layers;

/// <summary>A layer put through what record_layers.py did to it; collects what differs.</summary>
internal sealed class LayerRun(RecordedLayer recorded, Layer layer)
{
    // A softmax's gradient is (c - sum(c*y))*y, a difference of numbers that cancel, times a kernel. Against float64
    // the recorded values are off by up to 2.4e-7 and ours by up to 4.6e-7: two units in the last place of the largest
    // |coefficient * weight|, which is 4.
    private const double SoftmaxRounding = 1.0 / (1 << 20);

    private readonly double _rounding =
        recorded.Code.Contains("oftmax", StringComparison.Ordinal) ? SoftmaxRounding : 0;

    private readonly List<string> _differences = [];
    private readonly bool _takesList = recorded.Json.GetProperty("inputs").ValueKind == JsonValueKind.Array;
    private readonly NDArray[] _inputs = recorded.Json.GetProperty("inputs") is var inputs
        && inputs.ValueKind == JsonValueKind.Array
        ? [.. inputs.EnumerateArray().Select(JsonArrays.Read)]
        : [JsonArrays.Read(inputs)];

    public IReadOnlyList<string> Differences()
    {
        Build();
        Note(JsonConfigs.Differences("config", layer.get_config(), recorded.Json.GetProperty("config")));
        CheckShape();
        CheckWeights();
        var start = layer.get_weights();
        Call(training: false, recorded.Json.GetProperty("inference"));
        CheckRest();
        CheckSeeds("before");
        layer.set_weights(start);
        Call(training: true, recorded.Find("training") ?? recorded.Json.GetProperty("inference"));
        CheckSeeds("after");
        return _differences;
    }

    private void Build()
    {
        var symbols = Array.ConvertAll(_inputs, x => new Keras.Layers.InputLayer(x.shape[1..], dtype: x.dtype).Symbol);
        layer.Apply(_takesList ? symbols : symbols[0]);
    }

    private void CheckShape()
    {
        var open = Array.ConvertAll(_inputs, x => new Shape([-1, .. x.shape[1..]]));
        var shape = layer.ComputeOutputShape(open);
        Note(shape == JsonArrays.Sizes(recorded.Json.GetProperty("output_shape")), $"output shape: {shape}");
    }

    private void CheckWeights()
    {
        var wanted = recorded.Find("weights")?.EnumerateArray().ToArray() ?? [];
        var weights = layer.Weights.Cast<KerasVariable>().ToList();
        Note(weights.Select(w => w.path).SequenceEqual(wanted.Select(w => w.GetProperty("path").GetString()!)),
            $"weights: {string.Join(", ", weights.Select(w => w.path))}");
        if (_differences.Count > 0 || weights.Count == 0)
        {
            return;
        }

        foreach (var (weight, json) in weights.Zip(wanted))
        {
            Note(weight.shape == JsonArrays.Dims(json), $"{weight}: shape");

            // the recorded type of a float is that of the value that the weight was given, float32
            Note(weight.dtype == layer.DType || weight.dtype.as_numpy_name() == json.GetProperty("dtype").GetString(),
                $"{weight}: dtype");
            Note(weight.trainable == json.GetProperty("trainable").GetBoolean(), $"{weight}: trainable");
            CheckStart(weight, json.GetProperty("initial"));
        }

        var trainable = layer.TrainableWeights.Cast<KerasVariable>().Select(w => w.path);
        Note(trainable.SequenceEqual(recorded.Json.GetProperty("trainable_weights").EnumerateArray()
            .Select(w => w.GetString()!)), "trainable weights");
        layer.set_weights(wanted.Select(w => JsonArrays.Read(w.GetProperty("value"))));
    }

    private void CheckStart(KerasVariable weight, JsonElement start)
    {
        var value = weight.numpy().astype(TF_DataType.TF_DOUBLE).ToArray<double>();
        Note(start.ValueKind switch
        {
            JsonValueKind.Object => JsonArrays.Difference("start", weight.AsTensor(), start) is null,
            _ => start.GetString() switch
            {
                "zeros" => value.All(v => v == 0),
                "ones" => value.All(v => v == 1),
                _ => value.Any(v => v is not 0),
            },
        }, $"{weight.path}: start");
    }

    private void Call(bool training, JsonElement wanted)
    {
        var mode = training ? "training" : "inference";
        var xs = Array.ConvertAll(_inputs, x => tf.constant(x));
        var floats = Array.FindAll(xs, x => x.dtype.is_floating());
        var before = layer.TrainableWeights.ConvertAll(w => ((KerasVariable)w).numpy());
        using var tape = tf.GradientTape(persistent: true);
        tape.watch(floats);
        Tensor y = layer.Apply(_takesList ? xs : xs[0], training: training);
        var c = tf.constant(JsonArrays.Read(recorded.Json.GetProperty("coefficients")));
        var total = tf.reduce_sum(tf.cast(y, tf.float32) * c);
        Note(JsonArrays.Difference($"{mode} output", y, wanted.GetProperty("output")));
        Note($"{mode} input gradient", () => tape.gradient(total, floats), wanted, "input_gradients");
        Note($"{mode} weight gradient", () => tape.gradient(total, layer.TrainableWeights), wanted, "weight_gradients");
        Note($"{mode} state", () => [.. layer.NonTrainableWeights.Select(w => w.AsTensor())], wanted, "state");
        var changed = layer.TrainableWeights.Cast<KerasVariable>()
            .Where((w, i) => !Bytes(w.numpy()).SequenceEqual(Bytes(before[i]))).ToList();
        var overwritten = wanted.TryGetProperty("overwritten", out var list) ? list.EnumerateArray().ToArray() : [];
        Note(changed.Select(w => w.path).SequenceEqual(overwritten.Select(w => w.GetProperty("path").GetString()!)),
            $"{mode} overwritten: {string.Join(", ", changed)}");
        foreach (var (w, json) in changed.Zip(overwritten))
        {
            Note(JsonArrays.Difference($"{mode} {w.path}", w.AsTensor(), json.GetProperty("value")));
        }
    }

    private void CheckRest()
    {
        var losses = recorded.Find("losses")?.EnumerateArray().ToArray() ?? [];
        var own = layer.losses;
        Note(own.Count == losses.Length, $"losses: {own.Count}, recorded {losses.Length}");
        foreach (var (loss, i) in own.Zip(losses).Select((p, i) => (p, i)))
        {
            Note(JsonArrays.Difference($"loss {i}", loss.First, loss.Second));
        }

        var mask = _takesList ? null : layer.compute_mask(tf.constant(_inputs[0]), null);
        if (recorded.Find("mask") is { } wanted)
        {
            Note(JsonArrays.Difference("mask", mask, wanted));
        }
        else
        {
            Note(mask is null, "mask: some, recorded none");
        }
    }

    private void CheckSeeds(string moment)
    {
        var seeds = layer.Variables.Cast<KerasVariable>().Where(v => v.path.Contains("seed_generator")).ToList();
        var wanted = recorded.Find("seed_state");
        Note(seeds.Count == (wanted is null ? 0 : 1), $"{seeds.Count} seeds");
        if (wanted is { } state && seeds.Count == 1)
        {
            Note(seeds[0].path == state.GetProperty("path")[0].GetString(), $"seed's path: {seeds[0].path}");
            Note(JsonArrays.Difference($"seed {moment}", seeds[0].AsTensor(), state.GetProperty(moment)[0]));
        }
    }

    private void Note(string what, Func<Tensor?[]> actual, JsonElement wanted, string member)
    {
        if (wanted.TryGetProperty(member, out var list))
        {
            var tensors = actual();
            Note(tensors.Length == list.GetArrayLength(), $"{what}: {tensors.Length} of them");
            Note(tensors.Zip(list.EnumerateArray()).Select((p, i) =>
                JsonArrays.Difference($"{what} {i}", p.First, p.Second, _rounding)).OfType<string>());
        }
    }

    private void Note(string? difference) => Note(difference is null ? [] : [difference]);

    private void Note(bool holds, string difference) => Note(holds ? [] : [difference]);

    private void Note(IEnumerable<string> differences) => _differences.AddRange(differences);

    private static float[] Bytes(NDArray array) => array.astype(TF_DataType.TF_FLOAT).ToArray<float>();
}
