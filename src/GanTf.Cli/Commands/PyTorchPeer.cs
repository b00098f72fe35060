using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;

namespace GanTf.Cli.Commands;

/// <summary>The same programs in PyTorch, in a process of its own (bench/peers/pytorch_gans.py).</summary>
internal sealed class PyTorchPeer
{
    private const string Script = "pytorch_gans.py";

    // Debian's package is seen by the system's Python only
    private static readonly string[] Pythons = ["python3", "/usr/bin/python3", "python"];

    private readonly string _python;
    private readonly string _script;

    private PyTorchPeer(string python, string script) => (_python, _script) = (python, script);

    /// <summary>A Python that can import PyTorch; null if there is none.</summary>
    public static PyTorchPeer? Find(string programFolder)
    {
        var script = Path.Combine(programFolder, "peers", Script);
        return File.Exists(script) && Pythons.FirstOrDefault(p => Run(p, "-c", "import torch, numpy") is not null)
            is { } python ? new(python, script) : null;
    }

    /// <summary>One iteration of a program in microseconds, on one core; null if the process failed.</summary>
    public Quartiles? Measure(string program, int core)
    {
        var arguments = new List<string> { _script, "--only", program };
        if (OperatingSystem.IsLinux())
        {
            arguments.AddRange(["--core", core.ToString(CultureInfo.InvariantCulture)]);
        }

        var line = Run(_python, [.. arguments])?.Split('\n')[0];
        return string.IsNullOrEmpty(line) || JsonNode.Parse(line) is not { } result
            ? null
            : new((double)result["low"]!, (double)result["us_per_iteration"]!, (double)result["high"]!);
    }

    // what the process printed; null if it is not there or did not end well
    private static string? Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments)
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            process.ErrorDataReceived += static (_, _) => { };
            process.BeginErrorReadLine();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? output : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
