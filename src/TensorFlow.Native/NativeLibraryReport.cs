using System.Collections.Generic;
using System.Text;

namespace Tensorflow.Native;

/// <summary>What the search for TensorFlow's C library tried and found.</summary>
/// <param name="Path">The file, or the name under which the system's loader found it; null if none was found.</param>
/// <param name="Version">What TF_Version says, such as "2.16.1"; null if none was found.</param>
/// <param name="Tried">All places, in the order in which they were tried.</param>
public sealed record NativeLibraryReport(string? Path, string? Version, IReadOnlyList<NativeLibraryAttempt> Tried)
{
    /// <summary>What a user can do to have the library.</summary>
    public const string HowToGet =
        "To get it: set " + NativeLibraryLocator.DirectoryVariable + " to a folder that holds libtensorflow " +
        "(https://www.tensorflow.org/install/lang_c, or the folder of the Python package tensorflow_cpu), or build " +
        "with -p:NativeTensorFlow=true, which takes the NuGet package SciSharp.TensorFlow.Redist.";

    /// <summary>A usable library was loaded.</summary>
    public bool Found => Path is not null;

    /// <summary>
    /// The findings in lines of text: version and file, or every place tried and how to get the library.
    /// </summary>
    public string Describe()
    {
        if (Found)
        {
            return $"TensorFlow's C library {Version}: {Path}";
        }

        var text = new StringBuilder("TensorFlow's C library was not found. Tried:");
        foreach (var attempt in Tried)
        {
            text.Append($"\n  {attempt.Place}: {attempt.Outcome}");
        }

        return text.Append('\n').Append(HowToGet).ToString();
    }
}
