using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using Tensorflow.Keras.Activations;
using Tensorflow.Keras.Config;
using Tensorflow.Keras.Constraints;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Initializers;
using Tensorflow.Keras.Regularizers;
using Tensorflow.NumPy;

namespace Tensorflow.Keras.Layers;

/// <summary>Reads what a layer's get_config wrote.</summary>
/// <param name="className">The layer's class.</param>
internal sealed class LayerReader(string className, ConfigReader config)
{
    public string? Name => config.TextOrNull("name");

    public bool Trainable => config.Flag("trainable", true);

    /// <summary>The element type, written as a name or as a DTypePolicy.</summary>
    public TF_DataType DType => Policy(config.Value("dtype")) is { } name
        ? FloatTypes.FirstOrDefault(t => t.as_numpy_name() == name) is var found && found != 0
            ? found
            : throw new ValueError($"Cannot convert '{name}' to a mixed precision DTypePolicy. Expected one of "
                + $"{string.Join(", ", FloatTypes.Select(t => t.as_numpy_name()))}. Received: {name}")
        : TF_DataType.TF_FLOAT;

    private static TF_DataType[] FloatTypes { get; } =
        [TF_DataType.TF_FLOAT, TF_DataType.TF_DOUBLE, TF_DataType.TF_HALF, TF_DataType.TF_BFLOAT16];

    public double Number(string name, double missing) => config.Number(name, missing);

    public double Number(string name) => config.NumberOrNull(name) ?? throw Missing(name);

    public double? NumberOrNull(string name) => config.NumberOrNull(name);

    public int Whole(string name, int missing) => config.Whole(name, missing);

    public int Whole(string name) => config.WholeOrNull(name) is { } whole ? checked((int)whole) : throw Missing(name);

    public long? WholeOrNull(string name) => config.WholeOrNull(name);

    public bool Flag(string name, bool missing) => config.Flag(name, missing);

    public string Text(string name, string missing) => config.Text(name, missing);

    public string? TextOrNull(string name) => config.TextOrNull(name);

    public Activation Activation(string name) => ActivationTable.Get(config.TextOrNull(name));

    public Initializer? Initializer(string name) => Read(name, InitializerTable.All);

    public Regularizer? Regularizer(string name) => Read(name, RegularizerTable.All);

    public Constraint? Constraint(string name) => Read(name, ConstraintTable.All);

    public Layer Layer(string name) => config.Value(name) is IReadOnlyDictionary<string, object?> written
        ? LayerTable.Deserialize(written)
        : throw Missing(name);

    /// <summary>One axis or a list of them; null if there is none.</summary>
    public Axis? AxisOrNull(string name) => config.Numbers(name) is not { } axes ? null
        : config.Value(name) is IEnumerable ? new Axis(Array.ConvertAll(axes, a => (int)a))
        : (int)axes[0];

    /// <summary>Sizes, null for the unknown ones; null if there are none.</summary>
    public Shape? ShapeOrNull(string name) => config.Value(name) switch
    {
        null => null,
        IEnumerable sizes => new Shape(
            [.. sizes.Cast<object?>().Select(s => s is null ? -1L : Convert.ToInt64(s))]),
        var size => Convert.ToInt64(size),
    };

    /// <summary>A number or a list of numbers; null if there is none.</summary>
    public NDArray? ArrayOrNull(string name) => config.Value(name) switch
    {
        null => null,
        IEnumerable => config.Numbers(name)!,
        _ => config.Number(name, 0),
    };

    /// <summary>((top, bottom), (left, right)), or a shorter form; null if there is none.</summary>
    public Borders? BordersOrNull(string name) => config.Value(name) switch
    {
        null => null,
        IEnumerable sides => (NDArray)sides.Cast<object>()
            .SelectMany(s => s is IEnumerable pair ? pair.Cast<object>() : [s]).Select(Convert.ToInt32).ToArray(),
        var all => Convert.ToInt32(all),
    };

    /// <summary>Settings that are written but that nothing depends on here.</summary>
    public void Skip(params string[] names) => Array.ForEach(names, n => config.Value(n));

    /// <summary>The error of a setting that is not there.</summary>
    public TypeError Missing(string name) =>
        new($"{className}.__init__() missing 1 required positional argument: '{name}'");

    private static string? Policy(object? dtype) => dtype switch
    {
        null => null,
        string name => name,
        IReadOnlyDictionary<string, object?> policy when policy.TryGetValue("config", out var inner) =>
            Policy((inner as IReadOnlyDictionary<string, object?>)?.GetValueOrDefault("name")),
        _ => throw new ValueError($"Expected a dtype's name or a DTypePolicy. Received: dtype={ConfigText.Of(dtype)}"),
    };

    private T? Read<T>(string name, Registry<T> table)
        where T : class => config.Value(name) switch
        {
            null => null,
            string identifier => table.Get(identifier),
            IReadOnlyDictionary<string, object?> written => table.Deserialize(written),
            var other => throw new ValueError($"{className}: `{name}` must be a name or a config. Received: "
                + $"{name}={ConfigText.Of(other)}"),
        };
}
