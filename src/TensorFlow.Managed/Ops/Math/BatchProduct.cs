using System.Numerics;
using Tensorflow.Numerics.Linear;

namespace Tensorflow.Ops.Math;

/// <summary>What the ops of batches of matrix products share.</summary>
internal static class BatchProduct
{
    /// <summary>The result's shape; only the second version broadcasts.</summary>
    public static Shape Shape(ShapeContext c, bool broadcasts)
    {
        var (x, y) = (c.WithRankAtLeast(0, 2), c.WithRankAtLeast(1, 2));
        if (!x.RankKnown && !y.RankKnown)
        {
            return Tensorflow.Shape.Null;
        }

        if (!x.RankKnown || !y.RankKnown)
        {
            // without broadcasting either tells the batches
            return broadcasts ? Tensorflow.Shape.Null
                : x.RankKnown ? new Shape([.. Batch(x).dims, Ends(x, c.Attrs.Bool("adj_x")).First, -1])
                : new Shape([.. Batch(y).dims, -1, Ends(y, c.Attrs.Bool("adj_y")).Last]);
        }

        var (m, k) = Ends(x, c.Attrs.Bool("adj_x"));
        var (k2, n) = Ends(y, c.Attrs.Bool("adj_y"));
        if (k >= 0 && k2 >= 0 && k != k2)
        {
            throw ShapeContext.Fail(
                $"Dimensions must be equal, but are {k} and {k2}",
                $"Matrix size-incompatible: In[0]: {x.ToRuntimeString()}, In[1]: {y.ToRuntimeString()}");
        }

        var (xBatch, yBatch) = (Batch(x), Batch(y));
        var batch = broadcasts ? Broadcasting.Shape(xBatch, yBatch) : ShapeContext.Merge(xBatch, yBatch);
        return new Shape([.. batch.dims, m, n]);
    }

    /// <summary>Whether the axes before the matrices are known and the same, so that nothing is broadcast.</summary>
    public static bool SameBatches(Shape x, Shape y) => x.RankKnown && y.RankKnown && x.ndim >= 2 && y.ndim >= 2
        && Batch(x).IsFullyDefined && Batch(x) == Batch(y);

    /// <summary>One product after the other.</summary>
    public static Kernel Bind<T>(Binding node)
        where T : unmanaged, INumber<T>, IMinMaxValue<T>
    {
        var (x, y, z) = (node.InputShapes[0], node.InputShapes[1], node.OutputShapes[0]);
        var (adjointX, adjointY) = (node.Attrs.Bool("adj_x"), node.Attrs.Bool("adj_y"));
        var (m, n, depth) = ((int)z.dims[^2], (int)z.dims[^1], (int)Ends(x, adjointX).Last);
        var batch = Batch(z);
        int[] xs = Places(Batch(x), batch), ys = Places(Batch(y), batch);
        var (xSize, ySize, size) = (m * depth, depth * n, m * n);
        return k =>
        {
            for (var b = 0; b < xs.Length; b++)
            {
                Gemm.Run(
                    adjointX, adjointY, m, n, depth, k.Input<T>(0).Slice(xs[b] * xSize, xSize),
                    k.Input<T>(1).Slice(ys[b] * ySize, ySize), k.Output<T>(0).Slice(b * size, size));
            }
        };
    }

    private static Shape Batch(Shape shape) => new(shape.dims[..^2]);

    // rows and columns after the transposition
    private static (long First, long Last) Ends(Shape shape, bool transposed) =>
        transposed ? (shape.dims[^1], shape.dims[^2]) : (shape.dims[^2], shape.dims[^1]);

    // for each matrix of the result, which one of an operand it is made of
    private static int[] Places(Shape operand, Shape result)
    {
        var places = new int[result.size];
        for (var i = 0; i < places.Length; i++)
        {
            var (rest, place, step) = (i, 0, 1);
            for (var axis = 1; axis <= operand.ndim; axis++)
            {
                var (size, own) = ((int)result.dims[^axis], (int)operand.dims[^axis]);
                place += own == 1 ? 0 : rest % size * step;
                (rest, step) = (rest / size, step * own);
            }

            places[i] = place;
        }

        return places;
    }
}
