using System;
using System.Globalization;
using System.Linq;
using System.Numerics;
using System.Text;

namespace Tensorflow.NumPy;

/// <summary>Elements as NumPy writes them: alone, or all of an array at one width.</summary>
internal static class ElementText
{
    /// <summary>A scalar: the shortest digits that read back to it.</summary>
    public static string Scalar(NDArray scalar) => scalar.dtype switch
    {
        TF_DataType.TF_BOOL => (bool)scalar ? "True" : "False",
        TF_DataType.TF_STRING => Encoding.UTF8.GetString(scalar.copy().Data.Strings[0]),
        TF_DataType.TF_DOUBLE => ShortestFloat.Of((double)scalar),
        TF_DataType.TF_FLOAT or TF_DataType.TF_BFLOAT16 => ShortestFloat.Of((float)scalar),
        TF_DataType.TF_HALF => ShortestFloat.Of(scalar.item<Half>()),
        _ => Words(scalar)[0],
    };

    /// <summary>The elements of a contiguous array, padded to align.</summary>
    public static string[] Words(NDArray array)
    {
        switch (array.dtype)
        {
            case TF_DataType.TF_DOUBLE:
                return FloatText.Column([.. array.ToArray<double>().Select(Digits.Of)]);
            case TF_DataType.TF_FLOAT or TF_DataType.TF_BFLOAT16:
                return FloatText.Column([.. array.ToArray<float>().Select(Digits.Of)]);
            case TF_DataType.TF_HALF:
                return FloatText.Column([.. array.ToArray<Half>().Select(Digits.Of)]);
            case TF_DataType.TF_BOOL:
                return [.. array.ToArray<bool>().Select(b => b ? " True" : "False")];
            case TF_DataType.TF_STRING:
                return [.. array.StringData().Select(s => $"'{s}'")];
            case TF_DataType.TF_COMPLEX128:
                return Padded([.. array.ToArray<Complex>().Select(Complex)]);
            case TF_DataType.TF_UINT64:
                return Padded([.. array.ToArray<ulong>().Select(v => v.ToString(CultureInfo.InvariantCulture))]);
            default:
                return Padded([.. array.ToArray<long>().Select(v => v.ToString(CultureInfo.InvariantCulture))]);
        }
    }

    private static string[] Padded(string[] words)
    {
        int width = words.Max(w => w.Length);
        return Array.ConvertAll(words, w => w.PadLeft(width));
    }

    private static string Complex(Complex value) =>
        ShortestFloat.Of(value.Real) + (value.Imaginary < 0 ? "" : "+") + ShortestFloat.Of(value.Imaginary) + "j";
}
