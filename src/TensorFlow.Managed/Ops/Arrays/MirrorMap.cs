namespace Tensorflow.Ops.Arrays;

/// <summary>Which element of x stands at each place of its mirrored continuation.</summary>
internal sealed class MirrorMap
{
    private readonly int[][] _sources;

    private MirrorMap(int[][] sources) => _sources = sources;

    /// <summary>The map for x of these sizes and paddings [rank, 2].</summary>
    public static MirrorMap Of(int[] x, long[] paddings, string mode)
    {
        var sources = new int[x.Length][];
        for (int i = x.Length - 1, step = 1; i >= 0; step *= x[i--])
        {
            sources[i] = Axis(x[i], (int)paddings[2 * i], (int)paddings[(2 * i) + 1], step, mode == "REFLECT" ? 1 : 0);
        }

        return new(sources);
    }

    /// <summary>A mirror image cannot be longer than what is mirrored.</summary>
    public static void Check(Shape x, long[] paddings, string mode)
    {
        for (var i = 0; i < x.ndim; i++)
        {
            var (before, after) = (paddings[2 * i], paddings[(2 * i) + 1]);
            var most = mode == "REFLECT" ? x[i] - 1 : x[i];
            if (before > most || after > most)
            {
                var relation = mode == "REFLECT" ? "less than" : "no greater than";
                throw ShapeContext.Fail(
                    $"paddings must be {relation} the dimension size: {before}, {after} not {relation} {x[i]}");
            }
        }
    }

    /// <summary>The place in x of a place in the result.</summary>
    public int Source(int place)
    {
        var source = 0;
        for (var i = _sources.Length - 1; i >= 0; i--)
        {
            source += _sources[i][place % _sources[i].Length];
            place /= _sources[i].Length;
        }

        return source;
    }

    private static int[] Axis(int size, int before, int after, int step, int skip)
    {
        var sources = new int[before + size + after];
        for (var i = 0; i < sources.Length; i++)
        {
            var at = i - before;
            at = at < 0 ? -at - 1 + skip : at >= size ? (2 * size) - 1 - at - skip : at;
            sources[i] = at * step;
        }

        return sources;
    }
}
