using System.Collections.Generic;
using System.Linq;
using Tensorflow.Keras.Layers;

namespace Tensorflow.Keras.Engine;

/// <summary>Models as Keras writes them into JSON.</summary>
internal static class ModelConfig
{
    /// <summary>A model or layer with its class, settings and the shape that it was built for.</summary>
    /// <exception cref="UnimplementedError">A subclassed model: only its code knows what it is.</exception>
    public static Dictionary<string, object?> Write(Layer layer) => layer switch
    {
        Sequential sequential => Whole("keras", "Sequential", sequential.get_config(), null, BuiltFor(sequential)),
        Functional functional => Whole(
            "keras.src.models.functional", "Functional", functional.get_config(), "Functional", null),
        Model model => throw new UnimplementedError($"Model '{model.Name}' of class {model.GetType().Name} has no "
            + "config: expected a Sequential or functional model. Received: a subclassed one."),
        _ => LayerTable.Write(layer),
    };

    /// <summary>The settings of a Sequential.</summary>
    public static Dictionary<string, object?> Of(Sequential model)
    {
        var config = new Dictionary<string, object?>
        {
            ["name"] = model.Name,
            ["trainable"] = model.Trainable,
            ["dtype"] = KerasConfig.DTypePolicy(model.DType),
            ["layers"] = model.Chain.Select(Write).ToList(),
        };
        if (model.Inner is not null)
        {
            config["build_input_shape"] = Sizes(model.Inner.inputs.shape);
        }

        return config;
    }

    /// <summary>The settings of a functional model: its layers, and what each is called on.</summary>
    public static Dictionary<string, object?> Of(Functional model) => new()
    {
        ["name"] = model.Name,
        ["trainable"] = model.Trainable,
        ["layers"] = model.Steps.Select(layer => new Dictionary<string, object?>(Write(layer))
        {
            ["name"] = layer.Name,
            ["inbound_nodes"] = model.Calls.Where(c => c.Layer == layer && c.Inputs.Count > 0)
                .Select(c => Call(c, model)).ToList(),
        }).ToList(),
        ["input_layers"] = Places(model.inputs, model),
        ["output_layers"] = Places(model.outputs, model),
    };

    private static Dictionary<string, object?> Whole(
        string module, string className, Dictionary<string, object?> config, string? registered, object? builtFor) =>
        new()
        {
            ["module"] = module,
            ["class_name"] = className,
            ["config"] = config,
            ["registered_name"] = registered,
            ["build_config"] = new Dictionary<string, object?> { ["input_shape"] = builtFor },
            ["compile_config"] = new Dictionary<string, object?>(),
        };

    private static object? BuiltFor(Sequential model) => model.Inner is null ? null : Sizes(model.Inner.inputs.shape);

    private static Dictionary<string, object?> Call(KerasNode call, Functional model)
    {
        var inputs = call.Inputs.Select(s => (object?)new Dictionary<string, object?>
        {
            ["class_name"] = "__keras_tensor__",
            ["config"] = new Dictionary<string, object?>
            {
                ["shape"] = Sizes(s.shape),
                ["dtype"] = s.dtype.as_numpy_name(),
                ["keras_history"] = Place(s, model),
            },
        }).ToList();
        return new()
        {
            ["args"] = new List<object?> { call.TakesList ? inputs : inputs[0] },
            ["kwargs"] = new Dictionary<string, object?>(),
        };
    }

    // One place stands for itself; a list of places for a list.
    private static List<object?> Places(Tensors symbols, Functional model) =>
        [.. symbols.Symbols.Select(s => (object?)Place(s, model))];

    private static List<object?> Place(KerasTensor symbol, Functional model)
    {
        var node = symbol.Node!;
        var calls = model.Calls.Where(c => c.Layer == node.Layer)
            .OrderBy(c => node.Layer.Nodes.IndexOf(c)).ToList();
        return [node.Layer.Name, calls.IndexOf(node), symbol.Index];
    }

    private static List<object?> Sizes(Shape shape) => [.. shape.dims.Select(d => d < 0 ? null : (object?)d)];
}
