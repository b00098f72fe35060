using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;

namespace GanTf.Cli.Reports;

/// <summary>
/// The folder of a run. Each file appears whole or not at all: it is written beside its place, then moved there, so
/// an interrupted run keeps what it had.
/// </summary>
internal sealed class RunFolder
{
    private RunFolder(string path) => Path = path;

    /// <summary>The folder's full path.</summary>
    public string Path { get; }

    /// <summary>
    /// Makes the folder, or takes one that is empty or holds an earlier run; refuses any other, so that nobody's
    /// files are mixed with a run's.
    /// </summary>
    public static RunFolder Create(string path)
    {
        var full = Check(path);
        Directory.CreateDirectory(full);
        return new RunFolder(full);
    }

    /// <summary>Refuses what <see cref="Create"/> refuses, and makes nothing.</summary>
    /// <returns>The full path.</returns>
    public static string Check(string path)
    {
        var full = System.IO.Path.GetFullPath(path);
        if (File.Exists(full))
        {
            throw new IOException($"A run needs a folder to write to. Received: the file '{full}'.");
        }
        if (Directory.Exists(full) && Directory.EnumerateFileSystemEntries(full).Any() && !HoldsRun(full))
        {
            throw new IOException("A run needs a new or empty folder, or an earlier run's (with its " +
                $"{RunRecord.FileName}). Received: '{full}', which holds other files.");
        }
        return full;
    }

    /// <summary>A name such as "quadratic-20260131-142500" by the clock's local time.</summary>
    public static string NameFor(string program, TimeProvider clock) => string.Create(CultureInfo.InvariantCulture,
        $"{program}-{clock.GetLocalNow():yyyyMMdd-HHmmss}");

    /// <summary>The full path of a file in the folder.</summary>
    public string PathOf(string name) => name.Length > 0 && System.IO.Path.GetFileName(name) == name && name[0] != '.'
        ? System.IO.Path.Combine(Path, name)
        : throw new ArgumentException($"A file of a run has a plain name. Received: '{name}'.");

    /// <summary>Writes or replaces a file.</summary>
    public void Write(string name, ReadOnlySpan<byte> content)
    {
        var place = PathOf(name);
        var beside = System.IO.Path.Combine(Path, $".{name}.part");
        using (var file = new FileStream(beside, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            file.Write(content);
            file.Flush(flushToDisk: true);
        }
        File.Move(beside, place, overwrite: true);
    }

    /// <summary>Writes or replaces a text file as UTF-8.</summary>
    public void Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    /// <summary>Writes the run's record.</summary>
    public void Write(RunRecord record) => Write(RunRecord.FileName, record.ToJson());

    /// <summary>Writes the report and every figure's files, and gives their names.</summary>
    public IReadOnlyList<string> Write(ReportPage page)
    {
        var files = page.Files();
        foreach (var file in files)
        {
            Write(file.Name, file.Content);
        }

        return [.. files.Select(f => f.Name)];
    }

    /// <summary>Takes away the files that an earlier run here names: none stands beside a new run's.</summary>
    public void Clear()
    {
        if (HoldsRun(Path))
        {
            foreach (var name in ReadRecord().Files)
            {
                File.Delete(PathOf(name));
            }
        }
    }

    /// <summary>The record of the run that the folder holds.</summary>
    public RunRecord ReadRecord() => RunRecord.Parse(File.ReadAllText(PathOf(RunRecord.FileName)));

    /// <summary>Opens the loss log: a new one, or one that goes on after the rows of an earlier run.</summary>
    public LossLog OpenLossLog(IReadOnlyList<LossRow>? earlier = null, int every = 10)
    {
        if (earlier is not null)
        {
            Write(LossLog.FileName, LossLog.Text(earlier));
        }

        var mode = earlier is null ? FileMode.Create : FileMode.Append;
        var file = new FileStream(PathOf(LossLog.FileName), mode, FileAccess.Write, FileShare.Read);
        return new LossLog(new StreamWriter(file, new UTF8Encoding(false)), every, earlier);
    }

    private static bool HoldsRun(string path)
    {
        var record = System.IO.Path.Combine(path, RunRecord.FileName);
        return File.Exists(record)
            && File.ReadAllText(record).Contains($"\"{RunRecord.CurrentFormat}\"", StringComparison.Ordinal);
    }
}
