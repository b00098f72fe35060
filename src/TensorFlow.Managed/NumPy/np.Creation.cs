using System;
using System.Collections.Generic;
using System.Numerics;

namespace Tensorflow.NumPy;

public static partial class np
{
    /// <summary>A copy of a .NET array of any rank, or of an array of arrays, with its own or another type.</summary>
    public static NDArray array(Array data, TF_DataType? dtype = null)
    {
        var result = new NDArray(data);
        return dtype is { } type ? ElementCast.As(result, type) : result;
    }

    /// <summary>One dimension of the given values.</summary>
    public static NDArray array<T>(params T[] data)
        where T : unmanaged => new((Array)data);

    /// <summary>A copy, with its own or another type.</summary>
    public static NDArray array(NDArray data, TF_DataType? dtype = null) => data.astype(dtype ?? data.dtype);

    /// <summary>Equal arrays behind each other along a new first dimension.</summary>
    public static NDArray array(IEnumerable<NDArray> rows) => stack([.. rows]);

    /// <summary>Strings.</summary>
    public static NDArray array(params string[] data) => new((Array)data);

    /// <summary>The array itself where it has the type, else a copy.</summary>
    public static NDArray asarray(NDArray data, TF_DataType? dtype = null) =>
        ElementCast.As(data, dtype ?? data.dtype);

    /// <summary>Zeros.</summary>
    public static NDArray zeros(Shape shape, TF_DataType dtype = TF_DataType.TF_DOUBLE) => new(shape, dtype);

    /// <summary>Memory to be written before it is read (zeros here).</summary>
    public static NDArray empty(Shape shape, TF_DataType dtype = TF_DataType.TF_DOUBLE) => new(shape, dtype);

    /// <summary>Zeros, by the name of the class.</summary>
    public static NDArray ndarray(Shape shape, TF_DataType dtype = TF_DataType.TF_DOUBLE) => new(shape, dtype);

    /// <summary>Ones.</summary>
    public static NDArray ones(Shape shape, TF_DataType dtype = TF_DataType.TF_DOUBLE) => full(shape, 1, dtype);

    /// <summary>One value everywhere, in its own type.</summary>
    public static NDArray full<T>(Shape shape, T fill_value)
        where T : unmanaged => full(shape, NDArray.Scalar(fill_value));

    /// <summary>One value (or row) everywhere.</summary>
    public static NDArray full(Shape shape, NDArray fill_value, TF_DataType? dtype = null)
    {
        NDArray result = NDArray.Empty(dtype ?? fill_value.dtype, shape.dims);
        result.fill(fill_value);
        return result;
    }

    /// <summary>Zeros in the sizes and type of another array, or another type.</summary>
    public static NDArray zeros_like(NDArray a, TF_DataType dtype = TF_DataType.DtInvalid) =>
        new(a.shape, dtype == TF_DataType.DtInvalid ? a.dtype : dtype);

    /// <summary>Ones in the sizes and type of another array, or another type.</summary>
    public static NDArray ones_like(NDArray a, TF_DataType dtype = TF_DataType.DtInvalid) =>
        ones(a.shape, dtype == TF_DataType.DtInvalid ? a.dtype : dtype);

    /// <summary>One value in the sizes and type of another array.</summary>
    public static NDArray full_like(NDArray x, NDArray fill_value, TF_DataType? dtype = null) =>
        full(x.shape, fill_value, dtype ?? x.dtype);

    /// <summary>0, 1, ... before an end, in the end's type.</summary>
    public static NDArray arange<T>(T end)
        where T : unmanaged, INumber<T> => arange(T.Zero, end, T.One);

    /// <summary>start, start + step, ... before an end; ceil((end - start) / step) values.</summary>
    /// <exception cref="ValueError">The step is 0.</exception>
    public static NDArray arange<T>(T start, T end, T? step = null)
        where T : unmanaged, INumber<T>
    {
        T by = step ?? T.One;
        if (T.IsZero(by))
        {
            throw new ValueError("Maximum allowed size exceeded: arange with a step of 0");
        }

        double width = double.CreateChecked(end) - double.CreateChecked(start);
        long count = Math.Max(0, (long)Math.Ceiling(width / double.CreateChecked(by)));
        NDArray result = NDArray.Empty(DataTypes.Of<T>(), [count]);
        Span<T> values = result.Flat<T>();
        T delta = start + by - start; // NumPy's distance between the first two values, rounded
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = start + (T.CreateTruncating(i) * delta);
        }

        return result;
    }

    /// <summary>num values from start to stop at equal distances, stop included unless said otherwise.</summary>
    public static NDArray linspace(double start, double stop, int num = 50, bool endpoint = true,
        TF_DataType dtype = TF_DataType.TF_DOUBLE)
    {
        NDArray result = zeros(num);
        Span<double> values = result.Flat<double>();
        int parts = endpoint ? num - 1 : num;
        double delta = stop - start, step = parts > 0 ? delta / parts : double.NaN;
        for (int i = 0; i < num; i++)
        {
            double along = parts <= 0 ? i * delta : step == 0.0 ? i / (double)parts * delta : i * step;
            values[i] = along + start;
        }

        if (endpoint && num > 1)
        {
            values[num - 1] = stop;
        }

        return ElementCast.As(result, dtype);
    }

    /// <summary>N rows and M columns with ones on the k-th diagonal.</summary>
    public static NDArray eye(int N, int? M = null, int k = 0, TF_DataType dtype = TF_DataType.TF_DOUBLE)
    {
        int columns = M ?? N;
        NDArray result = zeros((N, columns));
        Span<double> values = result.Flat<double>();
        for (int row = Math.Max(0, -k); row < N && row + k < columns; row++)
        {
            values[(row * columns) + row + k] = 1.0;
        }

        return ElementCast.As(result, dtype);
    }

    /// <summary>The square eye.</summary>
    public static NDArray identity(int n, TF_DataType dtype = TF_DataType.TF_DOUBLE) => eye(n, dtype: dtype);

    /// <summary>The elements whose bytes are given.</summary>
    public static NDArray frombuffer(byte[] bytes, Shape shape, TF_DataType dtype) => new(bytes, shape, dtype);

    /// <summary>Two matrices of rows of x and columns of y: every pair of their elements.</summary>
    public static (NDArray X, NDArray Y) meshgrid(NDArray x, NDArray y)
    {
        long[] dims = [y.Count, x.Count];
        return (x.ravel().BroadcastTo(dims).copy(), y.reshape(-1, 1).BroadcastTo(dims).copy());
    }
}
