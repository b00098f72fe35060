using System;
using System.Linq;
using Tensorflow.Ops.Arrays;

namespace Tensorflow.Gradients;

/// <summary>Gradients by inputs and by the variables that a function read.</summary>
internal delegate (Tensor?[] Inputs, Tensor?[] Variables) GradientFunction(Tensor[] dy, IVariableV1[] variables);

/// <summary>tf.custom_gradient: an IdentityN over results, inputs and variables, with a gradient of its own.</summary>
internal static class CustomGradient
{
    /// <summary>The results of the function, through which the given gradient flows instead of its nodes'.</summary>
    /// <param name="function">Gives its results and their gradient.</param>
    public static Tensor[] Apply(
        Tensor[] inputs, Func<Tensor[], (Tensor[] Results, GradientFunction Gradient)> function)
    {
        Tensor[] results;
        GradientFunction gradient;
        IVariableV1[] variables;
        using (var watch = new VariableWatch())
        {
            (results, gradient) = function(inputs);
            variables = [.. watch.Variables.Where(v => v.trainable)];
        }

        Operand[] all = [.. results.Concat(inputs).Concat(variables.Select(v => v.AsTensor())).Select(t => (Operand)t)];
        var node = IdentityN.NodeOf(all);
        node.Backward = dy => Backward(results.Length, inputs.Length, variables, node, gradient, dy);
        return [.. node.outputs.Take(results.Length)];
    }

    private static Tensor?[] Backward(
        int results, int inputs, IVariableV1[] variables, Node node, GradientFunction gradient, Tensor?[] dy)
    {
        var starts = new Tensor[results];
        for (var i = 0; i < results; i++)
        {
            starts[i] = dy[i] ?? ZerosLike.Internal(node.outputs[i]);
        }

        var (byInputs, byVariables) = gradient(starts, variables);
        Check(byInputs.Length, inputs, "input");
        Check(byVariables.Length, variables.Length, "variable");
        return [.. new Tensor?[results], .. byInputs, .. byVariables];
    }

    private static void Check(int received, int expected, string what)
    {
        if (received != expected)
        {
            throw new ValueError($"custom_gradient function expected to return {expected} gradients, one a {what}. "
                + $"Received: {received}.");
        }
    }
}
