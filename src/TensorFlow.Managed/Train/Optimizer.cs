using System.Collections.Generic;
using System.Linq;
using Tensorflow.Gradients;
using Tensorflow.Graphs;
using Tensorflow.Ops;

namespace Tensorflow;

/// <summary>TensorFlow 1's optimizers: gradients, slots, and one Apply op a variable.</summary>
public abstract class Optimizer
{
    /// <summary>Gradients may be used as soon as they are there.</summary>
    public const int GATE_NONE = 0;

    /// <summary>All gradients of an op are there before one of them is used.</summary>
    public const int GATE_OP = 1;

    /// <summary>All gradients are there before one of them is used.</summary>
    public const int GATE_GRAPH = 2;

    private readonly Slots _slots;

    /// <summary>An optimizer whose nodes are named after it.</summary>
    protected Optimizer(bool use_locking, string name)
    {
        if (string.IsNullOrEmpty(name))
        {
            throw new ValueError("Must specify the optimizer name");
        }

        (UseLocking, Name) = (use_locking, name);
        _slots = new Slots(name);
    }

    /// <summary>The name of its nodes and slots.</summary>
    public string Name { get; }

    /// <summary>Updates lock the variable (kept in the graph; the managed engine runs one update at a time).</summary>
    protected bool UseLocking { get; }

    /// <summary>Adds the nodes of one training step; running the operation changes the variables once.</summary>
    /// <param name="loss">What is to become small; a vector stands for its sum.</param>
    /// <param name="global_step">A counter to add one to.</param>
    /// <param name="var_list">What to change; null: all trainable variables.</param>
    /// <exception cref="ValueError">The loss depends on none of the variables.</exception>
    public Operation minimize(
        Tensor loss, IVariableV1? global_step = null, IEnumerable<IVariableV1>? var_list = null,
        int gate_gradients = GATE_OP, string? name = null, Tensor? grad_loss = null)
    {
        var pairs = compute_gradients(loss, var_list, gate_gradients, grad_loss);
        return pairs.Any(p => p.Gradient is not null)
            ? apply_gradients(pairs, global_step, name)
            : throw new ValueError(
                "No gradients provided for any variable, check your graph for ops that do not support "
                + $"gradients, between variables [{Names(pairs)}] and loss {loss}.");
    }

    /// <summary>The gradient of the loss by each variable; null where the loss does not depend on it.</summary>
    /// <exception cref="ValueError">No variables, or a loss that is not of a float type.</exception>
    public (Tensor? Gradient, IVariableV1 Variable)[] compute_gradients(
        Tensor loss, IEnumerable<IVariableV1>? var_list = null, int gate_gradients = GATE_OP, Tensor? grad_loss = null)
    {
        if (gate_gradients is < GATE_NONE or > GATE_GRAPH)
        {
            throw new ValueError("gate_gradients must be one of: Optimizer.GATE_NONE, Optimizer.GATE_OP, "
                + $"Optimizer.GATE_GRAPH. Not {gate_gradients}");
        }

        CheckFloat(loss.dtype, loss.name);
        var graph = ((Operation)loss.Producer!).graph;
        var variables = (var_list ?? graph.get_collection<IVariableV1>(GraphKeys.TRAINABLE_VARIABLES)).ToArray();
        if (variables.Length == 0)
        {
            throw new ValueError("No variables to optimize.");
        }

        var gradients = ReverseMode.Of(
            graph, [loss], [.. variables.Select(v => v.Handle)], grad_loss is null ? null : [grad_loss],
            gate: gate_gradients == GATE_OP);
        gradients = gate_gradients == GATE_GRAPH ? Grouping.Tuple(gradients) : gradients;
        return [.. gradients.Zip(variables)];
    }

    /// <summary>Adds the updates of the variables by the given gradients; those without one are left alone.</summary>
    /// <exception cref="ValueError">No variable has a gradient.</exception>
    public Operation apply_gradients(
        IEnumerable<(Tensor? Gradient, IVariableV1 Variable)> grads_and_vars, IVariableV1? global_step = null,
        string? name = null)
    {
        var pairs = grads_and_vars.ToArray();
        if (pairs.Length == 0)
        {
            throw new ValueError("No variables provided.");
        }

        var trained = pairs.Where(p => p.Gradient is not null).Select(p => p.Variable).ToArray();
        if (trained.Length == 0)
        {
            throw new ValueError($"No gradients provided for any variable: [{Names(pairs)}].");
        }

        using (Target.Current.ControlDependencies(null))
        {
            CreateSlots(trained);
        }

        using var scope = Target.Current.NameScope(name, Name);
        Prepare();
        var updates = pairs.Where(p => p.Gradient is not null).Select(p => Update(p.Gradient!, p.Variable)).ToArray();
        var step = global_step is null ? Finish(updates, scope.Name) : CountStep(updates, global_step, scope.Name);
        var trainOps = DefaultGraph.Current.get_collection_ref(GraphKeys.TRAIN_OP);
        if (!trainOps.Contains(step))
        {
            trainOps.Add(step);
        }

        return (Operation)step;
    }

    /// <summary>A slot of a variable, such as "momentum"; null where there is none.</summary>
    public IVariableV1? get_slot(IVariableV1 var, string name) => _slots.Find(var, name);

    /// <summary>The names of the slots that it has, sorted.</summary>
    public string[] get_slot_names() => _slots.Names;

    /// <summary>The variables that it keeps beside the trained ones.</summary>
    public virtual IVariableV1[] variables() => _slots.All;

    /// <summary>Adds the slots of the variables.</summary>
    protected virtual void CreateSlots(IReadOnlyList<IVariableV1> variables)
    {
    }

    /// <summary>Makes tensors of the settings, inside the optimizer's scope.</summary>
    protected abstract void Prepare();

    /// <summary>Adds the Apply node of one variable.</summary>
    private protected abstract Node Apply(Tensor gradient, IVariableV1 variable);

    /// <summary>Adds what follows all updates, and groups it.</summary>
    private protected virtual Node Finish(Node[] updates, string name) => Grouping.Group(updates, name);

    /// <summary>A slot that starts at zero.</summary>
    protected IVariableV1 ZerosSlot(IVariableV1 variable, string slot) => _slots.Make(variable, slot, new Zeros());

    /// <summary>A slot that starts as the initializer says.</summary>
    protected IVariableV1 MakeSlot(IVariableV1 variable, string slot, IInitializer start) =>
        _slots.Make(variable, slot, start);

    /// <summary>A slot that must be there.</summary>
    private protected Tensor Slot(IVariableV1 variable, string slot) => _slots.Find(variable, slot)!.Handle;

    /// <summary>A setting in the variable's element type.</summary>
    private protected static Operand As(Operand setting, IVariableV1 variable) =>
        setting.DType == variable.dtype ? setting : Ops.Math.Cast.ToType(setting, variable.dtype);

    /// <summary>Whether a variable stands behind a handle; what is kept beside it then does too.</summary>
    internal static bool IsResource(IVariableV1 variable) => variable.Handle.dtype == TF_DataType.TF_RESOURCE;

    private Node Update(Tensor gradient, IVariableV1 variable)
    {
        using var scope = Target.Current.NameScope("update_" + variable.op!.name);
        using (Target.Current.ColocateWith(variable.op))
        {
            return Apply(gradient, variable);
        }
    }

    private Node CountStep(Node[] updates, IVariableV1 globalStep, string name)
    {
        using (Target.Current.ControlDependencies([Finish(updates, "update")]))
        using (Target.Current.ColocateWith(globalStep.op!))
        {
            return IsResource(globalStep)
                ? Ops.State.AssignAddVariableOp.Of(globalStep.Handle, new Operand(1).ToTensor(globalStep.dtype), name)
                : Ops.State.AssignAdd.Of(globalStep.Handle, 1, name: name).Producer!;
        }
    }

    private static void CheckFloat(TF_DataType dtype, string what)
    {
        if (!dtype.is_floating())
        {
            throw new ValueError($"Invalid type tf.{dtype.as_numpy_name()} for {what}, expected: "
                + "[tf.float32, tf.float64, tf.float16, tf.bfloat16].");
        }
    }

    private static string Names(IEnumerable<(Tensor?, IVariableV1 Variable)> pairs) =>
        string.Join(", ", pairs.Select(p => $"\"{p.Variable}\""));
}
