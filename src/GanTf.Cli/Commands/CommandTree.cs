using System;
using System.CommandLine;
using System.CommandLine.Help;
using System.IO;

namespace GanTf.Cli.Commands;

/// <summary>The commands of gantf, and how each of them may end.</summary>
internal static class CommandTree
{
    /// <summary>Parses, calls and turns every error into one line and an exit code.</summary>
    public static int Run(string[] args, Shell shell)
    {
        try
        {
            var parse = Build(shell).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
            if (parse.Errors.Count > 0)
            {
                throw WrongUsage.Of(parse);
            }

            return parse.Invoke(new InvocationConfiguration
            {
                Output = shell.Out,
                Error = shell.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            });
        }
        catch (CliError error)
        {
            shell.Error.WriteLine($"gantf: {error.Message}");
            if (error.Hint.Length > 0)
            {
                shell.Error.WriteLine(error.Hint);
            }

            return error.ExitCode;
        }
        catch (OperationCanceledException) when (shell.Stop.IsCancellationRequested)
        {
            shell.Error.WriteLine("gantf: stopped before anything was made.");
            return ExitCode.Interrupted;
        }
        catch (Exception error)
        {
            shell.Error.WriteLine($"gantf: {OneLine(error)}");
            return ExitCode.Failed;
        }
    }

    /// <summary>An error of the runtime in one line, with TensorFlow's name for it.</summary>
    public static string OneLine(Exception error)
    {
        var text = string.Join(' ', error.Message.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries
            | StringSplitOptions.TrimEntries));
        return error is IOException or UnauthorizedAccessException or OperationCanceledException
            ? text
            : $"{error.GetType().Name}: {text}";
    }

    // Not a RootCommand: that one is called as the program's file is.
    private static Command Build(Shell shell) => new("gantf", "Trains GANs as TensorFlow 1 programs do, in .NET.")
    {
        new HelpOption(),
        new VersionOption(),
        ListCommand.Create(shell),
        RunCommand.Create(shell),
        RunsCommand.Create(shell),
        CompareCommand.Create(shell),
        ExplainCommand.Create(shell),
        InspectCommand.Create(shell),
        ExportCommand.Create(shell),
        DataCommand.Create(shell),
        ClusterCommand.Create(shell),
        BenchCommand.Create(shell),
        DoctorCommand.Create(shell),
    };
}
