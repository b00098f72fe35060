using System;

namespace Tensorflow.NumPy;

public sealed partial class NDArray
{
    /// <summary>A copy of the elements.</summary>
    public static implicit operator NDArray(bool[,] array) => new((Array)array);

    /// <summary>A copy of the elements.</summary>
    public static implicit operator NDArray(byte[,] array) => new((Array)array);

    /// <summary>A copy of the elements.</summary>
    public static implicit operator NDArray(int[,] array) => new((Array)array);

    /// <summary>A copy of the elements.</summary>
    public static implicit operator NDArray(long[,] array) => new((Array)array);

    /// <summary>A copy of the elements.</summary>
    public static implicit operator NDArray(uint[,] array) => new((Array)array);

    /// <summary>A copy of the elements.</summary>
    public static implicit operator NDArray(ulong[,] array) => new((Array)array);

    /// <summary>A copy of the elements.</summary>
    public static implicit operator NDArray(float[,] array) => new((Array)array);

    /// <summary>A copy of the elements.</summary>
    public static implicit operator NDArray(double[,] array) => new((Array)array);

    /// <summary>A copy of the elements.</summary>
    public static implicit operator NDArray(bool[,,] array) => new((Array)array);

    /// <summary>A copy of the elements.</summary>
    public static implicit operator NDArray(byte[,,] array) => new((Array)array);

    /// <summary>A copy of the elements.</summary>
    public static implicit operator NDArray(int[,,] array) => new((Array)array);

    /// <summary>A copy of the elements.</summary>
    public static implicit operator NDArray(long[,,] array) => new((Array)array);

    /// <summary>A copy of the elements.</summary>
    public static implicit operator NDArray(uint[,,] array) => new((Array)array);

    /// <summary>A copy of the elements.</summary>
    public static implicit operator NDArray(ulong[,,] array) => new((Array)array);

    /// <summary>A copy of the elements.</summary>
    public static implicit operator NDArray(float[,,] array) => new((Array)array);

    /// <summary>A copy of the elements.</summary>
    public static implicit operator NDArray(double[,,] array) => new((Array)array);

    /// <summary>A copy of the elements.</summary>
    public static implicit operator NDArray(bool[,,,] array) => new((Array)array);

    /// <summary>A copy of the elements.</summary>
    public static implicit operator NDArray(byte[,,,] array) => new((Array)array);

    /// <summary>A copy of the elements.</summary>
    public static implicit operator NDArray(int[,,,] array) => new((Array)array);

    /// <summary>A copy of the elements.</summary>
    public static implicit operator NDArray(long[,,,] array) => new((Array)array);

    /// <summary>A copy of the elements.</summary>
    public static implicit operator NDArray(uint[,,,] array) => new((Array)array);

    /// <summary>A copy of the elements.</summary>
    public static implicit operator NDArray(ulong[,,,] array) => new((Array)array);

    /// <summary>A copy of the elements.</summary>
    public static implicit operator NDArray(float[,,,] array) => new((Array)array);

    /// <summary>A copy of the elements.</summary>
    public static implicit operator NDArray(double[,,,] array) => new((Array)array);

    /// <summary>A copy of a .NET array of any rank.</summary>
    public static explicit operator NDArray(Array array) => new(array);
}
