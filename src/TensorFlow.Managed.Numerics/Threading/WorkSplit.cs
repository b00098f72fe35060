using System;
using System.Runtime.CompilerServices;
using System.Threading;

namespace Tensorflow.Numerics.Threading;

/// <summary>A few background threads that share the parts of one piece of work with the caller. What a part computes
/// must not depend on who runs it, so results do not depend on <see cref="Threads"/>.</summary>
public static unsafe class WorkSplit
{
    private static readonly Lock Gate = new();
    private static int _threads = InitialThreads();
    private static Worker[] _workers = [];
    private static int _busy;

    /// <summary>How many threads, the caller included, share work; at first the number of processors, or the
    /// environment variable GANTF_THREADS.</summary>
    public static int Threads
    {
        get => _threads;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, MaxThreads);
            _threads = value;
        }
    }

    private static int MaxThreads => 1024;

    /// <summary>Runs every part and returns when all are done; allocates nothing in steady state. A call from inside
    /// a part, or while another thread's work is being shared, runs on the calling thread. If parts throw, no
    /// further part is started and the exception of one of them, of the lowest number seen, is thrown here.</summary>
    public static void Run<TWork>(int parts, TWork work)
        where TWork : struct, IWork
    {
        int helpers = Math.Min(parts, _threads) - 1;
        if (helpers <= 0 || Interlocked.CompareExchange(ref _busy, 1, 0) != 0)
        {
            for (int part = 0; part < parts; part++)
            {
                work.Run(part);
            }
            return;
        }
        try
        {
            // the struct stays in this frame until every helper is through; a part sees its fields as they are here
            SharedWork.Share(Workers(helpers), helpers, parts, Unsafe.AsPointer(ref work), &Invoke<TWork>);
        }
        finally
        {
            Volatile.Write(ref _busy, 0);
        }
    }

    private static void Invoke<TWork>(void* work, int part)
        where TWork : struct, IWork => Unsafe.AsRef<TWork>(work).Run(part);

    private static Worker[] Workers(int count)
    {
        if (_workers.Length < count)
        {
            lock (Gate)
            {
                Worker[] workers = new Worker[count];
                _workers.CopyTo(workers, 0);
                for (int i = _workers.Length; i < count; i++)
                {
                    workers[i] = new Worker(i);
                }
                _workers = workers;
            }
        }
        return _workers;
    }

    private static int InitialThreads()
    {
        string? wanted = Environment.GetEnvironmentVariable("GANTF_THREADS");
        return int.TryParse(wanted, out int threads) && threads >= 1 && threads <= MaxThreads
            ? threads
            : Environment.ProcessorCount;
    }
}
