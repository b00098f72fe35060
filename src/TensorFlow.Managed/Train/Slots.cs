using System;
using System.Collections.Generic;
using System.Linq;
using Tensorflow.Graphs;
using Tensorflow.Ops;
using Tensorflow.Variables;

namespace Tensorflow;

/// <summary>The variables that an optimizer keeps beside each variable that it trains.</summary>
internal sealed class Slots(string optimizer)
{
    private readonly Dictionary<(string Slot, IVariableV1 Variable), IVariableV1> _slots = [];

    public string[] Names => [.. _slots.Keys.Select(k => k.Slot).Distinct().Order(StringComparer.Ordinal)];

    public IVariableV1[] All => [.. _slots.Values.OrderBy(v => v.name, StringComparer.Ordinal)];

    public IVariableV1? Find(IVariableV1 variable, string slot) => _slots.GetValueOrDefault((slot, variable));

    /// <summary>The slot VARIABLE/OPTIMIZER (or OPTIMIZER_1, ...), made at first use beside its variable.</summary>
    public IVariableV1 Make(IVariableV1 variable, string slot, IInitializer start)
    {
        if (Find(variable, slot) is { } found)
        {
            return found;
        }

        var graph = DefaultGraph.Current;
        using var scope = VariableScopeStack.Of(graph)
            .OpenDefault($"{variable.op!.name}/{optimizer}", ReuseMode.Inherit);
        using (Target.Current.ColocateWith(variable.op))
        using (graph.Target.NameScope(null))
        {
            var args = new VariableArgs
            {
                // The slash keeps the name of the scope that was just opened.
                Name = scope.Scope.name + "/",
                Shape = variable.shape,
                DType = variable.dtype,
                Trainable = false,
                UseResource = Optimizer.IsResource(variable),
            };
            var made = VariableStore.Of(graph).Get(args.Name, start, ReuseMode.False, args);
            return _slots[(slot, variable)] = made;
        }
    }
}
