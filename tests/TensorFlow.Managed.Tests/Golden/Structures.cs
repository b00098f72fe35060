using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace Tensorflow.Tests.Golden;

/// <summary>Compares what a program returned with a recorded structure of tensors, numbers, texts and errors.</summary>
internal static class Structures
{
    /// <summary>The exception that an action throws, as a recorded error has it; null if none.</summary>
    public static object? Attempt(Func<object?> action)
    {
        try
        {
            return action();
        }
        catch (Exception error) when (error.GetType().Namespace == "Tensorflow")
        {
            return error;
        }
    }

    /// <summary>Refuses a result that is not the recorded one (golden/keras/README.md, "Tolerance").</summary>
    /// <param name="slack">What elements near 0 may be off by, where the recording itself is rounded so far.</param>
    /// <exception cref="Mismatch">Says where it differs.</exception>
    public static void Check(string what, object? actual, JsonElement recorded, double slack = 2e-8)
    {
        switch (actual)
        {
            case null:
                Require(recorded.ValueKind == JsonValueKind.Null, what, recorded, "null");
                break;
            case Exception error:
                Require(recorded.ValueKind == JsonValueKind.Object && recorded.TryGetProperty("error", out var type)
                    && type.GetString() == error.GetType().Name
                    && error.Message.StartsWith(recorded.GetProperty("phrase").GetString()!, StringComparison.Ordinal),
                    what, recorded, $"{error.GetType().Name}: {error.Message}");
                break;
            case Tensor tensor:
                CheckTensor(what, tensor, recorded, slack);
                break;
            case ITensorConvertible variable:
                CheckTensor(what, variable.AsTensor(), recorded, slack);
                break;
            case IDictionary<string, object?> named:
                Require(named.Count == recorded.EnumerateObject().Count(), what, recorded, $"{named.Count} entries");
                foreach (var (name, value) in named)
                {
                    Check($"{what}.{name}", value, recorded.GetProperty(name), slack);
                }

                break;
            case string text:
                Require(recorded.GetString() == text, what, recorded, text);
                break;
            case IEnumerable list:
                CheckList(what, [.. list.Cast<object?>()], recorded, slack);
                break;
            default:
                Require(recorded.GetDouble() == Convert.ToDouble(actual, null), what, recorded, actual);
                break;
        }
    }

    private static void CheckList(string what, object?[] items, JsonElement recorded, double slack)
    {
        Require(recorded.ValueKind == JsonValueKind.Array && recorded.GetArrayLength() == items.Length, what, recorded,
            $"{items.Length} items");
        for (var i = 0; i < items.Length; i++)
        {
            Check($"{what}[{i}]", items[i], recorded[i], slack);
        }
    }

    private static void CheckTensor(string what, Tensor tensor, JsonElement recorded, double slack)
    {
        Require(recorded.ValueKind == JsonValueKind.Object, what, recorded, tensor);
        var (actual, expected) = (tensor.Data!, JsonTensors.Read(recorded));
        Require(actual.DType == expected.DType && actual.Shape == expected.Shape, what, recorded, tensor);
        if (actual.DType != TF_DataType.TF_FLOAT)
        {
            Require(actual.Bytes.SequenceEqual(expected.Bytes), what, recorded, tensor);
            return;
        }

        var a = actual.Span<float>();
        var e = expected.Span<float>();
        for (var i = 0; i < a.Length; i++)
        {
            var near = a[i].Equals(e[i]) || Math.Abs(a[i] - e[i]) <= Math.Max(2e-5 * Math.Abs(e[i]), slack);
            Require(near, $"{what}[{i}]", recorded, a[i]);
        }
    }

    private static void Require(bool holds, string what, JsonElement recorded, object actual)
    {
        if (!holds)
        {
            throw new Mismatch($"{what}: expected {recorded}, received {actual}");
        }
    }
}
