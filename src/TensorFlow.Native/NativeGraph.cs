using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using Google.Protobuf;
using Tensorflow.Native.Interop;
using Tensorflow.Protos;

namespace Tensorflow.Native;

/// <summary>A graph in TensorFlow's memory; all members may be called from several threads.</summary>
public sealed unsafe class NativeGraph : IDisposable
{
    // operations are never removed from a graph, so a found pointer stays right as long as the graph lives
    private readonly ConcurrentDictionary<string, nint> _operations = new(StringComparer.Ordinal);

    /// <summary>An empty graph.</summary>
    /// <exception cref="NotFoundError">There is no library.</exception>
    public NativeGraph()
    {
        NativeLibraryLocator.Require();
        Handle = TensorFlowApi.TF_NewGraph();
    }

    /// <summary>The names of all operations, in the order in which they were added.</summary>
    public IReadOnlyList<string> OperationNames
    {
        get
        {
            var names = new List<string>();
            nuint position = 0;
            while (TensorFlowApi.TF_GraphNextOperation(Handle, ref position) is var operation && operation != 0)
            {
                names.Add(Marshal.PtrToStringUTF8(TensorFlowApi.TF_OperationName(operation)) ?? "");
            }

            return names;
        }
    }

    internal GraphHandle Handle { get; }

    /// <summary>A graph from a serialized GraphDef.</summary>
    /// <exception cref="OpError">TensorFlow refuses it.</exception>
    public static NativeGraph Import(ReadOnlySpan<byte> graphDef)
    {
        var graph = new NativeGraph();
        try
        {
            using var options = TensorFlowApi.TF_NewImportGraphDefOptions();
            graph.Add(graphDef, options);
            return graph;
        }
        catch
        {
            graph.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Adds the nodes of a serialized GraphDef, whose inputs may name nodes that are there already; sessions on this
    /// graph see them at their next run.
    /// </summary>
    /// <exception cref="OpError">TensorFlow refuses them: a name is taken, an input or an op is unknown.</exception>
    public void Extend(ReadOnlySpan<byte> newNodes)
    {
        var added = Parse(newNodes);
        using var options = TensorFlowApi.TF_NewImportGraphDefOptions();
        GraphExtension.MapInputs(added, Find, options);

        // a new node may stand beside an existing one ("loc:@kernel"), which the importer does not look for
        TensorFlowApi.TF_ImportGraphDefOptionsSetValidateColocationConstraints(options, 0);
        if (added.Versions is null)
        {
            added.Versions = Versions();
            Add(added.ToByteArray(), options);
        }
        else
        {
            Add(newNodes, options);
        }
    }

    /// <summary>
    /// Adds the nodes of TensorFlow's own gradients, those of its C++ library, which knows fewer ops than Python's and
    /// ends the process on some graphs (2.16.1: on a mean over int64 axes).
    /// </summary>
    /// <param name="scope">The name scope of the new nodes, which must be free.</param>
    /// <param name="ys">What is differentiated.</param>
    /// <param name="xs">By what.</param>
    /// <param name="dys">The weight of each element of each y.</param>
    /// <returns>For each x the sum over all ys.</returns>
    /// <exception cref="NotFoundError">A name that is not there, or an op without gradient.</exception>
    /// <exception cref="OpError">An x that no y depends on.</exception>
    public NativeOutput[] AddGradients(
        string scope, IReadOnlyList<NativeOutput> ys, IReadOnlyList<NativeOutput> xs, IReadOnlyList<NativeOutput> dys)
    {
        OutputRef[] y = [.. ys.Select(Reference)], x = [.. xs.Select(Reference)], dy = [.. dys.Select(Reference)];
        var dx = new OutputRef[x.Length];
        using var status = TensorFlowApi.TF_NewStatus();
        fixed (OutputRef* ysAt = y, xsAt = x, dysAt = dy, dxAt = dx)
        {
            TensorFlowApi.TF_AddGradientsWithPrefix(
                Handle, scope, ysAt, y.Length, xsAt, x.Length, dysAt, status, dxAt);
        }

        status.Check();
        return Array.ConvertAll(dx, d => d.Operation == 0
            ? throw new InvalidArgumentError("Expected ys that depend on all xs. Received: one that does not.")
            : new NativeOutput(Marshal.PtrToStringUTF8(TensorFlowApi.TF_OperationName(d.Operation)) ?? "", d.Index));
    }

    /// <summary>Whether an operation of that name is there.</summary>
    public bool Contains(string operation) => Find(operation) != 0;

    /// <summary>How many outputs an operation has.</summary>
    /// <exception cref="NotFoundError">There is no such operation.</exception>
    public int OutputCount(string operation) => TensorFlowApi.TF_OperationNumOutputs(Operation(operation));

    /// <summary>The element type of an output; a reference variable's is its value's plus 100.</summary>
    /// <exception cref="NotFoundError">There is no such output.</exception>
    public TF_DataType OutputType(NativeOutput output)
    {
        var operation = Operation(output.Operation);
        if (output.Index < 0 || output.Index >= TensorFlowApi.TF_OperationNumOutputs(operation))
        {
            throw new NotFoundError($"Operation {output.Operation} has no such output. Received: {output}.");
        }

        return (TF_DataType)TensorFlowApi.TF_OperationOutputType(new OutputRef(operation, output.Index));
    }

    /// <summary>The whole graph as a serialized GraphDef.</summary>
    public byte[] ToGraphDef()
    {
        using var status = TensorFlowApi.TF_NewStatus();
        using var buffer = TensorFlowApi.TF_NewBuffer();
        TensorFlowApi.TF_GraphToGraphDef(Handle, buffer, status);
        status.Check();
        return buffer.ToArray();
    }

    /// <summary>Gives the graph up; TensorFlow keeps it as long as a session runs on it.</summary>
    public void Dispose() => Handle.Dispose();

    /// <summary>The pointer of an operation, or 0.</summary>
    internal nint Find(string operation)
    {
        if (!_operations.TryGetValue(operation, out var found))
        {
            found = TensorFlowApi.TF_GraphOperationByName(Handle, operation);
            if (found != 0)
            {
                _operations[operation] = found;
            }
        }

        return found;
    }

    private OutputRef Reference(NativeOutput output) => new(Operation(output.Operation), output.Index);

    private nint Operation(string name) =>
        Find(name) is var found && found != 0
            ? found
            : throw new NotFoundError($"Operation '{name}' was not found in graph", name);

    private void Add(ReadOnlySpan<byte> graphDef, ImportOptionsHandle options)
    {
        using var status = TensorFlowApi.TF_NewStatus();
        TensorFlowApi.TF_ImportGraphDefOptionsSetPrefix(options, "");
        fixed (byte* data = graphDef)
        {
            var buffer = new BufferView { Data = data, Length = (nuint)graphDef.Length };
            TensorFlowApi.TF_GraphImportGraphDef(Handle, &buffer, options, status);
        }

        status.Check();
    }

    private VersionDef Versions()
    {
        using var status = TensorFlowApi.TF_NewStatus();
        using var buffer = TensorFlowApi.TF_NewBuffer();
        TensorFlowApi.TF_GraphVersions(Handle, buffer, status);
        status.Check();
        return VersionDef.Parser.ParseFrom(buffer.ToArray());
    }

    private static GraphDef Parse(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return GraphDef.Parser.ParseFrom(bytes);
        }
        catch (InvalidProtocolBufferException e)
        {
            throw new InvalidArgumentError($"Invalid GraphDef. Received: {bytes.Length} bytes ({e.Message})");
        }
    }
}
