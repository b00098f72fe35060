using System;
using System.Collections.Generic;
using System.Linq;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.Golden;

/// <summary>
/// The recorded wrong programs (golden/ops/errors.jsonl) in C#, by id: what builds, and what then runs.
/// </summary>
internal static partial class ErrorPrograms
{
    /// <summary>All that this runtime can state; the rest is in Data/ops/errors.not_run.txt with its reason.</summary>
    public static IReadOnlyDictionary<string, Func<Action<Session>?>> All => new[]
    {
        Shapes, Types, Axes, Feeding, Running, Graphs, Scopes, Training,
    }.SelectMany(d => d).ToDictionary();

    private static Func<Action<Session>?> Builds(Action build) => () =>
    {
        build();
        return null;
    };

    private static Func<Action<Session>?> Runs(Func<Action<Session>> build) => build;

    private static Tensor X() => tf.placeholder(tf.float32, (-1, 2), name: "x");

    private static Tensor Any(TF_DataType dtype = TF_DataType.TF_FLOAT) => tf.placeholder(dtype);

    private static RefVariable V() => (RefVariable)tf.get_variable("v", 2, initializer: tf.zeros_initializer);

    private static NDArray Ones(params int[] shape) => np.ones(new Shape(shape));

    private static Tensor Of(params int[] shape) => tf.ones(new Shape(shape));

    private static Shape Sizes(params int[] shape) => new(shape);

    /// <summary>Python's assert.</summary>
    private static void Holds(bool condition)
    {
        if (!condition)
        {
            throw new Mismatch("what the recorded program asserts does not hold");
        }
    }
}
