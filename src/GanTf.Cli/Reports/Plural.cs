namespace GanTf.Cli.Reports;

/// <summary>The plural of what an iteration is called: steps, rounds, batches.</summary>
internal static class Plural
{
    /// <summary>The word for several.</summary>
    public static string Of(string word) => word + (word.EndsWith('h') ? "es" : "s");
}
