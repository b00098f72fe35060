using System.Collections.Generic;
using System.Linq;
using Tensorflow.Ops;
using Tensorflow.Ops.Arrays;
using Tensorflow.Ops.State;

namespace Tensorflow.Execution;

/// <summary>
/// Runs a graph node by node in new memory: for shapes that only values tell, and as the judge of plans.
/// </summary>
internal static class Interpreter
{
    /// <summary>The value of each fetch, as a copy.</summary>
    public static TensorData[] Run(RunRequest request, SessionState state)
    {
        var values = request.Feeds.ToDictionary(f => f.Key, f => f.Value);
        var fetched = new Dictionary<Tensor, TensorData>();
        var wanted = request.Fetches.ToHashSet();
        foreach (var tensor in request.Fetches.Where(values.ContainsKey))
        {
            fetched[tensor] = values[tensor];
        }

        foreach (var op in Schedule.Of(request.Fetches, request.Targets, values.Keys.ToHashSet()))
        {
            Execute(op, values, state);
            foreach (var output in op.outputs.Where(o => wanted.Contains(o) && !fetched.ContainsKey(o)))
            {
                if (output.IsRef)
                {
                    state.Variable(VariableOf(op)).CheckInitialized();
                }

                fetched[output] = values[output];
            }
        }

        // Copied only now: a variable that was read shows what the run has made of it, as in TensorFlow.
        return [.. request.Fetches.Select(f => fetched[f].Copy())];
    }

    /// <summary>The variable that a reference leads to, through ops that pass it on.</summary>
    public static Operation VariableOf(Operation op)
    {
        while (op.Op is not VariableV2)
        {
            op = (Operation)op.inputs[0].Producer!;
        }

        return op;
    }

    private static void Execute(Operation op, Dictionary<Tensor, TensorData> values, SessionState state)
    {
        if (IsServed(op, values, state))
        {
            return;
        }

        var inputs = op.inputs.Select(i => values[i]).ToArray();
        var variable = op.inputs.Count > 0 && op.inputs[0].IsRef ? state.Variable(VariableOf(op)) : null;
        if (variable is not null)
        {
            PrepareReference(op, inputs, variable, state);
        }

        if (op.outputs.Count > 0 && op.outputs[0].IsRef)
        {
            Write(op, inputs, variable!);
            values[op.outputs[0]] = variable!.Data;
            return;
        }

        if (op.inputs.Count == 1 && op.inputs[0].IsRef && op.Op is Identity)
        {
            values[op.outputs[0]] = variable!.Data;
            return;
        }

        inputs = HandleInputs.Open(op.Op, inputs, op.name);
        var shapes = op.Op.Def.IsStateful ? Evaluation.Shapes(op.Op, op.Attrs, inputs, op.name) : [];
        var outputs = Evaluation.Run(op.Op, op.Attrs, inputs, op.name, state.StateOf(op, shapes));
        for (var i = 0; i < outputs.Length; i++)
        {
            values[op.outputs[i]] = outputs[i];
        }
    }

    // Variables and what passes their handles on; nothing is computed.
    private static bool IsServed(Operation op, Dictionary<Tensor, TensorData> values, SessionState state)
    {
        if (op.Op is VarHandleOp || (op.outputs.Count == 1 && op.outputs[0].Resource is not null))
        {
            values[op.outputs[0]] = TensorData.OfResource(state.Resource(op.outputs[0]));
            return true;
        }

        if (op.Op is Placeholder)
        {
            throw Placeholder.NotFed(op.name, op.Attrs);
        }

        if (op.Op is VariableV2)
        {
            values[op.outputs[0]] = state.Variable(op).Data;
            return true;
        }

        if (!op.Op.IsView || op.inputs[0].dtype != TF_DataType.TF_RESOURCE)
        {
            return false;
        }

        values[op.outputs[0]] = values[op.inputs[0]];
        return true;
    }

    private static void PrepareReference(
        Operation op, TensorData[] inputs, VariableMemory variable, SessionState state)
    {
        if (StateAccess.Initializes(op.Op))
        {
            inputs[0] = op.Attrs.Bool("validate_shape") ? variable.Data : variable.Resize(inputs[1].Shape);
            return;
        }

        for (var i = 0; i < inputs.Length; i++)
        {
            if (op.inputs[i].IsRef)
            {
                var read = state.Variable(VariableOf((Operation)op.inputs[i].Producer!));
                read.CheckInitialized();
                inputs[i] = read.Data;
            }
        }
    }

    private static void Write(Operation op, TensorData[] inputs, VariableMemory variable)
    {
        var shapes = Evaluation.Shapes(op.Op, op.Attrs, inputs, op.name);
        Evaluation.RunInto(op.Op, op.Attrs, inputs, [inputs[0]], shapes, op.name);
        variable.Initialized = true;
    }
}
