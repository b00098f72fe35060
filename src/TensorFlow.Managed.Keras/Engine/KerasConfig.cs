using System.Collections.Generic;
using Tensorflow.Keras.Constraints;
using Tensorflow.Keras.Initializers;
using Tensorflow.Keras.Regularizers;

namespace Tensorflow.Keras.Engine;

/// <summary>Objects as Keras writes them into configs.</summary>
internal static class KerasConfig
{
    /// <summary>The entry of an element type.</summary>
    public static Dictionary<string, object?> DTypePolicy(TF_DataType dtype) =>
        Object("keras", "DTypePolicy", new() { ["name"] = dtype.as_numpy_name() });

    /// <summary>The entry of an initializer; null for null.</summary>
    public static Dictionary<string, object?>? Write(Initializer? value) => Object("keras.initializers", value);

    /// <summary>The entry of a regularizer; null for null.</summary>
    public static Dictionary<string, object?>? Write(Regularizer? value) => Object("keras.regularizers", value);

    /// <summary>The entry of a constraint; null for null.</summary>
    public static Dictionary<string, object?>? Write(Constraint? value) => Object("keras.constraints", value);

    /// <summary>The entry of an object of one of Keras's modules; null for null.</summary>
    public static Dictionary<string, object?>? Object(string module, IKerasConfigable? value) =>
        value is null ? null : Object(module, value.GetType().Name, value.get_config());

    /// <summary>The entry of an object with that config.</summary>
    public static Dictionary<string, object?> Object(
        string module, string className, Dictionary<string, object?> config) => new()
    {
        ["module"] = module,
        ["class_name"] = className,
        ["config"] = config,
        ["registered_name"] = null,
    };
}
