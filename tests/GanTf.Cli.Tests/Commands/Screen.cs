using System;
using System.IO;
using System.Runtime.CompilerServices;
using System.Text;
using NUnit.Framework;

namespace GanTf.Cli.Tests.Commands;

/// <summary>
/// What a person sees, compared with the committed text in Screens/: standard error is marked by "! ". After a wanted
/// change run the tests once with GANTF_APPROVE=1, read the screens, and commit them.
/// </summary>
internal static class Screen
{
    public static void Check(string name, string[] commandLines, [CallerFilePath] string caller = "")
    {
        var text = new StringBuilder();
        foreach (var line in commandLines)
        {
            var outcome = Gantf.Run(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            text.Append($"$ gantf {line}\n").Append(outcome.Out);
            foreach (var error in outcome.Error.Split('\n')[..^1])
            {
                text.Append($"! {error}\n");
            }

            text.Append($"[exit {outcome.ExitCode}]\n\n");
        }

        // where the tests happen to lie is nobody's screen
        text.Replace(TestContext.CurrentContext.TestDirectory + Path.DirectorySeparatorChar, "{program}/");
        Compare(name, text.ToString(), Path.Combine(Path.GetDirectoryName(caller)!, "..", "Screens"));
    }

    private static void Compare(string name, string text, string source)
    {
        if (Environment.GetEnvironmentVariable("GANTF_APPROVE") == "1")
        {
            File.WriteAllText(Path.Combine(source, name), text);
            return;
        }

        var path = Path.Combine(TestContext.CurrentContext.TestDirectory, "Screens", name);
        Assert.That(File.Exists(path) ? File.ReadAllText(path) : "", Is.EqualTo(text), $"screen {name}");
    }
}
