using System;
using System.Collections.Generic;

namespace Tensorflow.Keras.Config;

/// <summary>The classes of one kind, made by name or of what get_config wrote.</summary>
/// <param name="kind">What they are, as errors say it: "initializer".</param>
/// <param name="module">Keras's module, such as "keras.initializers".</param>
internal sealed class Registry<T>(string kind, string module)
    where T : class
{
    private readonly Dictionary<string, Func<ConfigReader, T>> _classes = [];
    private readonly Dictionary<string, string> _names = new();

    /// <summary>Adds a class under its name and others that stand for it.</summary>
    public Registry<T> Add(string className, Func<ConfigReader, T> make, params string[] aliases)
    {
        _classes[className] = make;
        _names[className] = className;
        foreach (var alias in aliases)
        {
            _names[alias] = className;
        }

        return this;
    }

    /// <summary>An object with the defaults of the class that the identifier stands for.</summary>
    /// <exception cref="ValueError">It stands for none.</exception>
    public T Get(string identifier) => _names.TryGetValue(identifier, out var name)
        ? _classes[name](ConfigReader.Empty(name))
        : throw new ValueError($"Could not interpret {kind} identifier: {identifier}");

    /// <summary>The same with some settings given.</summary>
    public T Get(string identifier, IReadOnlyDictionary<string, object?> settings) =>
        _names.TryGetValue(identifier, out var name)
            ? _classes[name](new ConfigReader(name, settings))
            : throw new ValueError($"Could not interpret {kind} identifier: {identifier}");

    /// <summary>The object that a class name and its settings describe.</summary>
    /// <exception cref="ValueError">There is no such class, or it has no such setting.</exception>
    public T FromConfig(string className, IReadOnlyDictionary<string, object?> config)
    {
        if (!_names.TryGetValue(className, out var name))
        {
            throw new ValueError($"Could not interpret {kind} identifier: {className}");
        }

        var reader = new ConfigReader(name, config);
        var made = _classes[name](reader);
        reader.Finish();
        return made;
    }

    /// <summary>The object of {"class_name", "config", ...}, as <see cref="Write"/> gives it.</summary>
    public T Deserialize(IReadOnlyDictionary<string, object?> written)
    {
        var reader = new ConfigReader(kind, written);
        var name = reader.TextOrNull("class_name")
            ?? throw new ValueError($"Could not interpret {kind} identifier: a dictionary without `class_name`");
        return FromConfig(
            name, reader.Value("config") as IReadOnlyDictionary<string, object?> ?? new Dictionary<string, object?>());
    }

    /// <summary>The form in which an object stands in files: module, class name, settings.</summary>
    public Dictionary<string, object?> Write(IKerasConfigable item) => new()
    {
        ["module"] = module,
        ["class_name"] = item.GetType().Name,
        ["config"] = item.get_config(),
        ["registered_name"] = null,
    };
}
