using System.Runtime.InteropServices;

namespace Tensorflow.Native.Interop;

/// <summary>Sessions and their devices.</summary>
internal static unsafe partial class TensorFlowApi
{
    [LibraryImport(Library)]
    public static partial SessionOptionsHandle TF_NewSessionOptions();

    [LibraryImport(Library)]
    public static partial void TF_DeleteSessionOptions(nint options);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial void TF_SetTarget(SessionOptionsHandle options, string target);

    [LibraryImport(Library)]
    public static partial void TF_SetConfig(
        SessionOptionsHandle options, void* proto, nuint length, StatusHandle status);

    [LibraryImport(Library)]
    public static partial SessionHandle TF_NewSession(
        GraphHandle graph, SessionOptionsHandle options, StatusHandle status);

    [LibraryImport(Library)]
    public static partial void TF_CloseSession(SessionHandle session, StatusHandle status);

    [LibraryImport(Library)]
    public static partial void TF_CloseSession(nint session, StatusHandle status);

    [LibraryImport(Library)]
    public static partial void TF_DeleteSession(nint session, StatusHandle status);

    [LibraryImport(Library)]
    public static partial void TF_SessionRun(
        SessionHandle session,
        BufferView* runOptions,
        OutputRef* inputs,
        nint* inputValues,
        int inputCount,
        OutputRef* outputs,
        nint* outputValues,
        int outputCount,
        nint* targets,
        int targetCount,
        nint runMetadata,
        StatusHandle status);

    [LibraryImport(Library)]
    public static partial DeviceListHandle TF_SessionListDevices(SessionHandle session, StatusHandle status);

    [LibraryImport(Library)]
    public static partial void TF_DeleteDeviceList(nint list);

    [LibraryImport(Library)]
    public static partial int TF_DeviceListCount(DeviceListHandle list);

    [LibraryImport(Library)]
    public static partial nint TF_DeviceListName(DeviceListHandle list, int index, StatusHandle status);

    [LibraryImport(Library)]
    public static partial nint TF_DeviceListType(DeviceListHandle list, int index, StatusHandle status);

    [LibraryImport(Library)]
    public static partial long TF_DeviceListMemoryBytes(DeviceListHandle list, int index, StatusHandle status);
}
