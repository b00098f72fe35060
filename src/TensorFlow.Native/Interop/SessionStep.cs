using System;
using System.Collections.Generic;

namespace Tensorflow.Native.Interop;

/// <summary>The arrays of one TF_SessionRun; the fed tensors are kept alive until it is disposed.</summary>
internal sealed unsafe class SessionStep : IDisposable
{
    private readonly OutputRef[] _inputs;
    private readonly TensorHandle[] _held;
    private readonly nint[] _inputValues;
    private readonly OutputRef[] _outputs;
    private readonly nint[] _targets;
    private int _heldCount;

    /// <summary>Looks every name up and takes a reference to every fed tensor.</summary>
    public SessionStep(
        NativeGraph graph,
        IReadOnlyCollection<KeyValuePair<NativeOutput, NativeTensor>> feeds,
        IReadOnlyList<NativeOutput> fetches,
        IReadOnlyList<string> targets)
    {
        _outputs = new OutputRef[fetches.Count];
        for (var i = 0; i < _outputs.Length; i++)
        {
            _outputs[i] = Resolve(graph, fetches[i], "FetchOutputs node {0}: not found");
        }

        _targets = new nint[targets.Count];
        for (var i = 0; i < _targets.Length; i++)
        {
            var target = Resolve(graph, new(targets[i]), "PruneForTargets: Some target nodes not found: {0}");
            _targets[i] = target.Operation;
        }

        _inputs = new OutputRef[feeds.Count];
        var index = 0;
        foreach (var (output, _) in feeds)
        {
            _inputs[index++] = Resolve(graph, output, "FeedInputs: unable to find feed output {0}");
        }

        _held = new TensorHandle[feeds.Count];
        _inputValues = new nint[feeds.Count];
        Hold(feeds);
    }

    /// <summary>Runs the step; the returned tensors are the caller's.</summary>
    public NativeTensor[] Run(SessionHandle session)
    {
        var values = new nint[_outputs.Length];
        using var status = TensorFlowApi.TF_NewStatus();
        fixed (OutputRef* inputs = _inputs, outputs = _outputs)
        fixed (nint* inputValues = _inputValues, outputValues = values, targets = _targets)
        {
            TensorFlowApi.TF_SessionRun(
                session, null, inputs, inputValues, _inputs.Length, outputs, outputValues, values.Length, targets,
                _targets.Length, 0, status);
        }

        status.Check();
        return Array.ConvertAll(values, v => NativeTensor.Own(TensorHandle.Own(v)));
    }

    public void Dispose()
    {
        while (_heldCount > 0)
        {
            _held[--_heldCount].DangerousRelease();
        }
    }

    private void Hold(IReadOnlyCollection<KeyValuePair<NativeOutput, NativeTensor>> feeds)
    {
        try
        {
            foreach (var (_, tensor) in feeds)
            {
                var added = false;
                tensor.Handle.DangerousAddRef(ref added);
                _inputValues[_heldCount] = tensor.Handle.DangerousGetHandle();
                _held[_heldCount++] = tensor.Handle;
            }
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    private static OutputRef Resolve(NativeGraph graph, NativeOutput output, string missing) =>
        graph.Find(output.Operation) is var operation && operation != 0
            ? new(operation, output.Index)
            : throw new NotFoundError(string.Format(null, missing, output.Operation), output.Operation);
}
