using System.Diagnostics;
using System.Threading;

namespace Tensorflow.Numerics.Threading;

/// <summary>A background thread that waits to be called: it spins for some microseconds, since the next product of
/// a training step follows soon, then sleeps.</summary>
internal sealed class Worker
{
    private const int Idle = 0, Called = 1, Running = 2, Asleep = 3;

    /// <summary>How long to wait awake, in ticks: a millisecond, more than between two products of a training step.
    /// </summary>
    private static readonly long Patience = Stopwatch.Frequency / 1_000;

    private readonly SemaphoreSlim _wake = new(0);
    private int _state = Idle;

    internal Worker(int number)
    {
        Thread thread = new(Loop) { IsBackground = true, Name = $"GanTf worker {number}" };
        thread.Start();
    }

    /// <summary>Asks the worker to claim parts.</summary>
    internal void Call()
    {
        if (Interlocked.Exchange(ref _state, Called) == Asleep)
        {
            _wake.Release();
        }
    }

    /// <summary>Takes the call back if the worker has not begun, else waits until it is through.</summary>
    internal void Dismiss()
    {
        if (Interlocked.CompareExchange(ref _state, Idle, Called) == Called)
        {
            return;
        }
        SpinWait wait = default;
        while (Volatile.Read(ref _state) == Running)
        {
            wait.SpinOnce(sleep1Threshold: -1);
        }
    }

    private void Loop()
    {
        while (true)
        {
            Await();
            if (Interlocked.CompareExchange(ref _state, Running, Called) == Called)
            {
                SharedWork.ClaimParts();
                Volatile.Write(ref _state, Idle);
            }
        }
    }

    private void Await()
    {
        long start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetTimestamp() - start < Patience)
        {
            if (Volatile.Read(ref _state) == Called)
            {
                return;
            }
            if (Stopwatch.GetTimestamp() - start < Patience / 16)
            {
                Thread.SpinWait(8);
            }
            else
            {
                // leaves the processor to whoever else wants it, without the long way through sleep
                Thread.Yield();
            }
        }
        if (Interlocked.CompareExchange(ref _state, Asleep, Idle) == Idle)
        {
            _wake.Wait();
        }
    }
}
