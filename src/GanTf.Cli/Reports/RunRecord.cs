using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GanTf.Cli.Reports;

/// <summary>Everything that run.json says. Keys are written in the order of these members.</summary>
internal sealed record RunRecord
{
    /// <summary>The file's name in a run folder.</summary>
    public const string FileName = "run.json";

    /// <summary>What <see cref="Format"/> says in files of this layout.</summary>
    public const string CurrentFormat = "gantf.run/1";

    /// <summary>Name and version of the layout.</summary>
    public string Format { get; init; } = CurrentFormat;

    /// <summary>The program's name on the command line.</summary>
    public required string Program { get; init; }

    /// <summary>"graph" or "keras".</summary>
    public required string Style { get; init; }

    /// <summary>"managed" or "native".</summary>
    public required string Engine { get; init; }

    /// <summary>Where the run stands.</summary>
    public RunStatus Status { get; init; }

    /// <summary>The command that starts the same run again.</summary>
    public required string Command { get; init; }

    /// <summary>Seeds of all random streams.</summary>
    public required RunSeeds Seeds { get; init; }

    /// <summary>Settings by name, in the order in which they were added.</summary>
    public required JsonObject Settings { get; init; }

    /// <summary>Versions of the program and its libraries.</summary>
    public required OrderedDictionary<string, string> Versions { get; init; }

    /// <summary>The machine.</summary>
    public required MachineFacts Machine { get; init; }

    /// <summary>Start, end and rate.</summary>
    public required RunTiming Timing { get; init; }

    /// <summary>What came out; null until the end.</summary>
    public RunResult? Result { get; init; }

    /// <summary>Files of the run folder other than run.json itself.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>Indented JSON that ends in a line feed; NaN and infinities become strings of that name.</summary>
    public string ToJson() => RunRecordWriter.Text(this) + "\n";

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    public static RunRecord Parse(string json)
    {
        RunRecord? record;
        try
        {
            record = JsonSerializer.Deserialize(json, RunRecordJson.Default.RunRecord);
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"{FileName} is not a run's record: {error.Message}", error);
        }
        return record?.Format == CurrentFormat
            ? record
            : throw new InvalidDataException(
                $"{FileName} has the format '{CurrentFormat}'. Received: '{record?.Format}'.");
    }
}
