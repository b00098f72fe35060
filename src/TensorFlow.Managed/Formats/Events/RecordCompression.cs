namespace Tensorflow.Formats.Events;

/// <summary>How a TFRecord file is packed as a whole.</summary>
internal enum RecordCompression
{
    /// <summary>Not at all: event files are plain.</summary>
    None,

    /// <summary>One gzip stream.</summary>
    Gzip,

    /// <summary>One zlib stream.</summary>
    Zlib,
}
