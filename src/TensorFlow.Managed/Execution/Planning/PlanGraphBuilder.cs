using System;
using System.Collections.Generic;
using System.Linq;
using Tensorflow.Ops;
using Tensorflow.Ops.Arrays;
using Tensorflow.Ops.State;

namespace Tensorflow.Execution.Planning;

/// <summary>Turns a scheduled graph into plan nodes: shapes are worked out, what is constant is computed now.</summary>
internal sealed partial class PlanGraphBuilder(RunRequest request, SessionState state, bool feedsAreConstant)
{
    // Values above this size are computed at each run rather than kept with the plan.
    private const long LargestFolded = 1 << 16;

    private readonly Dictionary<Tensor, Value> _values = [];
    private readonly List<PlanNode> _nodes = [];
    private readonly Dictionary<Tensor, Value> _snapshots = [];
    private readonly HashSet<VariableMemory> _referenced = [];

    /// <summary>The plan's nodes; null where a shape cannot be told before the run.</summary>
    /// <param name="feedsAreConstant">Small fed integers count as known; the plan then serves these values
    /// only.</param>
    public static PlanGraph? Build(RunRequest request, SessionState state, bool feedsAreConstant) =>
        new PlanGraphBuilder(request, state, feedsAreConstant).Build();

    /// <summary>Fed integers that may stand for shapes.</summary>
    public static bool MayBeShape(TensorData feed) => feed.DType.is_integer() && feed.Count <= 64;

    private PlanGraph? Build()
    {
        var feeds = new List<Value>();
        foreach (var (tensor, data) in request.Feeds)
        {
            var feed = new Value(ValueKind.Feed, data.DType, data.Shape)
            {
                Constant = feedsAreConstant && MayBeShape(data) ? data.Copy() : null,
            };
            feeds.Add(feed);
            _values[tensor] = feed;
        }

        var order = Schedule.Of(request.Fetches, request.Targets, request.Feeds.Select(f => f.Key).ToHashSet());
        _reads = new VariableReads(order, state.Resource);
        foreach (var op in order)
        {
            if (!Add(op))
            {
                return null;
            }
        }

        var fetches = request.Fetches.Select(f => _snapshots.GetValueOrDefault(f) ?? _values[f]).ToList();
        return new PlanGraph(_nodes, feeds, fetches) { GraphNodes = order.Count };
    }

    private bool Add(Operation op)
    {
        if (op.Op is VariableV2)
        {
            return AddVariable(op);
        }

        if (PassesHandle(op))
        {
            return AddHandle(op);
        }

        var inputs = op.inputs.Select(i => _values[i]).ToArray();
        var shapes = Shapes(op, inputs);
        if (!shapes.All(s => s.IsFullyDefined) || inputs.Any(i => i.DType.get_datatype_size() == 0)
            || op.outputs.Any(o => o.dtype.get_datatype_size() == 0))
        {
            return false;
        }

        if (!TryFold(op, inputs, shapes))
        {
            AddSteps(op, inputs, shapes);
            TakeSnapshots(op);
        }

        return true;
    }

    private void AddSteps(Operation op, Value[] inputs, Shape[] shapes)
    {
        if (TakesHandles(op))
        {
            AddOnHandles(op, inputs, shapes);
        }
        else if (op.outputs.Count > 0 && op.outputs[0].IsRef)
        {
            AddWriter(op, inputs);
        }
        else if (IsView(op, inputs, shapes))
        {
            AddView(op, inputs[0], shapes[0]);
        }
        else if (op.outputs.Count > 0 || op.Op.Def.IsStateful)
        {
            AddNode(op, inputs, shapes);
        }
    }

    // What only happens to move nothing still takes the value that a variable has at its place in the order.
    private static bool IsView(Operation op, Value[] inputs, Shape[] shapes) =>
        inputs.Length > 0 && inputs[0].Shape.size == shapes[0].size
        && (op.Op.IsView || (inputs[0].Root.Kind != ValueKind.Variable
            && op.Op.MovesNothing(new Context(op, inputs))));

    private bool AddVariable(Operation op)
    {
        if (!op.outputs[0].shape.IsFullyDefined)
        {
            return false;
        }

        var variable = state.Variable(op);
        _referenced.Add(variable);
        _values[op.outputs[0]] = new Value(ValueKind.Variable, op.outputs[0].dtype, variable.Data.Shape)
        {
            Variable = variable,
            Memory = variable.Data,
        };
        if (request.Fetches.Contains(op.outputs[0]))
        {
            AddCheck(op, variable);
        }

        return true;
    }

    private Shape[] Shapes(Operation op, Value[] inputs)
    {
        try
        {
            return op.Op.InferShapes(new Context(op, inputs));
        }
        catch (ShapeError error)
        {
            throw new InvalidArgumentError($"{error.RunMessage} [[{{{{node {op.name}}}}}]]", op.name);
        }
    }

    private bool TryFold(Operation op, Value[] inputs, Shape[] shapes)
    {
        if (op.Op.Def.IsStateful || shapes.Length == 0 || shapes.Sum(s => s.size) > LargestFolded
            || op.inputs.Any(i => i.IsRef))
        {
            return false;
        }

        if (!op.Op.ReadsOnlyShapes && !inputs.All(i => i.Constant is not null))
        {
            return false;
        }

        var outputs = op.outputs.Select((o, i) => TensorData.Allocate(o.dtype, shapes[i], pinned: true)).ToArray();
        var binding = new Ops.Binding(
            op.name, op.Attrs, Array.ConvertAll(inputs, i => i.DType), Array.ConvertAll(inputs, i => i.Shape),
                shapes, null);
        op.Op.Kernels.Bind(op.Op, binding)(new KernelContext(Array.ConvertAll(inputs, i => i.Constant!), outputs));
        for (var i = 0; i < outputs.Length; i++)
        {
            _values[op.outputs[i]] = new Value(ValueKind.Constant, outputs[i].DType, shapes[i])
            {
                Constant = outputs[i],
                Memory = outputs[i],
            };
        }

        return true;
    }

    private void AddView(Operation op, Value input, Shape shape)
    {
        if (input.Root.Variable is { } read && op.inputs[0].IsRef)
        {
            AddCheck(op, read);
        }

        _values[op.outputs[0]] = new Value(input.Kind, input.DType, shape)
        {
            AliasOf = input,
            Constant = input.Constant?.WithShape(shape),
            Variable = input.Variable,
            Memory = input.Memory?.WithShape(shape),
        };
    }

    // Reading a variable costs nothing but the check that it has a value.
    private void AddCheck(Operation op, VariableMemory read) =>
        _nodes.Add(new PlanNode(op.name, Check.Instance, [], [], op.Attrs) { Reads = [read] });

    private void AddWriter(Operation op, Value[] inputs)
    {
        var target = inputs[0].Root.Variable ?? throw new InvalidArgumentError(
            $"{op.type} '{op.name}': expected a variable to change. Received: a fed value for {op.inputs[0].name}.",
            op.name);
        var reads = inputs.Where((v, i) => op.inputs[i].IsRef && !(i == 0 && StateAccess.Initializes(op.Op)))
            .Select(v => v.Root.Variable!).ToArray();
        _nodes.Add(new PlanNode(op.name, new OpStep(op.Op), inputs, [inputs[0]], op.Attrs)
        {
            Writes = target,
            Reads = reads,
            State = state.StateOf(op, [inputs[0].Shape]),
        });
        _values[op.outputs[0]] = inputs[0];
    }

    private void AddNode(Operation op, Value[] inputs, Shape[] shapes)
    {
        var outputs = op.outputs.Select((o, i) => new Value(ValueKind.Temporary, o.dtype, shapes[i])).ToArray();
        _nodes.Add(new PlanNode(op.name, new OpStep(op.Op), inputs, outputs, op.Attrs)
        {
            State = state.StateOf(op, shapes),
            Reads = op.Op.AsksForHandles ? [] : [.. inputs.Where((_, i) => IsVariable(op.inputs[i]))
                .Select(v => v.Root.Variable).OfType<VariableMemory>()],
        });
        for (var i = 0; i < outputs.Length; i++)
        {
            _values[op.outputs[i]] = outputs[i];
        }
    }

    private static bool IsVariable(Tensor tensor) => tensor.IsRef || tensor.dtype == TF_DataType.TF_RESOURCE;

    // A fetched read of a handle is copied when it is made: an update later in the run is not seen. A fetched
    // reference shows what the run has made of the variable, as in TensorFlow.
    private void TakeSnapshots(Operation op)
    {
        foreach (var output in op.outputs)
        {
            if (_values[output] is { Root: { Kind: ValueKind.Variable, Variable: { } read } } value
                && !_referenced.Contains(read) && request.Fetches.Contains(output))
            {
                var copy = new Value(ValueKind.Temporary, value.DType, value.Shape);
                _nodes.Add(new PlanNode(op.name, new OpStep(Identity.Instance), [value], [copy], op.Attrs)
                {
                    Reads = [read],
                });
                _snapshots[output] = copy;
            }
        }
    }

    // Where every value that decides shapes is known, shapes are those of the run.
    private sealed class Context(Operation op, Value[] inputs) : ShapeContext
    {
        public override bool IsRunning
        {
            get
            {
                foreach (var i in op.Op.ShapeInputs)
                {
                    if (inputs[i < 0 ? inputs.Length + i : i].Constant is null)
                    {
                        return false;
                    }
                }

                return true;
            }
        }

        public override bool IsPlanning => true;

        public override Attrs Attrs => op.Attrs;

        public override int InputCount => inputs.Length;

        public override Shape Input(int i) => inputs[i].Shape;

        public override TF_DataType InputType(int i) => inputs[i].DType;

        public override (TF_DataType Type, Shape Shape)? Handle(int i) => inputs[i].Root.Variable is null
            ? null
            : (inputs[i].DType, inputs[i].Shape);

        public override TensorData? Constant(int i) => inputs[i].Constant;

        public override Shape ConstantAsShape(int i) => inputs[i].Constant is { } known
            ? PartialShape.FromValue(known)
            : inputs[i].Shape.ndim == 1 ? Shape.UnknownOfRank((int)inputs[i].Shape[0]) : Shape.Null;
    }
}
