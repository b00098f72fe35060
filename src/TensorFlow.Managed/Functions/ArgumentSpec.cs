using System;
using System.Linq;

namespace Tensorflow.Functions;

/// <summary>What a trace was made for, of one argument: it serves all calls with such arguments.</summary>
internal abstract record ArgumentSpec
{
    /// <summary>The trace serves this argument.</summary>
    public abstract bool Takes(object? argument);

    /// <summary>A spec that takes what both take; null if they differ in more than shapes.</summary>
    public virtual ArgumentSpec? Widen(ArgumentSpec other) => Equals(other) ? this : null;

    /// <summary>The spec of an argument as it is.</summary>
    public static ArgumentSpec Of(object? argument) => argument switch
    {
        null => new Value(null),
        Tensor tensor => new OfTensor(tensor.dtype, tensor.shape),
        bool or int or long or float or double or byte or short => new Number(Convert.ToDouble(argument, null)),
        string => new Value(argument),
        Enum => new Value(argument),
        _ => Structure.Parts(argument) is { } parts
            ? new List(argument.GetType(), [.. parts.Select(Of)])
            : new Identity(argument),
    };

    /// <summary>A tensor by element type and shape.</summary>
    public sealed record OfTensor(TF_DataType DType, Shape Shape) : ArgumentSpec
    {
        public override bool Takes(object? argument) =>
            argument is Tensor tensor && tensor.dtype == DType && Covers(Shape, tensor.shape);

        public override ArgumentSpec? Widen(ArgumentSpec other) => other is OfTensor wanted && wanted.DType == DType
            ? new OfTensor(DType, Common(Shape, wanted.Shape))
            : null;

        private static bool Covers(Shape known, Shape shape)
        {
            if (ReferenceEquals(known, shape) || !known.RankKnown)
            {
                return true;
            }

            if (!shape.RankKnown || known.ndim != shape.ndim)
            {
                return false;
            }

            for (var i = 0; i < known.ndim; i++)
            {
                if (known[i] >= 0 && known[i] != shape[i])
                {
                    return false;
                }
            }

            return true;
        }

        private static Shape Common(Shape a, Shape b) => !a.RankKnown || !b.RankKnown || a.ndim != b.ndim
            ? Shape.Null
            : new Shape([.. a.dims.Zip(b.dims, (x, y) => x == y ? x : -1)]);
    }

    /// <summary>A number by its value: 1, 1.0 and true are one, as in Python.</summary>
    public sealed record Number(double Wanted) : ArgumentSpec
    {
        public override bool Takes(object? argument) => argument switch
        {
            bool flag => Wanted == (flag ? 1 : 0),
            int number => Wanted == number,
            float number => Wanted.Equals(number),
            double number => Wanted.Equals(number),
            long or byte or short => Wanted == Convert.ToDouble(argument, null),
            _ => false,
        };
    }

    /// <summary>A text, an enum's member, or nothing.</summary>
    public sealed record Value(object? Wanted) : ArgumentSpec
    {
        public override bool Takes(object? argument) => Equals(Wanted, argument);
    }

    /// <summary>Another object, such as a variable or a model: itself.</summary>
    public sealed record Identity(object Wanted) : ArgumentSpec
    {
        public override bool Takes(object? argument) => ReferenceEquals(Wanted, argument);
    }

    /// <summary>An array, list or tuple, part by part.</summary>
    public sealed record List(Type Type, ArgumentSpec[] Parts) : ArgumentSpec
    {
        public override bool Takes(object? argument)
        {
            if (argument?.GetType() != Type || Structure.Parts(argument) is not { } parts
                || parts.Length != Parts.Length)
            {
                return false;
            }

            for (var i = 0; i < parts.Length; i++)
            {
                if (!Parts[i].Takes(parts[i]))
                {
                    return false;
                }
            }

            return true;
        }

        public override ArgumentSpec? Widen(ArgumentSpec other)
        {
            if (other is not List list || list.Type != Type || list.Parts.Length != Parts.Length)
            {
                return null;
            }

            var parts = Parts.Zip(list.Parts, (a, b) => a.Widen(b)).ToArray();
            return parts.Any(p => p is null) ? null : new List(Type, [.. parts.OfType<ArgumentSpec>()]);
        }
    }
}
