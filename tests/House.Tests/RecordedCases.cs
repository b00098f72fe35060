using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text.Json;

namespace House.Tests;

/// <summary>The recorded cases that the runtime's tests hold, with the types of the nodes of each.</summary>
internal static class RecordedCases
{
    private const string Folder = "tests/TensorFlow.Managed.Tests/Data/ops";

    // where a case keeps its nodes, each [name, type, ...]
    private static readonly string[] NodeLists = ["nodes", "forward", "added"];

    public static IReadOnlyList<RecordedCase> Read() =>
    [
        .. from path in Directory.EnumerateFiles(Repository.Full(Folder), "*.jsonl.gz").Order()
           from line in Lines(path)
           let types = Types(line)
           where types.Count > 0
           select new RecordedCase(Path.GetFileName(path).Split('.')[0], types),
    ];

    /// <summary>How many wrong programs are recorded.</summary>
    public static int WrongPrograms() => Lines(Repository.Full($"{Folder}/errors.jsonl.gz")).Count();

    /// <summary>Why a wrong program is not run, once for each that is not.</summary>
    public static IReadOnlyList<string> WrongProgramsNotRun() =>
        [.. File.ReadLines(Repository.Full($"{Folder}/errors.not_run.txt")).Select(l => l.Split(": ", 2)[1])];

    private static IEnumerable<string> Lines(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }

    private static HashSet<string> Types(string line)
    {
        using var json = JsonDocument.Parse(line);
        return
        [
            .. from list in NodeLists
               where json.RootElement.TryGetProperty(list, out _)
               from node in json.RootElement.GetProperty(list).EnumerateArray()
               select node[1].GetString(),
        ];
    }
}

/// <summary>A case: the file it is in, and the types of its nodes.</summary>
internal sealed record RecordedCase(string File, IReadOnlySet<string> Types);
