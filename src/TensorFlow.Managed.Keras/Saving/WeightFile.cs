using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Optimizers;
using Tensorflow.NumPy;

namespace Tensorflow.Keras.Saving;

/// <summary>Weights in an .npz file, the optimizer's state with them, under the names of a .weights.h5 file.</summary>
internal static class WeightFile
{
    /// <summary>What the path of such a file ends in.</summary>
    public const string Ending = ".npz";

    private const string OfOptimizer = "optimizer/vars";

    private static readonly string[] Foreign = [".keras", ".h5"];

    /// <summary>Refuses files that need HDF5.</summary>
    /// <exception cref="UnimplementedError">The path ends as one of them does.</exception>
    public static void CheckSupported(string path)
    {
        if (Array.Find(Foreign, e => path.EndsWith(e, StringComparison.Ordinal)) is not null)
        {
            throw new UnimplementedError("Files of HDF5 (.weights.h5, .h5, .keras) are not supported. Expected a path "
                + $"that ends in `{Ending}`. Received: filepath={path}");
        }
    }

    /// <summary>Writes the weights; a file that was there stays whole until all is written.</summary>
    public static void Save(string path, Model model)
    {
        if (!path.EndsWith(Ending, StringComparison.Ordinal))
        {
            CheckSupported(path);
            throw new ValueError($"The filename must end in `{Ending}`. Received: filepath={path}");
        }

        CheckBuilt(model, "saving the weights of");
        var arrays = new Dictionary<string, NDArray>();
        foreach (var group in WeightTree.Of(model))
        {
            Put(arrays, group.Path, group.Variables);
        }

        Put(arrays, OfOptimizer, StateOf(model.Optimizer));
        var unfinished = $"{path}.unfinished{Ending}";
        np.savez(unfinished, arrays);
        File.Move(unfinished, path, overwrite: true);
    }

    /// <summary>Reads weights; nothing is changed where they do not fit.</summary>
    /// <param name="skipMismatch">What does not fit is left as it is, and told as a warning.</param>
    public static void Load(string path, Model model, bool skipMismatch)
    {
        if (!path.EndsWith(Ending, StringComparison.Ordinal))
        {
            CheckSupported(path);
            throw new ValueError($"File format not supported: filepath={path}. Expected a path that ends in "
                + $"`{Ending}`. Received: another.");
        }

        CheckBuilt(model, "loading weights into");
        var arrays = np.loadz(path);
        var fitting = new List<(KerasVariable Variable, NDArray Value)>();
        var failures = new List<(WeightGroup Group, string Why)>();
        foreach (var group in WeightTree.Of(model))
        {
            var stored = Get(arrays, group.Path);
            if (group.Misfit([.. stored.Select(a => a.shape)]) is { } why)
            {
                failures.Add((group, why));
                continue;
            }

            fitting.AddRange(group.Variables.Zip(stored));
        }

        Tell(failures, model, skipMismatch);
        fitting.ForEach(f => f.Variable.assign(f.Value));
        LoadOptimizer(arrays, model);
    }

    private static void CheckBuilt(Model model, string doing)
    {
        if (!model.Built)
        {
            throw new ValueError($"You are {doing} a model that has not yet been built. Try building your model or "
                + $"calling it on data first. Received: model '{model.Name}'.");
        }
    }

    private static void Tell(List<(WeightGroup Group, string Why)> failures, Model model, bool skipMismatch)
    {
        if (failures.Count == 0)
        {
            return;
        }

        var text = $"A total of {failures.Count} objects could not be loaded. Example error message for object "
            + $"{failures[0].Group}:\n\n{failures[0].Why}\n\nList of objects that could not be loaded:\n"
            + $"[{string.Join(", ", failures.Select(f => f.Group))}]";
        if (!skipMismatch)
        {
            throw new ValueError(text);
        }

        model.Warnings.Add(text);
    }

    private static void LoadOptimizer(IReadOnlyDictionary<string, NDArray> arrays, Model model)
    {
        var (state, stored) = (StateOf(model.Optimizer), Get(arrays, OfOptimizer));
        if (stored.Count == 0 || state.Count == 0)
        {
            return;
        }

        model.Optimizer!.build(model.TrainableVariables);
        state = StateOf(model.Optimizer);
        if (state.Count != stored.Count || state.Zip(stored).Any(p => p.First.Misfit(p.Second.shape) is not null))
        {
            model.Warnings.Add($"Skipping variable loading for optimizer '{model.Optimizer.name}', because it has "
                + $"{state.Count} variables whereas the saved optimizer has {stored.Count} variables.");
            return;
        }

        foreach (var (variable, value) in state.Zip(stored))
        {
            variable.assign(value);
        }
    }

    private static IReadOnlyList<KerasVariable> StateOf(OptimizerV2? optimizer) => optimizer?.variables ?? [];

    private static void Put(
        Dictionary<string, NDArray> arrays, string path, IReadOnlyList<KerasVariable> variables)
    {
        for (var i = 0; i < variables.Count; i++)
        {
            arrays[$"{path}/{i}"] = variables[i].numpy();
        }
    }

    private static List<NDArray> Get(IReadOnlyDictionary<string, NDArray> arrays, string path)
    {
        var stored = new List<NDArray>();
        while (arrays.TryGetValue($"{path}/{stored.Count}", out var array))
        {
            stored.Add(array);
        }

        return stored;
    }
}
