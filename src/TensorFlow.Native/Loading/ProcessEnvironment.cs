using System;
using System.Runtime.InteropServices;

namespace Tensorflow.Native.Loading;

/// <summary>The C environment, which TensorFlow reads and which .NET's own variables do not reach.</summary>
internal static unsafe class ProcessEnvironment
{
    /// <summary>Sets a variable for native code unless the user has set it.</summary>
    /// <returns>False if the user's value stays or the C runtime offers no way to set one.</returns>
    public static bool SetDefault(string name, string value)
    {
        if (Environment.GetEnvironmentVariable(name) is not null || !TryFind(out var setter))
        {
            return false;
        }

        var nameText = Marshal.StringToCoTaskMemUTF8(name);
        var valueText = Marshal.StringToCoTaskMemUTF8(value);
        try
        {
            return OperatingSystem.IsWindows()
                ? ((delegate* unmanaged<nint, nint, int>)setter)(nameText, valueText) == 0
                : ((delegate* unmanaged<nint, nint, int, int>)setter)(nameText, valueText, 0) == 0;
        }
        finally
        {
            Marshal.FreeCoTaskMem(nameText);
            Marshal.FreeCoTaskMem(valueText);
        }
    }

    // setenv(name, value, overwrite) of the C library; Windows has _putenv_s(name, value)
    private static bool TryFind(out nint setter)
    {
        setter = 0;
        return OperatingSystem.IsWindows()
            ? NativeLibrary.TryLoad("ucrtbase.dll", out var runtime)
                && NativeLibrary.TryGetExport(runtime, "_putenv_s", out setter)
            : NativeLibrary.TryGetExport(NativeLibrary.GetMainProgramHandle(), "setenv", out setter);
    }
}
