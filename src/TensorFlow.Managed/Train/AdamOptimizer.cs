using System;
using System.Collections.Generic;
using System.Linq;
using Tensorflow.Graphs;
using Tensorflow.Ops;
using Tensorflow.Ops.Training;
using Tensorflow.Variables;

namespace Tensorflow;

/// <summary>
/// Adam (Kingma and Ba 2014) in the form before its section 2.1: epsilon is added to √v without correction.
/// </summary>
/// <param name="learning_rate">A number, tensor or variable.</param>
/// <param name="beta1">Decay of the mean gradient, in [0, 1).</param>
/// <param name="beta2">Decay of the mean square, in [0, 1).</param>
/// <param name="epsilon">Keeps the quotient finite.</param>
public sealed class AdamOptimizer(
    Operand learning_rate, double beta1 = 0.9, double beta2 = 0.999, double epsilon = 1e-8, bool use_locking = false,
    string name = "Adam") : Optimizer(use_locking, name)
{
    private readonly Dictionary<Graph, (Variable Beta1, Variable Beta2)> _powers = [];
    private Tensor _rate = null!;
    private Tensor _beta1 = null!;
    private Tensor _beta2 = null!;
    private Tensor _epsilon = null!;

    /// <summary>Adam with TensorFlow's usual settings: 0.001, 0.9, 0.999, 1e-8.</summary>
    public AdamOptimizer()
        : this(0.001)
    {
    }

    private (Variable Beta1, Variable Beta2) Powers => _powers[DefaultGraph.Current];

    /// <inheritdoc/>
    public override IVariableV1[] variables() =>
        [.. base.variables().Concat(_powers.Values.SelectMany(p => new[] { p.Beta1, p.Beta2 }))
            .OrderBy(v => v.name, StringComparer.Ordinal)];

    /// <inheritdoc/>
    protected override void CreateSlots(IReadOnlyList<IVariableV1> variables)
    {
        var graph = DefaultGraph.Current;
        if (!_powers.ContainsKey(graph))
        {
            var first = variables.MinBy(v => v.name, StringComparer.Ordinal)!;
            _powers[graph] = (Power(first, beta1, "beta1_power"), Power(first, beta2, "beta2_power"));
        }

        foreach (var variable in variables)
        {
            ZerosSlot(variable, "m");
            ZerosSlot(variable, "v");
        }
    }

    /// <inheritdoc/>
    protected override void Prepare()
    {
        _rate = learning_rate.ToSetting("learning_rate");
        _beta1 = new Operand(beta1).ToSetting("beta1");
        _beta2 = new Operand(beta2).ToSetting("beta2");
        _epsilon = new Operand(epsilon).ToSetting("epsilon");
    }

    private protected override Node Apply(Tensor gradient, IVariableV1 variable)
    {
        var (power1, power2) = Powers;
        return ApplyAdam.Of(
            variable.Handle, Slot(variable, "m"), Slot(variable, "v"), As(power1, variable), As(power2, variable),
            As(_rate, variable), As(_beta1, variable), As(_beta2, variable), As(_epsilon, variable), gradient,
            UseLocking);
    }

    // The powers of both betas move on after all updates have used them.
    private protected override Node Finish(Node[] updates, string name)
    {
        var (power1, power2) = Powers;
        using (Target.Current.ControlDependencies(updates))
        using (Target.Current.ColocateWith(power1.op!))
        {
            var next1 = power1.Update(power1.value() * _beta1, UseLocking);
            var next2 = power2.Update(power2.value() * _beta2, UseLocking);
            updates = [.. updates, next1, next2];
        }

        return Grouping.Group(updates, name);
    }

    private static Variable Power(IVariableV1 beside, double start, string name)
    {
        using (Target.Current.ColocateWith(beside.op!))
        {
            var args = new VariableArgs
            {
                Name = name,
                Trainable = false,
                UseResource = IsResource(beside),
            };
            return VariableMaker.Make(InitialValue.Of((float)start), args);
        }
    }
}
