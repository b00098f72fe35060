using System;
using System.Collections.Generic;
using System.Linq;
using Tensorflow.Ops;
using Tensorflow.Ops.Training;

namespace Tensorflow.Execution.Planning;

/// <summary>A step of a plan before its memory is known: what computes, from which values, into which.</summary>
internal sealed record PlanNode(string Name, IStep Step, Value[] Inputs, Value[] Outputs, Attrs Attrs)
{
    /// <summary>What the node keeps between runs.</summary>
    public object? State { get; init; }

    /// <summary>The variable whose memory it changes.</summary>
    public VariableMemory? Writes { get; init; }

    /// <summary>Variables that may be others after it: an optimizer's step changes slots too.</summary>
    public IEnumerable<VariableMemory> Changes => Writes is null ? [] : Reads.Append(Writes);

    /// <summary>Variables that must have been initialized when it runs.</summary>
    public VariableMemory[] Reads { get; init; } = [];

    /// <summary>How many nodes of the graph it stands for.</summary>
    public int Fused { get; init; } = 1;

    public long Flops => Step.Flops(Array.ConvertAll(Inputs, i => i.Shape), Array.ConvertAll(Outputs, o => o.Shape));

    /// <summary>The kernel of a single op for these shapes; null where the step is none.</summary>
    public Kernel? Bind() => (Step as OpStep)?.Bind(Binding);

    /// <summary>The kernel of an optimizer's step for a variable of any elements; null for all else.</summary>
    public IUpdateKernel? BindUpdate() =>
        this is { Writes: not null, State: null, Outputs.Length: <= 1, Inputs: [{ Shape.size: > 0 }, ..] }
            ? Bind()?.Target as IUpdateKernel
            : null;

    /// <summary>The kernel at the memory that the values have by now.</summary>
    public Step Place() => Step.At(
        Binding,
        Array.ConvertAll(Inputs, i => i.Memory!),
        Array.ConvertAll(Outputs, o => o.Memory!),
        Array.ConvertAll(Inputs, i => i.Constant));

    /// <summary>What is fixed when its kernel is bound.</summary>
    public Ops.Binding Binding => new(
        Name,
        Attrs,
        Array.ConvertAll(Inputs, i => i.DType),
        Array.ConvertAll(Inputs, i => i.Shape),
        Array.ConvertAll(Outputs, o => o.Shape),
        State);

    public override string ToString() =>
        $"{Step.Type} {Name} ({string.Join(", ", Inputs.Select(i => i.ToString()))}) -> "
        + string.Join(", ", Outputs.Select(o => o.ToString()));
}

/// <summary>What a plan runs: an op, or a kernel that stands for several.</summary>
internal interface IStep
{
    /// <summary>The op's type, or a name for the fused kernel.</summary>
    string Type { get; }

    /// <summary>The kernel at memory that stays where it is.</summary>
    Step At(Ops.Binding node, TensorData[] inputs, TensorData[] outputs, TensorData?[] constants);

    /// <summary>The output may be the memory of this input, element for element.</summary>
    bool RunsInPlace(int input);

    /// <summary>Floating-point operations of one run.</summary>
    long Flops(Shape[] inputs, Shape[] outputs);
}

/// <summary>A single op as a step.</summary>
internal sealed record OpStep(Op Op) : IStep
{
    public string Type => Op.Def.Name;

    /// <summary>The kernel for one node.</summary>
    public Kernel Bind(Ops.Binding node) => Op.Kernels.Bind(Op, node);

    public Step At(Ops.Binding node, TensorData[] inputs, TensorData[] outputs, TensorData?[] constants) =>
        PlacedStep.Of(Bind(node), inputs, outputs, constants);

    public bool RunsInPlace(int input) => Op.RunsInPlace;

    public long Flops(Shape[] inputs, Shape[] outputs) => Op.Flops(inputs, outputs);
}
