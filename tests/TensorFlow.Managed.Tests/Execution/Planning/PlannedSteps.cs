using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using Tensorflow.Execution;

namespace Tensorflow.Tests.Execution.Planning;

/// <summary>What a request is compiled to; the values have to be those of the interpreter.</summary>
internal static class PlannedSteps
{
    /// <summary>The types of the steps in order.</summary>
    public static string[] Of(KeyValuePair<Tensor, TensorData>[] feeds, Tensor[] fetches)
    {
        var request = new RunRequest(feeds, fetches, []);
        var session = new ManagedSession();
        var plan = session.PlanOf(request)!;
        var expected = Interpreter.Run(request, new SessionState()).Select(Bits).ToArray();
        for (var run = 0; run < 2; run++)
        {
            Assert.That(session.Run(request).Select(Bits), Is.EqualTo(expected));
        }

        return [.. plan.Graph.Nodes.Select(n => n.Step.Type)];
    }

    // of two values that are no numbers the processor passes on the first: which one that is, is open
    private static string Bits(TensorData value)
    {
        var copy = value.Copy();
        if (copy.DType == TF_DataType.TF_FLOAT)
        {
            foreach (ref var x in copy.Span<float>())
            {
                x = float.IsNaN(x) ? float.NaN : x;
            }
        }

        return Convert.ToHexString(copy.Bytes);
    }
}
