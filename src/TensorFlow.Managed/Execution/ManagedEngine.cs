namespace Tensorflow.Execution;

/// <summary>The engine in this assembly: plans of bound kernels, on the machine's own cores.</summary>
public sealed class ManagedEngine : IEngine
{
    private ManagedEngine()
    {
    }

    /// <summary>The one instance.</summary>
    public static ManagedEngine Instance { get; } = new();

    /// <inheritdoc/>
    public string Name => "managed";

    /// <inheritdoc/>
    IEngineSession IEngine.Open(Graph graph) => new ManagedSession();
}
