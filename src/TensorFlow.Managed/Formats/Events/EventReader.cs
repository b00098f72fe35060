using System.Collections.Generic;
using System.IO;
using Tensorflow.Protos;

namespace Tensorflow.Formats.Events;

/// <summary>Reads event files, ours and TensorFlow's.</summary>
internal static class EventReader
{
    /// <summary>The events in order.</summary>
    /// <exception cref="DataLossError">A record is damaged or no Event; says at which offset.</exception>
    public static IEnumerable<Event> Read(Stream stream, string source)
    {
        long offset = 0;
        foreach (var payload in RecordReader.Read(stream, source))
        {
            yield return ProtoBinary.Parse<Event>(payload, $"{source}, record at {offset}");
            offset += payload.Length + 16;
        }
    }
}
