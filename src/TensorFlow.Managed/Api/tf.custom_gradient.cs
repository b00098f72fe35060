using System;
using Tensorflow.Gradients;

namespace Tensorflow;

/// <content>Functions with gradients given by hand.</content>
public sealed partial class tensorflow
{
    /// <summary>A function whose gradient is the one that it returns beside its result.</summary>
    /// <param name="f">Gives the result, and the function from dy to dx.</param>
    /// <exception cref="TypeError">When called, if f reads trainable variables: the form below takes them.</exception>
    public Func<Tensor, Tensor> custom_gradient(Func<Tensor, (Tensor, Func<Tensor, Tensor>)> f) => x =>
        CustomGradient.Apply([x], inputs =>
        {
            var (y, gradient) = f(inputs[0]);
            return ([y], (dy, variables) => ([gradient(dy[0])], NoVariables(variables)));
        })[0];

    /// <summary>The same for two inputs.</summary>
    public Func<Tensor, Tensor, Tensor> custom_gradient(
        Func<Tensor, Tensor, (Tensor, Func<Tensor, (Tensor, Tensor)>)> f) => (a, b) =>
        CustomGradient.Apply([a, b], inputs =>
        {
            var (y, gradient) = f(inputs[0], inputs[1]);
            return ([y], (dy, variables) =>
            {
                var (da, db) = gradient(dy[0]);
                return ([da, db], NoVariables(variables));
            });
        })[0];

    /// <summary>The same for a function that reads variables: its gradient gives theirs too.</summary>
    public Func<Tensor, Tensor> custom_gradient(
        Func<Tensor, (Tensor, Func<Tensor, IVariableV1[], (Tensor, Tensor[])>)> f) => x =>
        CustomGradient.Apply([x], inputs =>
        {
            var (y, gradient) = f(inputs[0]);
            return ([y], (dy, variables) =>
            {
                var (dx, dv) = gradient(dy[0], variables);
                return ([dx], dv);
            });
        })[0];

    private static Tensor?[] NoVariables(IVariableV1[] variables) => variables.Length == 0
        ? []
        : throw new TypeError("If using @custom_gradient with a function that uses variables, then grad_fn must accept "
            + "a 'variables' keyword argument. Received: variables "
            + $"{string.Join(", ", Array.ConvertAll(variables, v => v.name))}.");
}
