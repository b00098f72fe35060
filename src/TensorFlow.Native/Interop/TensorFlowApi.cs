using System.Runtime.InteropServices;

namespace Tensorflow.Native.Interop;

/// <summary>TensorFlow's C API, of which only what is used here; names and types as in its headers.</summary>
internal static unsafe partial class TensorFlowApi
{
    /// <summary>The name that <see cref="NativeLibraryLocator"/> resolves.</summary>
    public const string Library = "tensorflow";

    [LibraryImport(Library)]
    public static partial StatusHandle TF_NewStatus();

    [LibraryImport(Library)]
    public static partial void TF_DeleteStatus(nint status);

    [LibraryImport(Library)]
    public static partial int TF_GetCode(StatusHandle status);

    [LibraryImport(Library)]
    public static partial nint TF_Message(StatusHandle status);

    [LibraryImport(Library)]
    public static partial BufferHandle TF_NewBuffer();

    [LibraryImport(Library)]
    public static partial void TF_DeleteBuffer(nint buffer);

    [LibraryImport(Library)]
    public static partial BufferHandle TF_GetAllOpList();

    [LibraryImport(Library)]
    public static partial nint TF_NewServer(void* proto, nuint length, StatusHandle status);

    [LibraryImport(Library)]
    public static partial void TF_ServerStart(nint server, StatusHandle status);

    [LibraryImport(Library)]
    public static partial void TF_ServerStop(nint server, StatusHandle status);

    [LibraryImport(Library)]
    public static partial void TF_ServerJoin(nint server, StatusHandle status);

    [LibraryImport(Library)]
    public static partial nint TF_ServerTarget(nint server);
}
