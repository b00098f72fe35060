using System.Collections.Generic;
using System.Linq;
using Tensorflow.Ops.Arrays;
using Tensorflow.Ops;
using Tensorflow.Ops.Math;

namespace Tensorflow.Gradients;

/// <summary>
/// tf.gradients: adds the nodes of the sums of dy/dx, in the order and under the names of TensorFlow.
/// </summary>
internal sealed class ReverseMode
{
    private readonly Dictionary<Tensor, List<Tensor>> _gradients = [];
    private readonly Dictionary<Operation, int> _pending = [];
    private readonly HashSet<Operation> _stop = [];
    private readonly Queue<Operation> _ready = new();
    private readonly Graph _graph;
    private readonly bool _gate;

    private ReverseMode(Graph graph, bool gate) => (_graph, _gate) = (graph, gate);

    /// <summary>One gradient an x, null where no path leads to it.</summary>
    /// <param name="gradYs">Gradients to start with; null stands for ones.</param>
    /// <param name="gate">No gradient of an op is there before all of them are (Optimizer.GATE_OP).</param>
    public static Tensor?[] Of(
        Graph graph, Tensor[] ys, Tensor[] xs, Tensor?[]? gradYs = null, Tensor[]? stops = null,
        bool gate = false, string name = "gradients")
    {
        if (ys.Length > 0 && !graph.TakesOthers && xs.FirstOrDefault(x => Producer(x).graph != graph) is { } foreign)
        {
            throw Graphs.GraphTarget.OtherGraph(foreign, ys[0]);
        }

        using var scope = graph.Target.NameScope(name);
        var mode = new ReverseMode(graph, gate);
        mode.Start(ys, DefaultGradYs(ys, gradYs), xs, stops ?? []);
        mode.Propagate();
        return [.. xs.Select(mode.Aggregate)];
    }

    private static Tensor[] DefaultGradYs(Tensor[] ys, Tensor?[]? given)
    {
        if (given is not null && given.Length != ys.Length)
        {
            throw new ValueError($"Length mismatch. Passed {given.Length} grad_ys for {ys.Length} ys");
        }

        var starts = new Tensor[ys.Length];
        for (var i = 0; i < ys.Length; i++)
        {
            if (given?[i] is not { } start)
            {
                start = Creation.Ones(ShapeOp.Internal(ys[i]), ys[i].dtype, $"grad_ys_{i}");
            }
            else if (start.dtype.is_floating() != ys[i].dtype.is_floating())
            {
                throw new TypeError($"Gradient type {start.dtype.as_numpy_name()} generated for tensor {ys[i].name} "
                        + "does "
                    + $"not match its type {ys[i].dtype.as_numpy_name()}.");
            }

            starts[i] = start;
        }

        return starts;
    }

    private void Start(Tensor[] ys, Tensor[] starts, Tensor[] xs, Tensor[] stops)
    {
        var to = ys.Select(Producer).ToList();
        var from = xs.Select(Producer).ToList();
        var reached = Reached(from);
        CountPending(to, reached);
        foreach (var (y, start) in ys.Zip(starts))
        {
            Set(y, start);
        }

        foreach (var op in to.Distinct().Where(op => reached.Contains(op) && _pending.GetValueOrDefault(op) == 0))
        {
            _ready.Enqueue(op);
        }

        foreach (var op in from.Where(op => op.inputs.All(i => _pending.GetValueOrDefault(Producer(i)) <= 0)))
        {
            _stop.Add(op);
        }

        _stop.UnionWith(stops.Select(Producer));
    }

    // Everything that a trainable value of one of the sources flows into.
    private HashSet<Operation> Reached(IEnumerable<Operation> from)
    {
        var reached = new HashSet<Operation>();
        var queue = new Queue<Operation>(from);
        while (queue.TryDequeue(out var op))
        {
            if (reached.Add(op))
            {
                foreach (var consumer in op.outputs.Where(IsTrainable).SelectMany(_graph.Consumers))
                {
                    queue.Enqueue(consumer);
                }
            }
        }

        return reached;
    }

    // How many ops between the sources and the targets have yet to give each op its gradient.
    private void CountPending(IEnumerable<Operation> to, HashSet<Operation> reached)
    {
        var between = new List<Operation>();
        var seen = new HashSet<Operation>();
        var queue = new Queue<Operation>(to);
        while (queue.TryDequeue(out var op))
        {
            if (reached.Contains(op) && seen.Add(op))
            {
                between.Add(op);
                foreach (var input in op.inputs)
                {
                    queue.Enqueue(Producer(input));
                }
            }
        }

        foreach (var input in between.SelectMany(op => op.inputs).Select(Producer).Where(seen.Contains))
        {
            _pending[input] = _pending.GetValueOrDefault(input) + 1;
        }
    }

    private void Propagate()
    {
        while (_ready.TryDequeue(out var op))
        {
            var outputs = op.outputs.Select(Aggregate).ToArray();
            var inputs = outputs.Any(g => g is not null) && !_stop.Contains(op) && op.Op.IsDifferentiable
                ? Apply(op, outputs)
                : new Tensor?[op.inputs.Count];
            for (var i = 0; i < op.inputs.Count; i++)
            {
                if (i < inputs.Length && inputs[i] is { } gradient)
                {
                    Accept(op, i, gradient);
                }
            }

            foreach (var producer in op.inputs.Select(Producer))
            {
                _pending[producer] = _pending.GetValueOrDefault(producer) - 1;
                if (_pending[producer] == 0)
                {
                    _ready.Enqueue(producer);
                }
            }
        }
    }

    private Tensor?[] Apply(Operation op, Tensor?[] outputs)
    {
        for (var i = 0; i < outputs.Length; i++)
        {
            if (outputs[i] is null && IsTrainable(op.outputs[i]))
            {
                outputs[i] = ZeroFor(op.outputs[i]);
            }
        }

        using var scope = _graph.Target.NameScope(op.name + "_grad");
        var inputs = op.Backward is { } own ? own(outputs) : op.Op.Gradient(op, outputs!);
        if (_gate && inputs.Count(g => g is not null) > 1)
        {
            using (_graph.Placement.Device(null))
            using (_graph.Placement.Colocate(null, ignoreExisting: true))
            {
                inputs = Grouping.Tuple(inputs);
            }
        }

        return inputs;
    }

    // control_flow_state.ZerosLikeV1WhileLoop asks for zeros_like without the shortcut for known shapes.
    private static Tensor ZeroFor(Tensor output) => ZerosLike.Internal(output, optimize: false);

    private void Accept(Operation op, int index, Tensor gradient)
    {
        var input = op.inputs[index];
        try
        {
            if (input.dtype != TF_DataType.TF_RESOURCE)
            {
                gradient.set_shape(input.shape);
            }
        }
        catch (ValueError)
        {
            throw new ValueError("Incompatible shapes between op input and calculated input gradient. Forward "
                + $"operation: {op.name}. Input index: {index}. Original input shape: {input.shape}. Calculated input "
                + $"gradient shape: {gradient.shape}.");
        }

        Set(input, gradient);
    }

    // Several gradients of one tensor become one AddN, placed with the first of them.
    private Tensor? Aggregate(Tensor tensor)
    {
        if (!_gradients.TryGetValue(tensor, out var list))
        {
            return null;
        }

        if (list.Count > 1)
        {
            using (_graph.Target.ColocateWith(list[0].Producer!, ignoreExisting: true))
            {
                Tensor sum = AddN.Total([.. list]);
                list.Clear();
                list.Add(sum);
            }
        }

        return list[0];
    }

    private void Set(Tensor tensor, Tensor gradient)
    {
        if (!_gradients.TryGetValue(tensor, out var list))
        {
            _gradients[tensor] = list = [];
        }

        list.Add(gradient);
    }

    private static Operation Producer(Tensor tensor) => (Operation)tensor.Producer!;

    private static bool IsTrainable(Tensor tensor) =>
        tensor.dtype.is_floating() || tensor.dtype.is_complex()
        || tensor.dtype is TF_DataType.TF_RESOURCE or TF_DataType.TF_VARIANT;
}
