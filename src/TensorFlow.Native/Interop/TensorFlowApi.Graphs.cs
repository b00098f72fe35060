using System.Runtime.InteropServices;

namespace Tensorflow.Native.Interop;

/// <summary>Graphs: import, export, look-up.</summary>
internal static unsafe partial class TensorFlowApi
{
    [LibraryImport(Library)]
    public static partial GraphHandle TF_NewGraph();

    [LibraryImport(Library)]
    public static partial void TF_DeleteGraph(nint graph);

    [LibraryImport(Library)]
    public static partial ImportOptionsHandle TF_NewImportGraphDefOptions();

    [LibraryImport(Library)]
    public static partial void TF_DeleteImportGraphDefOptions(nint options);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial void TF_ImportGraphDefOptionsSetPrefix(ImportOptionsHandle options, string prefix);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial void TF_ImportGraphDefOptionsAddInputMapping(
        ImportOptionsHandle options, string source, int index, OutputRef destination);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial void TF_ImportGraphDefOptionsRemapControlDependency(
        ImportOptionsHandle options, string source, nint destination);

    [LibraryImport(Library)]
    public static partial void TF_ImportGraphDefOptionsSetValidateColocationConstraints(
        ImportOptionsHandle options, byte enable);

    [LibraryImport(Library)]
    public static partial void TF_GraphImportGraphDef(
        GraphHandle graph, BufferView* graphDef, ImportOptionsHandle options, StatusHandle status);

    [LibraryImport(Library)]
    public static partial void TF_GraphToGraphDef(GraphHandle graph, BufferHandle result, StatusHandle status);

    [LibraryImport(Library)]
    public static partial void TF_GraphVersions(GraphHandle graph, BufferHandle result, StatusHandle status);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint TF_GraphOperationByName(GraphHandle graph, string name);

    [LibraryImport(Library)]
    public static partial nint TF_GraphNextOperation(GraphHandle graph, ref nuint position);

    // the header calls the weights of y "dx" and the results "dy"
    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial void TF_AddGradientsWithPrefix(
        GraphHandle graph, string prefix, OutputRef* y, int ny, OutputRef* x, int nx, OutputRef* weights,
        StatusHandle status, OutputRef* results);

    [LibraryImport(Library)]
    public static partial nint TF_OperationName(nint operation);

    [LibraryImport(Library)]
    public static partial int TF_OperationNumOutputs(nint operation);

    [LibraryImport(Library)]
    public static partial int TF_OperationOutputType(OutputRef output);
}
