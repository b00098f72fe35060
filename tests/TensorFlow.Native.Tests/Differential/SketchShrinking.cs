using System.Collections.Generic;
using System.Linq;

namespace Tensorflow.Native.Tests.Differential;

/// <summary>Simpler sketches that may show the same disagreement.</summary>
internal static class SketchShrinking
{
    /// <summary>The boldest first.</summary>
    public static IEnumerable<Sketch> Smaller(Sketch sketch)
    {
        if (sketch.HasGradient)
        {
            yield return sketch with { HasGradient = false };
        }

        for (var i = sketch.Steps.Count - 1; i >= 0; i--)
        {
            if (sketch.Steps.All(s => s.Uses.All(u => u.Step != i)) && sketch.Steps.Count > 1)
            {
                yield return Without(sketch, i);
            }
        }

        for (var i = 0; i < sketch.Steps.Count; i++)
        {
            foreach (var simpler in Simpler(sketch, i))
            {
                yield return sketch with { Steps = [.. sketch.Steps.Select((s, k) => k == i ? simpler : s)] };
            }
        }
    }

    /// <summary>The smallest sketch found that still is wrong.</summary>
    public static Sketch Shrink(Sketch sketch, System.Func<Sketch, bool> isWrong)
    {
        for (var tries = 0; tries < 200; tries++)
        {
            if (Smaller(sketch).FirstOrDefault(isWrong) is not { } smaller)
            {
                return sketch;
            }

            sketch = smaller;
        }

        return sketch;
    }

    private static Sketch Without(Sketch sketch, int step)
    {
        var places = Enumerable.Range(0, sketch.Steps.Count).Where(i => i != step).Index()
            .ToDictionary(p => p.Item, p => p.Index);
        return sketch with
        {
            Steps = [.. sketch.Steps.Where((_, i) => i != step).Select(s => s.Renumbered(places))],
        };
    }

    private static IEnumerable<SketchStep> Simpler(Sketch sketch, int step)
    {
        switch (sketch.Steps[step])
        {
            case SketchStep.Apply when Values.Of(sketch, step) is { } value:
                yield return new SketchStep.Feed(value, value.Shape);
                break;
            case SketchStep.Feed feed:
                if (feed.Declared != feed.Value.Shape)
                {
                    yield return feed with { Declared = feed.Value.Shape };
                }

                if (Values.Rounded(feed.Value) is { } rounded)
                {
                    yield return feed with { Value = rounded };
                }

                break;
        }
    }
}
