using System;
using System.Collections.Generic;
using System.Linq;
using Tensorflow.Execution;
using Tensorflow.Gradients;
using Tensorflow.Ops;

namespace Tensorflow.Functions;

/// <summary>The gradients of one shape of recording as a plan, fed with what the formulas read.</summary>
internal sealed class BackwardProgram
{
    private readonly FunctionRunner _runner;
    private readonly int[] _reads;
    private readonly int[] _results;

    private BackwardProgram(FunctionRunner runner, int[] reads, int[] results) =>
        (_runner, _reads, _results) = (runner, reads, results);

    /// <summary>
    /// Walks the recording with symbols in the place of its tensors; null where that does not give a plan for all
    /// recordings of the shape, or not all that a walk over values gives.
    /// </summary>
    public static BackwardProgram? Make(TapeShape shape, IReadOnlyList<TapeEntry> entries)
    {
        var mirror = new TapeMirror(shape, entries);
        var graph = new FuncGraph("backward", mayCreateVariables: false);
        Tensor?[] gradients;
        using (Recorder.Suspend())
        using (graph.as_default())
        using (Target.Current.NameScope("gradients"))
        {
            gradients = TapeWalk.Gradients(
                mirror.Entries, [.. shape.Targets.Select(mirror.At)], null,
                [.. shape.Sources.Select(s => s < 0 ? new object() : mirror.At(s))]);
            graph.Outputs = [.. gradients.OfType<Tensor>().Select(graph.Take)];
        }

        var reads = graph.CapturesToInputs();
        if (gradients.Any(g => g?.slices is not null) || graph.Captures.Count > 0
            || reads.Any(r => r.dtype == TF_DataType.TF_RESOURCE))
        {
            return null; // slices are more than their sum, and a variable's memory is not a value
        }

        var places = Array.ConvertAll(reads, mirror.PlaceOf);
        var engine = new FunctionEngine(graph);
        var next = 0;
        var results = Array.ConvertAll(gradients, g => g is null ? -1 : next++);
        return engine.HasFixedPlan(graph.Outputs, ValuesAt(shape, places))
            ? new(new FunctionRunner(engine, graph.Outputs), places, results)
            : null;
    }

    /// <summary>The gradients where these values were recorded.</summary>
    public Tensor?[] Run(ReadOnlySpan<TensorData?> values)
    {
        var (feedRoom, room) = (default(Few<TensorData>), default(Few<TensorData>));
        var feeds = Few<TensorData>.Take(ref feedRoom, _reads.Length);
        for (var i = 0; i < feeds.Length; i++)
        {
            feeds[i] = values[_reads[i]]!;
        }

        var given = Few<TensorData>.Take(ref room, _runner.Count);
        _runner.Run(feeds, given);
        var gradients = new Tensor?[_results.Length];
        for (var i = 0; i < gradients.Length; i++)
        {
            gradients[i] = _results[i] < 0 ? null : new Tensor(given[_results[i]]);
        }

        return gradients;
    }

    private static TensorData[] ValuesAt(TapeShape shape, int[] places)
    {
        var values = new TensorData[places.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = shape.Values[places[i]]!;
        }

        return values;
    }
}
