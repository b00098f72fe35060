namespace GanTf.Cli.Programs;

/// <summary>How a program is written.</summary>
internal enum GanStyle
{
    /// <summary>Placeholders, variable scopes, sessions (GanTf).</summary>
    Graph,

    /// <summary>Layers, tapes, training steps (GanTf.Keras).</summary>
    Keras,
}
