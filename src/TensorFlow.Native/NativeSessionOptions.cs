using System;
using System.Collections.Generic;
using Google.Protobuf;
using Tensorflow.Protos;

namespace Tensorflow.Native;

/// <summary>How a native session is opened.</summary>
public sealed record NativeSessionOptions
{
    /// <summary>Empty for this process, else a server such as "grpc://127.0.0.1:2222".</summary>
    public string Target { get; init; } = "";

    /// <summary>
    /// Threads inside one operation, 0 for TensorFlow's choice; a process keeps its first session's number.
    /// </summary>
    public int IntraOpThreads { get; init; }

    /// <summary>
    /// Operations that run at once, 0 for TensorFlow's choice; a number gives the session threads of its own.
    /// </summary>
    public int InterOpThreads { get; init; }

    /// <summary>
    /// How long an operation on a server may take, opening the session included; zero: as long as it likes.
    /// </summary>
    public TimeSpan Timeout { get; init; }

    /// <summary>
    /// The jobs or tasks of a cluster that the session uses, as "/job:ps"; empty: all, and all have to be there.
    /// </summary>
    public IReadOnlyList<string> DeviceFilters { get; init; } = [];

    /// <summary>A serialized ConfigProto that the settings above are put into.</summary>
    public ReadOnlyMemory<byte> Config { get; init; }

    /// <summary>The ConfigProto that TensorFlow gets; empty where nothing differs from its defaults.</summary>
    /// <exception cref="DataLossError"><see cref="Config"/> is no ConfigProto.</exception>
    public byte[] ToConfigBytes()
    {
        if (IntraOpThreads == 0 && InterOpThreads == 0 && Timeout == TimeSpan.Zero && DeviceFilters.Count == 0)
        {
            return Config.ToArray();
        }

        var config = Parse(Config.Span);
        config.DeviceFilters.Add(DeviceFilters);
        if (Timeout != TimeSpan.Zero)
        {
            config.OperationTimeoutInMs = (long)Timeout.TotalMilliseconds;
        }

        if (IntraOpThreads != 0)
        {
            config.IntraOpParallelismThreads = IntraOpThreads;
        }

        if (InterOpThreads != 0)
        {
            config.InterOpParallelismThreads = InterOpThreads;
            config.UsePerSessionThreads = true;
        }

        return config.ToByteArray();
    }

    private static ConfigProto Parse(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return ConfigProto.Parser.ParseFrom(bytes);
        }
        catch (InvalidProtocolBufferException e)
        {
            throw new DataLossError(
                $"Expected a serialized ConfigProto. Received: {bytes.Length} bytes ({e.Message})");
        }
    }
}
