namespace GanTf.Cli.Commands;

/// <summary>What the process says to the one who started it.</summary>
internal static class ExitCode
{
    /// <summary>All went well.</summary>
    public const int Done = 0;

    /// <summary>Training or another piece of work broke down.</summary>
    public const int Failed = 1;

    /// <summary>The command line cannot be understood.</summary>
    public const int WrongUsage = 2;

    /// <summary>A file, data set or library is not there.</summary>
    public const int Missing = 3;

    /// <summary>Someone stopped the work and it was saved: 128 + SIGINT.</summary>
    public const int Interrupted = 130;
}
