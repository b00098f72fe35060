using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace GanTf.Cli.Reports;

/// <summary>
/// Writes what <see cref="RunRecordJson"/> reads, value by value: the serializer's way to the same text makes the
/// runtime compile some four hundred methods while the first step of a run waits for the processor.
/// </summary>
internal static class RunRecordWriter
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        // leaves letters such as "<" and "²" readable: the file is never part of a web page
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Indented JSON.</summary>
    public static string Text(RunRecord record)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            Write(json, record);
        }

        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    private static void Write(Utf8JsonWriter json, RunRecord record)
    {
        json.WriteStartObject();
        json.WriteString("format", record.Format);
        json.WriteString("program", record.Program);
        json.WriteString("style", record.Style);
        json.WriteString("engine", record.Engine);
        json.WriteString("status", Word(record.Status));
        json.WriteString("command", record.Command);
        json.WriteStartObject("seeds");
        Write(json, "tensorflow", record.Seeds.Tensorflow);
        Write(json, "numpy", record.Seeds.Numpy);
        Write(json, "python", record.Seeds.Python);
        json.WriteEndObject();
        json.WritePropertyName("settings");
        record.Settings.WriteTo(json);
        json.WriteStartObject("versions");
        foreach (var (name, version) in record.Versions)
        {
            json.WriteString(name, version);
        }

        json.WriteEndObject();
        Write(json, record.Machine);
        Write(json, record.Timing);
        Write(json, record.Result);
        json.WriteStartArray("files");
        foreach (var file in record.Files)
        {
            json.WriteStringValue(file);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, MachineFacts machine)
    {
        json.WriteStartObject("machine");
        json.WriteString("system", machine.System);
        json.WriteString("architecture", machine.Architecture);
        json.WriteNumber("cores", machine.Cores);
        json.WriteNumber("vectorBits", machine.VectorBits);
        json.WriteString("dotnet", machine.Dotnet);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, RunTiming timing)
    {
        json.WriteStartObject("timing");
        json.WriteString("started", timing.Started);
        if (timing.Finished is { } finished)
        {
            json.WriteString("finished", finished);
        }
        else
        {
            json.WriteNull("finished");
        }

        Write(json, "trainingSeconds", timing.TrainingSeconds);
        Write(json, "iterationsPerSecond", timing.IterationsPerSecond);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, RunResult? result)
    {
        if (result is null)
        {
            json.WriteNull("result");
            return;
        }

        json.WriteStartObject("result");
        json.WriteNumber("iterations", result.Iterations);
        if (result.Verdict is { } verdict)
        {
            json.WriteStartObject("verdict");
            json.WriteString("kind", Word(verdict.Kind));
            json.WriteString("word", verdict.Word);
            json.WriteString("reason", verdict.Reason);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("verdict");
        }

        Write(json, result.Measures);
        if (result.Failure is not null)
        {
            json.WriteString("failure", result.Failure);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, OrderedDictionary<string, double> measures)
    {
        json.WriteStartObject("measures");
        foreach (var (name, value) in measures)
        {
            Write(json, name, value);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, long? number)
    {
        if (number is { } known)
        {
            json.WriteNumber(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    // NaN and infinities become strings of that name
    private static void Write(Utf8JsonWriter json, string name, double number)
    {
        if (double.IsFinite(number))
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteString(name, double.IsNaN(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity");
        }
    }

    private static string Word(RunStatus status) => status switch
    {
        RunStatus.Running => "running",
        RunStatus.Done => "done",
        RunStatus.Failed => "failed",
        RunStatus.Interrupted => "interrupted",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "A run has one of four statuses."),
    };

    private static string Word(VerdictKind kind) => kind switch
    {
        VerdictKind.Good => "good",
        VerdictKind.Mixed => "mixed",
        VerdictKind.Bad => "bad",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A verdict is of one of three kinds."),
    };
}
