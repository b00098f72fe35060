using System;
using System.Runtime.ExceptionServices;
using System.Threading;

namespace Tensorflow.Numerics.Threading;

/// <summary>The one piece of work being shared: its parts are claimed by counting up.</summary>
internal static unsafe class SharedWork
{
    private static readonly Lock Gate = new();
    private static void* _work;
    private static delegate*<void*, int, void> _run;
    private static int _parts;
    private static int _next;
    private static Exception? _error;
    private static int _errorPart;

    /// <summary>Runs all parts on the caller and the first helpers; the caller owns the pool meanwhile.</summary>
    internal static void Share(
        Worker[] workers, int helpers, int parts, void* work, delegate*<void*, int, void> run)
    {
        (_parts, _next, _error, _errorPart) = (parts, 0, null, int.MaxValue);
        _work = work;
        _run = run;
        for (int i = 0; i < helpers; i++)
        {
            workers[i].Call();
        }
        ClaimParts();
        for (int i = 0; i < helpers; i++)
        {
            workers[i].Dismiss();
        }
        if (_error is { } error)
        {
            _error = null;
            ExceptionDispatchInfo.Throw(error);
        }
    }

    /// <summary>Runs parts until none is left.</summary>
    internal static void ClaimParts()
    {
        while (Interlocked.Increment(ref _next) - 1 is var part && part < _parts)
        {
            try
            {
                _run(_work, part);
            }
            catch (Exception error)
            {
                Keep(error, part);
            }
        }
    }

    private static void Keep(Exception error, int part)
    {
        lock (Gate)
        {
            if (part < _errorPart)
            {
                (_error, _errorPart) = (error, part);
            }
            _next = _parts;
        }
    }
}
