using System;

namespace Tensorflow.NumPy;

public sealed partial class NDArray
{
    /// <summary>Elementwise sum; booleans are or-ed.</summary>
    public static NDArray operator +(NDArray lhs, NDArray rhs) => np.add(lhs, rhs);

    /// <summary>Elementwise difference.</summary>
    public static NDArray operator -(NDArray lhs, NDArray rhs) => np.subtract(lhs, rhs);

    /// <summary>Elementwise product; booleans are and-ed.</summary>
    public static NDArray operator *(NDArray lhs, NDArray rhs) => np.multiply(lhs, rhs);

    /// <summary>Elementwise true quotient: integers give floats.</summary>
    public static NDArray operator /(NDArray lhs, NDArray rhs) => np.divide(lhs, rhs);

    /// <summary>Elementwise remainder with the divisor's sign.</summary>
    public static NDArray operator %(NDArray lhs, NDArray rhs) => np.mod(lhs, rhs);

    /// <summary>Elementwise and of booleans.</summary>
    public static NDArray operator &(NDArray lhs, NDArray rhs) => np.logical_and(lhs, rhs);

    /// <summary>Elementwise or of booleans.</summary>
    public static NDArray operator |(NDArray lhs, NDArray rhs) => np.logical_or(lhs, rhs);

    /// <summary>Elementwise negation.</summary>
    public static NDArray operator -(NDArray lhs) => np.negative(lhs);

    /// <summary>Elementwise not.</summary>
    public static NDArray operator !(NDArray lhs) => np.logical_not(lhs);

    /// <summary>Elementwise equality, exact (TensorFlow.NET allows 1e-5); null equals nothing.</summary>
    public static NDArray operator ==(NDArray? lhs, NDArray? rhs) => lhs is null || rhs is null
        ? new NDArray(lhs is null && rhs is null)
        : np.equal(lhs, rhs);

    /// <summary>Elementwise inequality, exact.</summary>
    public static NDArray operator !=(NDArray? lhs, NDArray? rhs) => lhs is null || rhs is null
        ? new NDArray(lhs is not null || rhs is not null)
        : np.not_equal(lhs, rhs);

    /// <summary>Elementwise order.</summary>
    public static NDArray operator <(NDArray lhs, NDArray rhs) => np.less(lhs, rhs);

    /// <summary>Elementwise order.</summary>
    public static NDArray operator >(NDArray lhs, NDArray rhs) => np.less(rhs, lhs);

    /// <summary>Elementwise order.</summary>
    public static NDArray operator <=(NDArray lhs, NDArray rhs) => np.less_equal(lhs, rhs);

    /// <summary>Elementwise order.</summary>
    public static NDArray operator >=(NDArray lhs, NDArray rhs) => np.less_equal(rhs, lhs);

    // explicit, so that a.Equals(1) means Equals(object) and not an array made of 1
    bool IEquatable<NDArray>.Equals(NDArray? other) => other is not null && Same(other);

    /// <summary>
    /// With an NDArray: same rank, type and elements, and sizes. With a .NET array: the same elements in one row.
    /// With a number: the first element equals it.
    /// </summary>
    public override bool Equals(object? obj) => obj switch
    {
        null => false,
        NDArray other => Same(other),
        Array array => Same(new NDArray(array).ravel(), ravel()),
        bool or byte or sbyte or short or ushort or int or uint or long or ulong or float or double =>
            Count > 0 && (bool)np.equal(ravel()[0], new NDArray(Convert.ToDouble(obj, null))),
        _ => false,
    };

    /// <summary>From the type and sizes only, since elements change.</summary>
    public override int GetHashCode() => HashCode.Combine(dtype, shape);

    private bool Same(NDArray other) => ReferenceEquals(this, other) || Same(this, other);

    private static bool Same(NDArray a, NDArray b)
    {
        if (a.dtype != b.dtype || !a._dims.AsSpan().SequenceEqual(b._dims))
        {
            return false;
        }

        return a.dtype == TF_DataType.TF_STRING
            ? a.StringData().AsSpan().SequenceEqual(b.StringData())
            : a.ToByteArray().AsSpan().SequenceEqual(b.ToByteArray());
    }
}
