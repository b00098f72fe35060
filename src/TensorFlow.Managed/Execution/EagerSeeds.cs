using System.Collections.Generic;
using System.Threading;
using Tensorflow.Numerics.Random;
using Tensorflow.Ops;

namespace Tensorflow.Execution;

/// <summary>
/// Seeds and streams of random ops run eagerly: the global seed, one for all threads, starts a Python generator that
/// gives op seeds (ALGORITHMS.md, section 8).
/// </summary>
internal static class EagerSeeds
{
    private const long Modulus = 0x7FFF_FFFF;

    private static readonly Lock Gate = new();

    private static readonly Dictionary<(Op, long, long), List<(Attrs Attrs, object State)>> States = [];

    private static PythonRandom? _requests;
    private static long? _global;
    private static long _epoch;
    private static long _drawn = -1;

    /// <summary>The global seed; null while there is none.</summary>
    public static long? Global
    {
        get
        {
            lock (Gate)
            {
                return _global;
            }
        }
    }

    /// <summary>Grows with each call of <see cref="Set"/>, which starts all random kernels anew.</summary>
    public static long Epoch => Volatile.Read(ref _epoch);

    /// <summary>tf.random.set_seed; null makes what follows unpredictable.</summary>
    public static void Set(long? seed)
    {
        lock (Gate)
        {
            (_global, _drawn) = (seed, -1);
            _requests = seed is { } s ? new PythonRandom(s) : null;
            States.Clear();
            Volatile.Write(ref _epoch, _epoch + 1);
        }
    }

    /// <summary>The seeds of an op that asks now.</summary>
    public static (long Seed, long Seed2) Next(long? seed)
    {
        lock (Gate)
        {
            return OpSeeds.Get(_global, seed, () => _drawn = (_requests ??= new PythonRandom()).RandInt(0, Modulus));
        }
    }

    /// <summary>
    /// The stream of a random op: one for all calls of the same op, types and seeds. Seeds that were drawn for one
    /// call do not come again, so that nothing is kept for them.
    /// </summary>
    public static object? StateOf(Op op, Attrs attrs)
    {
        if (!attrs.Has("seed2"))
        {
            return null;
        }

        var (seed, seed2) = (attrs.Int("seed"), attrs.Int("seed2"));
        lock (Gate)
        {
            if (seed2 == _drawn || (seed, seed2) == (0, 0))
            {
                return op.CreateState(attrs, []);
            }

            if (!States.TryGetValue((op, seed, seed2), out var list))
            {
                States[(op, seed, seed2)] = list = [];
            }

            foreach (var (known, state) in list)
            {
                if (Attrs.Same(known, attrs))
                {
                    return state;
                }
            }

            var made = op.CreateState(attrs, []);
            if (made is not null)
            {
                list.Add((attrs, made));
            }

            return made;
        }
    }
}
