using Tensorflow.Native.Engine;

namespace Tensorflow.Native;

/// <summary>
/// TensorFlow's own C library as the engine of a session: <c>tf.Session(graph, engine: new NativeEngine())</c>.
/// </summary>
public sealed class NativeEngine : IEngine
{
    private readonly NativeSessionOptions _options;

    /// <summary>An engine in this process or, by the options' target, on a cluster.</summary>
    /// <exception cref="NotFoundError">There is no library; the text says how to get it.</exception>
    public NativeEngine(NativeSessionOptions? options = null)
    {
        NativeLibraryLocator.Require();
        _options = options ?? new();
    }

    /// <inheritdoc/>
    public string Name => "native";

    /// <inheritdoc/>
    IEngineSession IEngine.Open(Graph graph) => new NativeEngineSession(graph, _options);
}
