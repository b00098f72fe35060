using System;
using System.Collections.Generic;
using System.Linq;
using Google.Protobuf;
using Tensorflow.Graphs;
using Tensorflow.Ops.State;
using Tensorflow.Protos;

namespace Tensorflow.Native.Tests.Differential;

/// <summary>Runs a sketch on both engines and says what they disagree about.</summary>
internal sealed class Judge
{
    private static readonly NativeSessionOptions Plain = new()
    {
        IntraOpThreads = 1,
        Config = NativeConfigs.WithoutOptimizers,
    };

    private readonly SketchGraph _built;
    private readonly NativeGraph _native = new();
    private readonly List<string> _found = [];
    private readonly Dictionary<Tensor, TensorData> _values = [];

    // of the variables before the run: what is taken away from them is as large
    private readonly double _start;

    private Judge(Sketch sketch)
    {
        _built = SketchGraph.Of(sketch);
        _start = sketch.Steps.OfType<SketchStep.Variable>().Select(v => Tolerance.Largest(Numbers.Of(v.Initial)))
            .DefaultIfEmpty(0).Max();
    }

    /// <summary>What the two make of it.</summary>
    public static Verdict Of(Sketch sketch)
    {
        if (ProcessEnders.ReasonOf(sketch) is { } danger)
        {
            return new(VerdictKind.Known, danger);
        }

        try
        {
            var judge = new Judge(sketch);
            using (judge._native)
            {
                var verdict = judge.Compare() with { NoGradient = judge._built.NoGradient };
                var reason = verdict.Kind == VerdictKind.Disagree
                    ? KnownDifferences.ReasonOf(sketch, verdict.Text)
                    : null;
                return reason is null ? verdict : verdict with { Kind = VerdictKind.Known, Text = reason };
            }
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            var frames = error.StackTrace?.Split('\n').Take(3) ?? [];
            var text = $"we throw {error.GetType().Name}: {error.Message}\n{string.Join('\n', frames)}";
            return KnownDifferences.ReasonOf(sketch, text) is { } reason
                ? new(VerdictKind.Known, reason)
                : new(VerdictKind.Disagree, text);
        }
    }

    private Verdict Compare()
    {
        try
        {
            Export(0, _built.ForwardCount);
        }
        catch (OpError error)
        {
            return new(VerdictKind.Disagree, $"TensorFlow refuses to import it: {error.Message}");
        }

        if (_built.Refusal is { } refusal)
        {
            return CompareRefusals(refusal.Error, refusal.Node);
        }

        var fromLibrary = LibraryGradients.Add(_native, _built);
        Export(_built.ForwardCount, _built.Graph.version);
        using var session = new NativeSession(_native, Plain);
        return CompareRuns(session, fromLibrary);
    }

    private Verdict CompareRefusals(Exception ours, NodeDef node)
    {
        try
        {
            _native.Extend(new GraphDef { Node = { node } }.ToByteArray());
            return new(VerdictKind.Disagree, $"only we refuse to build it: {ours.GetType().Name}: {ours.Message}");
        }
        catch (InvalidArgumentError)
        {
            return new(VerdictKind.BothRefuse, ours.Message);
        }
        catch (OpError error)
        {
            return new(VerdictKind.Disagree, $"we refuse with {ours.GetType().Name}, TensorFlow with {error.Message}");
        }
    }

    private Verdict CompareRuns(NativeSession session, NativeOutput[] fromLibrary)
    {
        Tensor[] all = [.. _built.Graph.Operations.Except(_built.Initializers).SelectMany(o => o.outputs)
            .Except(_built.Feeds.Select(f => f.Key)).Except(_built.Afterwards)
            .Where(t => t.dtype != TF_DataType.TF_RESOURCE && t.Producer is Operation { Op: not VariableV2 })];
        if (all.Length == 0 && _built.Targets.Length == 0)
        {
            return new(VerdictKind.Agree, "nothing to compute");
        }

        var engines = new Engines(_built, session);
        var (theirs, theirError) = Try(() => engines.RunNative(all));
        Tensor[] wanted = [.. _built.Sinks, .. _built.Gradients.Select(g => g.Gradient).OfType<Tensor>()];
        var (ours, ourError) = Try(() => engines.RunManaged(wanted));
        if (theirError is not null && IsWithoutKernel(theirError))
        {
            return new(VerdictKind.NotTheirs, theirError.Message);
        }

        if (theirError is not null || ourError is not null)
        {
            // TensorFlow runs every node; what our fetches do not need cannot fail here
            var (_, everywhere) = ourError is null ? Try(() => engines.RunManaged(all)) : (null, ourError);
            return everywhere is not null && theirError is not null && everywhere.GetType() != theirError.GetType()
                && all.Any(t => Try(() => engines.RunManaged([t])).Error?.GetType() == theirError.GetType())
                ? new(VerdictKind.BothRefuse, "several nodes fail, and which comes first is open")
                : CompareErrors(everywhere, theirError);
        }

        foreach (var (tensor, value) in _built.Feeds.Select(f => (f.Key, f.Value))
            .Concat(all.Concat(_built.Afterwards).Zip(theirs!)))
        {
            _values[tensor] = value;
        }

        CompareValues(_values, [.. wanted, .. _built.Afterwards], ours!, () => engines.FetchNative(fromLibrary));
        return _found.Count == 0
            ? new(VerdictKind.Agree, $"{all.Length} values, {fromLibrary.Length} gradients of the library's")
            : new(VerdictKind.Disagree, string.Join("\n", _found));
    }

    private void CompareValues(
        Dictionary<Tensor, TensorData> values, Tensor[] wanted, TensorData[] ours, Func<TensorData[]> fromLibrary)
    {
        CompareNodes(values);
        if (!_built.Graph.Operations.Any(o =>
            Tolerance.MayBeOpen(o.type)
                && Tolerance.IsOpen(o.type, [.. o.inputs.Select(i => values[i])], values[o.outputs[0]])))
        {
            CompareResults(wanted, ours, values);
            CompareGradients(fromLibrary, values);
        }
    }

    private static Verdict CompareErrors(OpError? ours, OpError? theirs) =>
        ours?.GetType() == theirs?.GetType()
            ? new(VerdictKind.BothRefuse, ours!.Message)
            : new(VerdictKind.Disagree, $"we: {Text(ours)}\nTensorFlow: {Text(theirs)}");

    private static string Text(OpError? error) =>
        error is null ? "no error" : $"{error.GetType().Name}: {error.Message}";

    // each kernel on the very inputs that TensorFlow's had
    private void CompareNodes(Dictionary<Tensor, TensorData> values)
    {
        foreach (var op in _built.Graph.Operations.Where(o => IsRepeatable(o) && o.outputs.All(values.ContainsKey)))
        {
            TensorData[] inputs = [.. op.inputs.Select(i => values[i])];
            foreach (var (output, ours) in op.outputs.Zip(NodeByNode.Run(op, values)))
            {
                if (Tolerance.Difference(op.type, ours, values[output], inputs) is { } difference)
                {
                    _found.Add($"{op.type} {output.name}: {difference}");
                }
            }
        }
    }

    private static bool IsRepeatable(Operation op) =>
        op.inputs.Count > 0 && !op.inputs.Any(i => i.IsRef || i.dtype == TF_DataType.TF_RESOURCE)
        && (!op.Op.Def.IsStateful || op.type == "CheckNumerics");

    // the whole graph as we compile it, within what rounding alone may do to it
    private void CompareResults(Tensor[] wanted, TensorData[] ours, Dictionary<Tensor, TensorData> values)
    {
        if (_found.Count > 0)
        {
            return;
        }

        var noisy = Noisy(values);
        foreach (var (tensor, value) in wanted.Zip(ours))
        {
            if (Compare(value, values[tensor], tensor, noisy) is { } difference)
            {
                _found.Add($"as a whole, {((Operation)tensor.Producer!).type} {tensor.name}: {difference}");
            }
        }
    }

    private void CompareGradients(Func<TensorData[]> fromLibrary, Dictionary<Tensor, TensorData> values)
    {
        // at infinities and NaN the C++ gradients go other ways than Python's, which are the reference
        if (_found.Count > 0 || !values.Values.All(IsFinite))
        {
            return;
        }

        var noisy = Noisy(values);
        // some of the C++ gradients refuse what Python's take: an axis counted from the back
        foreach (var ((x, gradient), theirs) in _built.Gradients.Where(g => g.Gradient is not null)
            .Zip(Try(fromLibrary).Values ?? []))
        {
            if (Compare(values[gradient!], theirs, gradient!, noisy) is { } difference)
            {
                _found.Add($"gradient by {x.name} ({gradient!.name}): {difference}");
            }
        }
    }

    private Dictionary<Tensor, TensorData>[] Noisy(Dictionary<Tensor, TensorData> values)
    {
        var known = values.Where(v => v.Key.Producer is Operation op && !IsRepeatable(op))
            .ToDictionary(v => v.Key, v => v.Value);
        return [.. Enumerable.Range(1, 4).Select(seed => NodeByNode.RunNoisily(_built.Graph, known, seed))
            .OfType<Dictionary<Tensor, TensorData>>()];
    }

    private string? Compare(
        TensorData ours, TensorData theirs, Tensor tensor, Dictionary<Tensor, TensorData>[] noisy)
    {
        TensorData[] others = [.. noisy.Select(n => n.GetValueOrDefault(tensor)).OfType<TensorData>()];
        if (ours.DType == TF_DataType.TF_STRING || ours.Shape != theirs.Shape || ours.DType != theirs.DType)
        {
            return others.All(o => o.Shape == theirs.Shape) ? Tolerance.Difference("", ours, theirs, []) : null;
        }

        if (others.Length < 4 || others.Any(o => o.Shape != theirs.Shape))
        {
            return null; // rounding decides on shapes or errors
        }

        double[] a = Numbers.Of(ours), b = Numbers.Of(theirs);
        double[][] c = [.. others.Select(Numbers.Of)];
        var basis = ours.DType == TF_DataType.TF_DOUBLE ? 1e-13 : 5e-6;
        var largest = Math.Max(Tolerance.Largest(b), Terms(tensor));
        return Tolerance.First(a, b, ours.DType, i =>
        {
            var spread = c.Max(n => Math.Abs(n[i] - b[i]));
            var isBesidePole = !double.IsFinite(a[i]) && spread > 0.01 * Math.Abs(b[i]);
            return double.IsFinite(spread) && !isBesidePole
                ? (basis * largest) + (20 * spread)
                : double.PositiveInfinity;
        });
    }

    // what is added up in the end may be larger than the sum
    private double Terms(Tensor tensor) => (Operation)tensor.Producer! is var op
        && (_built.Afterwards.Contains(tensor) || op.inputs.Any(x => x.IsRef)) ? _start
        : op.type is not ("AddN" or "AddV2" or "Add" or "Sub") ? 0
        : op.inputs.Where(_values.ContainsKey).Max(x => Tolerance.Largest(Numbers.Of(_values[x])));

    private static bool IsFinite(TensorData data) =>
        !data.DType.is_floating() || Numbers.Of(data).All(double.IsFinite);

    // TensorFlow has fewer types for some ops than we
    private static bool IsWithoutKernel(OpError error) =>
        error is UnimplementedError
        || error.Message.Contains("No OpKernel was registered", StringComparison.Ordinal)
        || error.Message.Contains("Could not find device for node", StringComparison.Ordinal)
        || error.Message.Contains("Cannot assign a device", StringComparison.Ordinal);

    private static (TensorData[]? Values, OpError? Error) Try(Func<TensorData[]> run)
    {
        try
        {
            return (run(), null);
        }
        catch (OpError error)
        {
            return (null, error);
        }
    }

    private void Export(int from, int to)
    {
        var added = new GraphDef();
        added.Node.AddRange(
            _built.Graph.Operations.Skip(from).Take(to - from).Select(o => GraphDefExport.Node(o, false)));
        _native.Extend(added.ToByteArray());
    }
}
