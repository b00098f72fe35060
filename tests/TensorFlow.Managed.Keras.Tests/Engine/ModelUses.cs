using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Tests.Golden;
using Tensorflow.Keras.Training;
using Tensorflow.NumPy;
using static Tensorflow.KerasApi;

namespace Tensorflow.Keras.Tests.Engine;

/// <summary>The programs of errors.jsonl that are about models, training and callbacks, in C#.</summary>
internal static class ModelUses
{
    private static readonly NDArray X = Fill.Of((6, 3), 1).numpy();
    private static readonly NDArray Y = Fill.Of((6, 2), 2).numpy();
    private static readonly NDArray Classes = new[] { 0L, 1, 0, 1, 0, 1 };

    /// <summary>By the recorded case; what a program returns is what it gives.</summary>
    public static IReadOnlyDictionary<string, Func<object?>> Programs { get; } = new[]
    {
        Models, Calls, Fits, Targets, Odd, Weights, Files,
    }.SelectMany(p => p).ToDictionary(p => p.Key, p => p.Value);

    private static Dictionary<string, Func<object?>> Models => new()
    {
        ["input_without_shape"] = () => keras.Input(),
        ["unbuilt_model_count_params"] = () => keras.Sequential(keras.layers.Dense(2)).count_params(),
        ["same_layer_name_twice"] = () => keras.Sequential(
            keras.Input(3), keras.layers.Dense(2, name: "x"), keras.layers.Dense(2, name: "x")),
        ["sequential_pop_when_empty"] = () => keras.Sequential().pop(),
        ["model_of_unconnected_input"] = () => keras.Model(
            keras.Input(3), keras.layers.Dense(2).Apply(keras.Input(3))),
        ["model_input_not_an_input"] = () =>
        {
            var b = keras.layers.Dense(2).Apply(keras.Input(3));
            return keras.Model(b, keras.layers.Dense(1).Apply(b)).Name;
        },
        ["model_with_arrays"] = () => keras.Model(np.ones(3), np.ones(3)),
        ["get_layer_no_argument"] = () => Model().get_layer(null!),
        ["get_layer_unknown"] = () => Model().get_layer("nothing"),
    };

    private static Dictionary<string, Func<object?>> Calls => new()
    {
        ["wrong_width_into_model"] = () => Model().Apply(np.ones((2, 5), np.float32)),
        ["wrong_width_into_predict"] = () => Model().predict(np.ones((2, 5), np.float32)),
        ["wrong_number_of_inputs"] = () => Two().Apply(new[] { X }),
        ["subclass_without_call"] = () => new M().Apply(X),
        ["predict_before_compile"] = () => Model().predict(X).shape.dims,
        ["fit_before_compile"] = () => Model().fit(X, Y),
        ["evaluate_before_compile"] = () => Model().evaluate(X, Y),
        ["train_on_batch_before_compile"] = () => Model().train_on_batch(X, Y),
    };

    private static Dictionary<string, Func<object?>> Fits => new()
    {
        ["train_step_returns_nothing"] = () =>
        {
            var model = new Silent();
            model.compile("sgd");
            return model.fit(X, Y, verbose: 0);
        },
        ["unknown_loss_at_compile"] = () =>
        {
            Model().compile("sgd", "mean_square");
            return null;
        },
        ["unknown_loss_at_fit"] = () => Compiled(Model(), "mean_square").fit(X, Y),
        ["fit_without_loss"] = () => Compiled(Model(), null).fit(X, Y),
        ["fit_without_targets"] = () => Compiled(Model(), "mse").fit(X),
        ["rows_differ"] = () => Compiled(Model(), "mse").fit(X, Y[..4]),
        ["sample_weight_of_wrong_length"] = () => Compiled(Model(), "mse").fit(X, Y, sample_weight: np.ones(4)),
        ["class_and_sample_weight"] = () => Compiled(Classifier(), "sparse_categorical_crossentropy").fit(
            X, Classes, class_weight: new() { [0] = 2, [1] = 1 }, sample_weight: np.ones(6)),
        ["class_weight_missing_class"] = () => Compiled(Classifier(), "sparse_categorical_crossentropy").fit(
            X, Classes, class_weight: new() { [0] = 2 }).Params["steps"],
        ["validation_split_of_a_dataset"] = () => Compiled(Model(), "mse").fit(
            Tensorflow.Binding.tf.data.Dataset.from_tensor_slices(X, Y).batch(2), validation_split: 0.5, verbose: 0),
        ["validation_split_out_of_range"] = () => Compiled(Model(), "mse").fit(X, Y, validation_split: 1.0),
    };

    private static Dictionary<string, Func<object?>> Targets => new()
    {
        ["targets_of_wrong_width"] = () => Compiled(Model(), "mse").fit(X, np.ones((6, 3), np.float32)),
        ["targets_of_width_one_broadcast"] = () =>
            Compiled(Model(), "mse").fit(X, np.ones((6, 1), np.float32)).history.Keys,
        ["crossentropy_of_wrong_width"] = () =>
            Compiled(Model(), "categorical_crossentropy").fit(X, np.ones((6, 3), np.float32)),
        ["wrong_number_of_targets"] = () => Compiled(Two(), "mse").fit(new[] { X, X }, new[] { Y }),
        ["wrong_number_of_losses"] = () => Compiled(Two(), new LossSpec?[] { "mse", "mse", "mse" })
            .fit(new[] { X, X }, new[] { Y, Y }),
        ["loss_for_unknown_output"] = () => Compiled(Two(), new Dictionary<string, LossSpec?> { ["nothing"] = "mse" })
            .fit(new[] { X, X }, new[] { Y, Y }),
    };

    private static Dictionary<string, Func<object?>> Odd => new()
    {
        ["batch_size_zero"] = () => Compiled(Model(), "mse").fit(X, Y, batch_size: 0).GetType().Name,
        ["empty_data"] = () => Compiled(Model(), "mse").fit(X[..0], Y[..0]).GetType().Name,
        ["epochs_zero"] = () => Compiled(Model(), "mse").fit(X, Y, epochs: 0).history,
        ["nan_with_terminate_on_nan"] = () => Compiled(Model(), "mse").fit(
            X * float.NaN, Y, epochs: 3, callbacks: [keras.callbacks.TerminateOnNaN()]).epoch.Count,
        ["early_stopping_unknown_mode"] = () => keras.callbacks.EarlyStopping(mode: "best").monitor,
        ["reduce_lr_factor_one"] = () => keras.callbacks.ReduceLROnPlateau(factor: 1.0),
    };

    private static Dictionary<string, Func<object?>> Weights => new()
    {
        ["set_weights_too_few"] = () => Set(Model(), [np.ones((3, 4), np.float32)]),
        ["set_weights_wrong_shape"] = () =>
        {
            var m = Model();
            return Set(m, [np.ones((9, 9), np.float32), .. m.get_weights().Skip(1)]);
        },
        ["assign_wrong_shape"] = () =>
        {
            var d = keras.layers.Dense(2);
            d.build((-1, 3));
            return d.Weights[0].assign(np.ones((2, 3)));
        },
    };

    private static Dictionary<string, Func<object?>> Files => new()
    {
        ["checkpoint_wrong_ending"] = () => keras.callbacks.ModelCheckpoint("w.h5", save_weights_only: true),
        ["save_wrong_ending"] = () =>
        {
            Model().save("m.bin");
            return null;
        },
        ["load_model_missing_file"] = () => keras.models.load_model("nothing.keras"),
        ["load_weights_missing_file"] = () => Load(Model(), "nothing.npz"),
        ["load_weights_wrong_ending"] = () => Load(Model(), "nothing.bin"),
        ["save_weights_wrong_ending"] = () => Save(Model(), "w.bin"),
        ["load_weights_fewer_layers"] = () => SavedInto(keras.Sequential(keras.Input(3), keras.layers.Dense(4))),
        ["load_weights_more_layers"] = () => SavedInto(keras.Sequential(
            keras.Input(3), keras.layers.Dense(4), keras.layers.Dense(2), keras.layers.Dense(2))),
        ["load_weights_other_shapes"] = () => SavedInto(keras.Sequential(
            keras.Input(3), keras.layers.Dense(5), keras.layers.Dense(2))),
        ["load_weights_of_unbuilt_model"] = () => SavedInto(
            keras.Sequential(keras.layers.Dense(4), keras.layers.Dense(2))),
    };

    private static Sequential Model() =>
        keras.Sequential(keras.Input(3), keras.layers.Dense(4), keras.layers.Dense(2));

    private static Sequential Classifier() =>
        keras.Sequential(keras.Input(3), keras.layers.Dense(2, activation: "softmax"));

    private static Functional Two()
    {
        Tensors a = keras.Input(3), b = keras.Input(3);
        return keras.Model(
            (a, b), (keras.layers.Dense(2, name: "p").Apply(a), keras.layers.Dense(2, name: "q").Apply(b)));
    }

    private static Model Compiled(Model model, LossSpec? loss)
    {
        model.compile("sgd", loss);
        return model;
    }

    private static object? Set(Model model, NDArray[] weights)
    {
        model.set_weights(weights);
        return null;
    }

    private static object? Save(Model model, string path)
    {
        model.save_weights(path);
        return null;
    }

    private static object? Load(Model model, string path)
    {
        model.load_weights(path);
        return null;
    }

    private static object? SavedInto(Model other)
    {
        var folder = Directory.CreateTempSubdirectory("uses");
        try
        {
            var path = Path.Combine(folder.FullName, "w.npz");
            Save(Model(), path);
            return Load(other, path);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private sealed class M : Model;

    private sealed class Silent : Model
    {
        public override Dictionary<string, Tensor> train_step(Tensors[] data) => [];

        protected override Tensors Call(
            Tensors inputs, Tensors? state = null, bool? training = null, IOptionalArgs? optional_args = null) =>
            inputs;
    }
}
