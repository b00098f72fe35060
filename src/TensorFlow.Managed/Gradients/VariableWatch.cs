using System;
using System.Collections.Generic;
using Tensorflow.Ops;

namespace Tensorflow.Gradients;

/// <summary>Notes which variables are read until disposal, in order.</summary>
internal sealed class VariableWatch : Recorder, IDisposable
{
    private readonly List<IVariableV1> _variables = [];

    public VariableWatch() => Enter();

    public IReadOnlyList<IVariableV1> Variables => _variables;

    public void Dispose() => Leave();

    protected override bool Follows(Tensor tensor) => false;

    protected override void Record(Op? op, Node node)
    {
    }

    protected override void Read(ITensorConvertible variable)
    {
        if (variable is IVariableV1 read && !_variables.Contains(read))
        {
            _variables.Add(read);
        }
    }
}
