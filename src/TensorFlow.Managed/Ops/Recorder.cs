using System;

namespace Tensorflow.Ops;

/// <summary>Listens to the ops that a thread applies, such as a gradient tape; several may listen at once.</summary>
internal abstract class Recorder
{
    [ThreadStatic]
    private static Recorder? _latest;

    private Recorder? _before;

    /// <summary>Somebody listens on this thread.</summary>
    public static bool Listening => _latest is not null;

    /// <summary>Gradients of gradients may be asked for: several listen, or one that serves many times.</summary>
    public static bool ListenAgain => _latest is not null && (_latest._before is not null || _latest.ServesMany);

    /// <summary>It gives any number of gradients.</summary>
    protected virtual bool ServesMany => false;

    /// <summary>Tells those who listen of a node.</summary>
    /// <param name="op">Its op; null where the node brings its own gradient (<see cref="Node.Backward"/>).</param>
    public static void Tell(Op? op, Node node)
    {
        for (var recorder = _latest; recorder is not null; recorder = recorder._before)
        {
            recorder.Record(op, node);
        }
    }

    /// <summary>Tells those who listen that a variable's value is about to be read.</summary>
    public static void TellOfRead(ITensorConvertible variable)
    {
        for (var recorder = _latest; recorder is not null; recorder = recorder._before)
        {
            recorder.Read(variable);
        }
    }

    /// <summary>Tells those who listen that these variables' values are about to be read.</summary>
    public static void TellOfReads(VariableRead[] reads)
    {
        for (var recorder = _latest; recorder is not null; recorder = recorder._before)
        {
            foreach (var read in reads)
            {
                recorder.Read(read);
            }
        }
    }

    /// <summary>Somebody follows what one of these tensors flows into.</summary>
    public static bool Follow(ReadOnlySpan<Tensor> tensors)
    {
        for (var recorder = _latest; recorder is not null; recorder = recorder._before)
        {
            foreach (var tensor in tensors)
            {
                if (recorder.Follows(tensor))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Nobody listens until disposal.</summary>
    public static Silence Suspend()
    {
        var silence = new Silence(_latest);
        _latest = null;
        return silence;
    }

    /// <summary>Starts to listen on this thread.</summary>
    protected void Enter()
    {
        _before = _latest;
        _latest = this;
    }

    /// <summary>Stops to listen, from wherever among the others it is.</summary>
    protected void Leave()
    {
        if (_latest == this)
        {
            _latest = _before;
        }
        else
        {
            for (var recorder = _latest; recorder is not null; recorder = recorder._before)
            {
                if (recorder._before == this)
                {
                    recorder._before = _before;
                    break;
                }
            }
        }

        _before = null;
    }

    /// <summary>What is computed from the tensor matters.</summary>
    protected abstract bool Follows(Tensor tensor);

    /// <summary>A node was applied.</summary>
    protected abstract void Record(Op? op, Node node);

    /// <summary>A variable's value is about to be read.</summary>
    protected abstract void Read(ITensorConvertible variable);

    /// <summary>The same, by a traced function.</summary>
    protected virtual void Read(VariableRead read) => Read(read.Variable);

    /// <summary>Lets those listen again who did before.</summary>
    public readonly struct Silence : IDisposable
    {
        private readonly Recorder? _saved;

        internal Silence(Recorder? saved) => _saved = saved;

        public void Dispose() => _latest = _saved;
    }
}
