using System.Linq;

namespace Tensorflow;

/// <summary>How many inputs and outputs a kernel connects (ALGORITHMS.md, section 11).</summary>
internal static class Fans
{
    /// <summary>2-D (in, out); 1-D both n; k-D the product of the leading sizes times the last two.</summary>
    public static (double In, double Out) Of(Shape shape)
    {
        var dims = shape.dims;
        if (dims.Length < 2)
        {
            return dims.Length == 0 ? (1, 1) : (dims[0], dims[0]);
        }

        var field = dims[..^2].Aggregate(1.0, (product, d) => product * d);
        return (field * dims[^2], field * dims[^1]);
    }
}
