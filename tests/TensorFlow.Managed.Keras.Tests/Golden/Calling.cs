using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Runtime.ExceptionServices;
using Tensorflow.Keras.Optimizers;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

namespace Tensorflow.Keras.Tests.Golden;

/// <summary>Makes recorded calls by the public API, as a program that was carried over would.</summary>
internal static class Calling
{
    /// <summary>What a recorded call gives.</summary>
    /// <param name="text">The call in Python.</param>
    /// <param name="names">What names of the program stand for.</param>
    public static object? Call(string text, IReadOnlyDictionary<string, object>? names = null) =>
        Call(PythonCall.Parse(text), names ?? new Dictionary<string, object>());

    private static object? Call(PythonCall call, IReadOnlyDictionary<string, object> names)
    {
        object owner = call.Path[0] == "tf" ? tf : keras;
        foreach (var step in call.Path[1..^1])
        {
            owner = owner.GetType().GetProperty(step)!.GetValue(owner)!;
        }

        var positional = call.Positional.Select(v => Resolve(v, names)).ToArray();
        var named = call.Named.ToDictionary(n => n.Key, n => Resolve(n.Value, names));
        var methods = owner.GetType().GetMethods().Where(m => m.Name == call.Path[^1]).ToArray();
        var method = Array.Find(methods, m => Fits(m, positional, named)) ?? throw new MissingMethodException(
            $"{string.Join('.', call.Path)} has no form for {string.Join(", ", positional)} and "
            + string.Join(", ", named.Keys));
        try
        {
            return method.Invoke(owner, [.. method.GetParameters().Select((p, i) =>
                i < positional.Length ? Converted(positional[i], p.ParameterType)
                : named.TryGetValue(p.Name!, out var value) ? Converted(value, p.ParameterType)
                : p.DefaultValue)]);
        }
        catch (TargetInvocationException e)
        {
            ExceptionDispatchInfo.Throw(e.InnerException!);
            throw;
        }
    }

    private static bool Fits(MethodInfo method, object?[] positional, Dictionary<string, object?> named)
    {
        var parameters = method.GetParameters();
        var given = parameters[..Math.Min(positional.Length, parameters.Length)];
        return positional.Length <= parameters.Length
            && named.Keys.All(k => parameters[given.Length..].Any(p => p.Name == k))
            && parameters[given.Length..].All(p => p.HasDefaultValue || named.ContainsKey(p.Name!))
            && given.Select((p, i) => (p, positional[i])).All(a => a.Item2 is not string || TakesText(a.p));
    }

    private static bool TakesText(ParameterInfo parameter) => parameter.ParameterType == typeof(string);

    private static object? Resolve(object? value, IReadOnlyDictionary<string, object> names) => value switch
    {
        PythonCall call => Call(call, names),
        PythonCall.Name name => names[name.Text],
        _ => value,
    };

    private static object? Converted(object? value, Type type)
    {
        var target = Nullable.GetUnderlyingType(type) ?? type;
        if (value is null || target.IsInstanceOfType(value))
        {
            return value;
        }

        return target switch
        {
            _ when target == typeof(LearningRate) => value is LearningRateSchedule schedule
                ? (LearningRate)schedule
                : value is long whole ? (LearningRate)(int)whole : (LearningRate)Convert.ToDouble(value),
            _ when target == typeof(Axis) => (Axis)Convert.ToInt32(value),
            _ when target == typeof(Operand) => new Operand(value),
            _ when target.IsAssignableFrom(typeof(double[])) => value is object?[] list
                ? Array.ConvertAll(list, Convert.ToDouble)
                : new[] { Convert.ToDouble(value) },
            _ => Convert.ChangeType(value, target, System.Globalization.CultureInfo.InvariantCulture),
        };
    }
}
