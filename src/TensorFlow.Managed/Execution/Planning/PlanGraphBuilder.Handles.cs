using System.Linq;
using Tensorflow.Ops.State;
using Tensorflow.Ops.Training;

namespace Tensorflow.Execution.Planning;

/// <content>Variables behind handles: a handle is the variable's memory, and so are most reads of it.</content>
internal sealed partial class PlanGraphBuilder
{
    private VariableReads? _reads;

    private static bool PassesHandle(Operation op) =>
        op.outputs.Count == 1 && op.outputs[0].dtype == TF_DataType.TF_RESOURCE;

    private static bool TakesHandles(Operation op) => op.inputs.Any(i => i.dtype == TF_DataType.TF_RESOURCE);

    // False where the variable has no one shape that a plan could count on.
    private bool AddHandle(Operation op)
    {
        var memory = state.Resource(op.outputs[0]);
        if (!memory.DeclaredShape.IsFullyDefined)
        {
            return false;
        }

        _values[op.outputs[0]] = op.inputs.Count > 0
            ? _values[op.inputs[0]]
            : new Value(ValueKind.Variable, memory.DType, memory.DeclaredShape)
            {
                Variable = memory,
                Memory = memory.Data,
            };
        return true;
    }

    private void AddOnHandles(Operation op, Value[] inputs, Shape[] shapes)
    {
        if (op.Op.AsksForHandles)
        {
            AddNode(op, [.. inputs.Select(Handle)], shapes);
        }
        else if (op.Op is ReadVariableOp && _reads!.MayShare(op))
        {
            AddSharedRead(op, inputs[0]);
        }
        else if (StateAccess.IsWriter(op.Op))
        {
            AddWriterOfHandles(op, inputs);
        }
        else
        {
            AddNode(op, inputs, shapes);
        }
    }

    private void AddSharedRead(Operation op, Value variable)
    {
        _nodes.Add(new PlanNode(op.name, Check.Instance, [], [], op.Attrs) { Reads = [variable.Root.Variable!] });
        _values[op.outputs[0]] = new Value(ValueKind.Variable, variable.DType, variable.Shape)
        {
            AliasOf = variable,
            Variable = variable.Variable,
            Memory = variable.Memory,
        };
    }

    // An optimizer's step is the one on references: passes of the compiler see no difference.
    private void AddWriterOfHandles(Operation op, Value[] inputs)
    {
        var plain = (op.Op as IOnHandles)?.Plain;
        var reads = Variables(op, inputs).Skip(op.Op.Initializes ? 1 : 0).ToArray();
        _nodes.Add(new PlanNode(op.name, new OpStep(plain ?? op.Op), inputs, plain is null ? [] : [inputs[0]], op.Attrs)
        {
            Writes = inputs[0].Root.Variable!,
            Reads = reads,
            State = state.StateOf(op, []),
        });
    }

    private static VariableMemory[] Variables(Operation op, Value[] inputs) =>
        [.. inputs.Where((_, i) => op.inputs[i].dtype == TF_DataType.TF_RESOURCE).Select(v => v.Root.Variable!)];

    private static Value Handle(Value variable)
    {
        var handle = TensorData.OfResource(variable.Root.Variable!);
        return new Value(ValueKind.Constant, handle.DType, handle.Shape) { Constant = handle, Memory = handle };
    }
}
