using System;
using System.Numerics;

namespace Tensorflow.NumPy;

public static partial class np
{
    /// <summary>
    /// Inner product of vectors, product of matrices, or with a scalar the elementwise product; sums run over k in
    /// order.
    /// </summary>
    public static NDArray dot(NDArray x1, NDArray x2) =>
        x1.ndim == 0 || x2.ndim == 0 ? multiply(x1, x2) : matmul(x1, x2);

    /// <summary>
    /// Matrix product; a vector is a row on the left and a column on the right, and leading dimensions broadcast.
    /// </summary>
    /// <exception cref="ValueError">Inner sizes differ, or an operand is a scalar.</exception>
    public static NDArray matmul(NDArray x1, NDArray x2)
    {
        NDArray a = x1.ndim == 1 ? expand_dims(x1, 0) : x1, b = x2.ndim == 1 ? expand_dims(x2, 1) : x2;
        if (a.ndim < 2 || b.ndim < 2 || a.Dims[^1] != b.Dims[^2])
        {
            throw new ValueError($"matmul: inner sizes must match. Received: shapes {x1.shape} and {x2.shape}");
        }

        TF_DataType type = Promotion.Of(x1, x2);
        long[] batch = Elementwise.Broadcast(
            zeros(new Shape(a.Dims[..^2]), @bool), zeros(new Shape(b.Dims[..^2]), @bool));
        NDArray left = ElementCast.As(a, type).BroadcastTo([.. batch, .. a.Dims[^2..]]).Contiguous();
        NDArray right = ElementCast.As(b, type).BroadcastTo([.. batch, .. b.Dims[^2..]]).Contiguous();
        NDArray result = zeros(new Shape([.. batch, a.Dims[^2], b.Dims[^1]]), type);
        ElementDispatch.Numbers(type, new MatmulRun(left, right, result));
        result = x2.ndim == 1 ? squeeze(result, -1) : result;
        return x1.ndim == 1 ? squeeze(result, x2.ndim == 1 ? -1 : -2) : result;
    }

    /// <summary>Every product of an element of one flattened array with one of the other.</summary>
    public static NDArray outer(NDArray a, NDArray b) => multiply(a.reshape(-1, 1), b.reshape(1, -1));

    private readonly struct MatmulRun(NDArray left, NDArray right, NDArray result) : INumberAction
    {
        public void Run<T>()
            where T : unmanaged, INumber<T>
        {
            ReadOnlySpan<T> a = left.Flat<T>(), b = right.Flat<T>();
            Span<T> c = result.Flat<T>();
            int rows = (int)result.Dims[^2], columns = (int)result.Dims[^1], inner = (int)left.Dims[^1];
            int blocks = rows * columns == 0 ? 0 : c.Length / (rows * columns);
            for (int block = 0; block < blocks; block++)
            {
                for (int row = 0; row < rows; row++)
                {
                    Span<T> sums = c.Slice(((block * rows) + row) * columns, columns);
                    for (int k = 0; k < inner; k++)
                    {
                        T factor = a[(((block * rows) + row) * inner) + k];
                        ReadOnlySpan<T> others = b.Slice(((block * inner) + k) * columns, columns);
                        for (int column = 0; column < columns; column++)
                        {
                            sums[column] += factor * others[column];
                        }
                    }
                }
            }
        }
    }
}
