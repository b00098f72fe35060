namespace GanTf.Cli.Programs;

/// <summary>Digits to train on.</summary>
/// <param name="Pixels">Count · 784 bytes, 0 is paper and 255 ink.</param>
/// <param name="Count">How many digits.</param>
/// <param name="IsSubset">They are the few that come with the program.</param>
internal sealed record MnistImages(byte[] Pixels, int Count, bool IsSubset);
