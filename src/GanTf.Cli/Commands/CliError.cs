using System;

namespace GanTf.Cli.Commands;

/// <summary>Ends a command with one clear line, a hint and an exit code.</summary>
internal sealed class CliError(int exitCode, string message, string hint = "") : Exception(message)
{
    /// <summary>What the process ends with.</summary>
    public int ExitCode { get; } = exitCode;

    /// <summary>What to do about it; may be empty.</summary>
    public string Hint { get; } = hint;

    /// <summary>The command line is wrong.</summary>
    public static CliError Usage(string message, string hint = "") => new(Commands.ExitCode.WrongUsage, message, hint);

    /// <summary>Training broke down.</summary>
    public static CliError Failed(string message, string hint = "") => new(Commands.ExitCode.Failed, message, hint);

    /// <summary>Something is not there.</summary>
    public static CliError Missing(string message, string hint = "") => new(Commands.ExitCode.Missing, message, hint);
}
