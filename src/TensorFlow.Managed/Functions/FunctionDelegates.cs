using System;

namespace Tensorflow;

/// <summary>What tf.function gives is a delegate; these reach the function behind it.</summary>
public static class FunctionDelegates
{
    /// <summary>The trace for tensors of these shapes and types, made now if need be.</summary>
    public static ConcreteFunction get_concrete_function(this Delegate function, params TensorSpec[] args) =>
        Function.Of(function).get_concrete_function(args);

    /// <summary>How often the body was traced.</summary>
    public static int experimental_get_tracing_count(this Delegate function) =>
        Function.Of(function).experimental_get_tracing_count();
}
