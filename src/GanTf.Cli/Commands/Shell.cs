using System;
using System.IO;
using System.Threading;

namespace GanTf.Cli.Commands;

/// <summary>All that a command touches of the world around it, so that tests can stand in for it.</summary>
internal sealed record Shell
{
    /// <summary>Results.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Everything else: progress, notes, errors.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Results go to a person's screen, not to a file or another program.</summary>
    public bool OutIsTerminal { get; init; }

    /// <summary>The rest goes to a screen on which a line can be rewritten.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>Colours are welcome.</summary>
    public bool HasColour { get; init; }

    /// <summary>Letters in a line of the screen.</summary>
    public int Width { get; init; } = 100;

    /// <summary>The time of day and of measurements.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Requested when someone presses Ctrl-C or ends the process politely.</summary>
    public CancellationToken Stop { get; init; }

    /// <summary>An environment variable; null if it is not set.</summary>
    public Func<string, string?> Variable { get; init; } = Environment.GetEnvironmentVariable;

    /// <summary>The folder of the program's own files.</summary>
    public string ProgramFolder { get; init; } = AppContext.BaseDirectory;

    /// <summary>The console of this process.</summary>
    public static Shell OfThisProcess(CancellationToken stop)
    {
        // https://no-color.org: any value but the empty one
        var noColour = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        var isDumb = Environment.GetEnvironmentVariable("TERM") == "dumb";
        return new Shell
        {
            Out = Console.Out,
            Error = Console.Error,
            OutIsTerminal = !Console.IsOutputRedirected,
            ErrorIsTerminal = !Console.IsErrorRedirected && !isDumb,
            HasColour = !noColour && !isDumb && !Console.IsOutputRedirected,
            Width = WidthOfScreen(),
            Stop = stop,
        };
    }

    private static int WidthOfScreen()
    {
        if (Console.IsErrorRedirected && Console.IsOutputRedirected)
        {
            return 100;
        }

        try
        {
            return Math.Clamp(Console.WindowWidth, 40, 400);
        }
        catch (IOException)
        {
            return 100;
        }
    }
}
