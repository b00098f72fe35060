namespace Tensorflow.NumPy;

/// <summary>
/// Arrays as NumPy prints them: columns aligned over the whole array, lines of 75 characters, and above 1000 elements
/// only three at each end of a dimension.
/// </summary>
internal static class ArrayText
{
    private const int LineWidth = 75, EdgeItems = 3, Threshold = 1000;

    private const string Prefix = "array(";

    /// <summary>The text of str(array).</summary>
    public static string Of(NDArray array) => array.ndim == 0 ? ElementText.Scalar(array) : Rows(array, " ", " ", 0);

    /// <summary>The text of repr(array); of a scalar the number alone.</summary>
    public static string Repr(NDArray array)
    {
        if (array.ndim == 0)
        {
            return ElementText.Scalar(array);
        }

        string text = Prefix + Rows(array, ", ", new string(' ', Prefix.Length + 1), 1);
        text += array.Count == 0 && array.shape != new Shape(0) ? $", shape={array.shape}" : "";
        if (array.Count > 0 && array.dtype is TF_DataType.TF_INT64 or TF_DataType.TF_DOUBLE or TF_DataType.TF_BOOL)
        {
            return text + ")";
        }

        string type = $"dtype={array.dtype.as_numpy_name()})";
        int last = text.Length + 1 - (text.LastIndexOf('\n') + 1);
        return text + "," + (last + type.Length + 1 > LineWidth ? "\n" + new string(' ', Prefix.Length) : " ") + type;
    }

    private static string Rows(NDArray array, string separator, string indent, int suffix)
    {
        if (array.Count == 0)
        {
            return "[]";
        }

        bool summary = array.Count > Threshold;
        NDArray shown = summary ? Edges(array) : array;
        string[] words = ElementText.Words(shown.Contiguous());
        return new Layout(array, shown, words, summary, separator).Text(indent, LineWidth - suffix);
    }

    // the elements that are printed, as an array of its own
    private static NDArray Edges(NDArray array)
    {
        for (int axis = 0; axis < array.ndim; axis++)
        {
            if (array.Dims[axis] > 2 * EdgeItems)
            {
                NDArray rows = np.moveaxis(array, axis, 0);
                array = np.moveaxis(np.concatenate([rows[..EdgeItems], rows[^EdgeItems..]]), 0, axis);
            }
        }

        return array;
    }

    private sealed class Layout(NDArray array, NDArray shown, string[] words, bool summary, string separator)
    {
        private int _next;

        public string Text(string indent, int width) => Part(0, indent, width);

        private string Part(int axis, string indent, int width)
        {
            if (axis == array.ndim)
            {
                return words[_next++];
            }

            int count = (int)shown.Dims[axis];
            bool dots = summary && array.Dims[axis] > 2 * EdgeItems;
            string text = axis == array.ndim - 1 ? Row(count, dots, indent, width) : Rows(
                axis, count, dots, indent, width);
            return "[" + text[indent.Length..] + "]";
        }

        private string Rows(int axis, int count, bool dots, string indent, int width)
        {
            string text = "", between = separator.TrimEnd() + new string('\n', array.ndim - axis - 1);
            for (int i = 0; i < count; i++)
            {
                text += indent + Part(axis + 1, indent + " ", width - 1) + (i + 1 < count ? between : "");
                text += dots && i == EdgeItems - 1 ? indent + "..." + between : "";
            }

            return text;
        }

        private string Row(int count, bool dots, string indent, int width)
        {
            string text = "", line = indent;
            for (int i = 0; i < count; i++)
            {
                Add(words[_next++]);
                line += i + 1 < count ? separator : "";
                if (dots && i == EdgeItems - 1)
                {
                    Add("...");
                    line += separator;
                }
            }

            return text + line;

            void Add(string word)
            {
                if (line.Length + word.Length > width - 1 && line.Length > indent.Length)
                {
                    text += line.TrimEnd() + "\n";
                    line = indent;
                }

                line += word;
            }
        }
    }
}
