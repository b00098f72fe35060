using System;
using System.Collections.Generic;
using System.Linq;
using Tensorflow.Execution;
using Tensorflow.Ops;
using Tensorflow.Ops.Arrays;
using Tensorflow.Ops.State;

namespace Tensorflow.Tests.Ops;

/// <summary>A graph of one node on placeholders (variables where the op asks for references), and its runs.</summary>
internal sealed class OpCall : IDisposable
{
    private readonly List<KeyValuePair<Tensor, TensorData>> _feeds = [];
    private readonly IEngineSession _session;
    private readonly List<Operation> _initializers = [];

    /// <summary>Builds the node; integer inputs are constants unless nothing is to be known.</summary>
    public OpCall(Op op, Attrs attrs, TensorData[] inputs, bool known = true)
    {
        using (Graph.as_default())
        {
            for (var i = 0; i < inputs.Length; i++)
            {
                Inputs.Add(Binder.ArgOf(op.Def, inputs.Length, i).IsRef
                    ? Variable(inputs[i])
                    : Input(inputs[i], known));
            }

            Node = Target.Current.Apply(op, [.. Inputs.Select(i => (Operand)i)], attrs, null);
        }

        _session = ((IEngine)ManagedEngine.Instance).Open(Graph);
        if (_initializers.Count > 0)
        {
            _session.Run(new RunRequest([], [], _initializers));
        }
    }

    public Graph Graph { get; } = new();

    public Node Node { get; }

    public List<Tensor> Inputs { get; } = [];

    /// <summary>The values of these tensors.</summary>
    public TensorData[] Run(IReadOnlyList<Tensor> fetches) => _session.Run(new RunRequest(_feeds, fetches, []));

    /// <summary>Gradients by these inputs, added to the graph.</summary>
    public Tensor?[] Gradients(Tensor[] ys, Tensor[] xs, TensorData[] weights)
    {
        using (Graph.as_default())
        {
            var starts = weights.Select(w => (Tensor?)Const.Of(w)).ToArray();
            return Tensorflow.Gradients.ReverseMode.Of(Graph, ys, xs, starts);
        }
    }

    public void Dispose() => _session.Dispose();

    private Tensor Input(TensorData value, bool known)
    {
        if (known && value.DType == TF_DataType.TF_INT32)
        {
            return Const.Of(value);
        }

        var placeholder = Placeholder.Of(value.DType, known ? value.Shape : Shape.Null);
        _feeds.Add(new(placeholder, value));
        return placeholder;
    }

    private Tensor Variable(TensorData value)
    {
        var variable = VariableV2.Of(value.Shape, value.DType);
        _initializers.Add((Operation)Assign.Of(variable, Const.Of(value)).Producer!);
        return variable;
    }
}
