using System;
using Tensorflow;
using Tensorflow.Native;
using static Tensorflow.Binding;

namespace GanTf.Cli.Programs;

/// <summary>A program's graph, built under a seed, with an initialised session.</summary>
internal sealed class GraphSession<TGan> : IDisposable
{
    private GraphSession(TGan gan, Session session) => (Gan, Session) = (gan, session);

    /// <summary>The built program.</summary>
    public TGan Gan { get; }

    /// <summary>Its session; all variables have their initial values.</summary>
    public Session Session { get; }

    /// <summary>Builds in a new graph, leaves it, and opens a session on the engine.</summary>
    public static GraphSession<TGan> Open(IEngine engine, int seed, Func<TGan> build)
    {
        using var graph = tf.Graph().as_default();
        tf.set_random_seed(seed);
        var worker = engine as ClusterWorker;
        TGan gan;
        Operation initialize;
        using (worker?.Place())
        {
            gan = build();
            initialize = tf.global_variables_initializer();
        }

        var session = tf.Session(graph, engine);
        if (worker is null)
        {
            session.run(initialize);
        }
        else
        {
            worker.Start(session, initialize);
        }

        return new(gan, session);
    }

    /// <summary>Closes the session.</summary>
    public void Dispose() => Session.Dispose();
}
