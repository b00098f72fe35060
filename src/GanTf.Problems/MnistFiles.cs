using System;
using System.Collections.Generic;
using System.IO;
using System.Security.Cryptography;
using Tensorflow;

namespace GanTf.Problems;

/// <summary>The four files of MNIST: their names, how to know them, how to read them.</summary>
public static class MnistFiles
{
    /// <summary>60,000 digits to train on.</summary>
    public const string TrainImages = "train-images-idx3-ubyte.gz";

    /// <summary>What the digits to train on are.</summary>
    public const string TrainLabels = "train-labels-idx1-ubyte.gz";

    /// <summary>10,000 digits to test with.</summary>
    public const string TestImages = "t10k-images-idx3-ubyte.gz";

    /// <summary>What the digits to test with are.</summary>
    public const string TestLabels = "t10k-labels-idx1-ubyte.gz";

    /// <summary>SHA-256 of each file as it has been given out since 1998, in lower-case hexadecimal.</summary>
    public static IReadOnlyDictionary<string, string> Sha256 { get; } = new Dictionary<string, string>
    {
        [TrainImages] = "0b367032e93c5d0cea0925647cfdb18614af8ee15f83e6f2fc2ad904a6835971",
        [TrainLabels] = "1787548bbe0bff1ec2ecdc0ef292b02df999e2d1a6002d27500982c652b17203",
        [TestImages] = "1a1a05eab793c14bb050b398624a11b0ffd1a2953baed553b1b9bd079e2a20be",
        [TestLabels] = "b91679a0acfe4ba0e50a2437a903084cba1f5f92592b016a25a7dfd00455798b",
    };

    /// <summary>Whether these bytes are the file of that name.</summary>
    public static bool IsGenuine(string name, ReadOnlySpan<byte> content) =>
        Sha256.TryGetValue(name, out var wanted)
        && Convert.ToHexStringLower(SHA256.HashData(content)) == wanted;

    /// <summary>Reads images, packed or not: n · 784 bytes, one picture after another.</summary>
    /// <exception cref="DataLossError">No IDX file, or its pictures are not of 28 by 28 pixels.</exception>
    public static (byte[] Pixels, int Count) ReadImages(string path)
    {
        using var file = File.OpenRead(path);
        var images = IdxFile.read(file, path);
        return images.ndim == 3 && images.shape[1] * images.shape[2] == MnistProblem.Pixels
            && images.dtype == TF_DataType.TF_UINT8
            ? (images.ToArray<byte>(), (int)images.shape[0])
            : throw new DataLossError(
                $"{path}: expected uint8 images (n, 28, 28). Received: {images.dtype} of shape {images.shape}.");
    }
}
