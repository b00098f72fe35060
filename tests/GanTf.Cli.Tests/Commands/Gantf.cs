using System;
using System.IO;
using GanTf.Cli.Commands;

namespace GanTf.Cli.Tests.Commands;

/// <summary>What a call of gantf left: exit code, standard output, standard error.</summary>
internal sealed record Outcome(int ExitCode, string Out, string Error);

/// <summary>Calls gantf in this process, away from the user's folders and variables.</summary>
internal static class Gantf
{
    public static Outcome Run(params string[] args) => RunIn(shell => shell, args);

    public static Outcome RunIn(Func<Shell, Shell> change, params string[] args)
    {
        var (output, error) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        var shell = change(new Shell { Out = output, Error = error, Variable = name => null });
        var exitCode = CommandTree.Run(args, shell);
        return new Outcome(exitCode, output.ToString(), error.ToString());
    }
}
