using System;
using System.Globalization;
using System.IO;
using System.Threading;
using Google.Protobuf;
using Tensorflow.Protos;

namespace Tensorflow.Formats.Events;

/// <summary>
/// Writes one event file that TensorBoard reads. The file appears with the first event; its first record tells the
/// version. One writer may be used by several threads.
/// </summary>
internal sealed class EventWriter : IDisposable
{
    private const string Version = "brain.Event:2";

    // TensorBoard shows who wrote a file under this name
    private const string Writer = "tensorflow.core.util.events_writer";

    private readonly Lock _lock = new();
    private readonly TimeProvider _time;
    private FileStream? _file;
    private RecordWriter? _records;

    /// <summary>A writer for a new file in a folder, which is made if absent.</summary>
    /// <param name="folder">The run's folder.</param>
    /// <param name="suffix">Appended to the file's name.</param>
    /// <param name="time">The clock of wall times and of the name; the system's if not given.</param>
    /// <param name="host">The machine's name in the file's name; this machine's if not given.</param>
    public EventWriter(string folder, string suffix = "", TimeProvider? time = null, string? host = null)
    {
        _time = time ?? TimeProvider.System;
        var name = $"events.out.tfevents.{_time.GetUtcNow().ToUnixTimeSeconds():D10}.{host ?? Environment.MachineName}";
        Path = System.IO.Path.Combine(folder, name + suffix);
    }

    /// <summary>The file's path, there or not yet.</summary>
    public string Path { get; }

    /// <summary>
    /// The name ending of TensorFlow 2's summary writers: process and counter, so that writers of one second differ.
    /// </summary>
    public static string SecondVersionSuffix(int process, int counter) =>
        string.Create(CultureInfo.InvariantCulture, $".{process}.{counter}.v2");

    /// <summary>Seconds since 1970, as events carry them.</summary>
    public double Now => (_time.GetUtcNow() - DateTimeOffset.UnixEpoch).TotalSeconds;

    /// <summary>Appends an event; a wall time of 0 is set to now.</summary>
    public void Write(Event item)
    {
        if (item.WallTime == 0)
        {
            item.WallTime = Now;
        }

        lock (_lock)
        {
            Open().Write(item.ToByteArray());
        }
    }

    /// <summary>Appends a summary at a step.</summary>
    public void Write(Summary summary, long step) => Write(new Event { Summary = summary, Step = step });

    /// <summary>Hands everything written so far to the system, so that TensorBoard sees it.</summary>
    public void Flush()
    {
        lock (_lock)
        {
            _file?.Flush();
        }
    }

    /// <summary>Flushes and closes the file; a later event opens it again.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            _file?.Dispose();
            (_file, _records) = (null, null);
        }
    }

    // reopened after a close it goes on where it ended
    private RecordWriter Open()
    {
        if (_records is not null)
        {
            return _records;
        }

        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path))!);
        _file = new FileStream(Path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
        _records = new RecordWriter(_file);
        if (_file.Length == 0)
        {
            var first = new Event
            {
                WallTime = Math.Floor(Now),
                FileVersion = Version,
                SourceMetadata = new SourceMetadata { Writer = Writer },
            };
            _records.Write(first.ToByteArray());
        }

        return _records;
    }
}
