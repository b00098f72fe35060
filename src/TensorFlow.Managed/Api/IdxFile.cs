using System.IO;
using Tensorflow.Formats;
using Tensorflow.NumPy;

namespace Tensorflow;

/// <summary>IDX files, the form of MNIST, plain or packed by gzip.</summary>
public static class IdxFile
{
    /// <summary>Reads a file of any element type: sizes from its header, elements in row-major order.</summary>
    /// <param name="stream">From its current place to its end.</param>
    /// <param name="source">Where it comes from, for the error's text.</param>
    /// <exception cref="DataLossError">Not an IDX file, cut off, or longer than its header says.</exception>
    public static NDArray read(Stream stream, string source) => new(Idx.Read(stream, source));
}
