using Tensorflow.Ops.Math;

namespace Tensorflow;

/// <content>Operators; a literal takes the tensor's element type, and nodes have Python's names.</content>
public partial class Tensor
{
    /// <summary>Sum, elementwise.</summary>
    public static Tensor operator +(Tensor x, Tensor y) => AddV2.Of(x, y, "add");

    /// <summary>Sum, elementwise.</summary>
    public static Tensor operator +(Tensor x, Operand y) => AddV2.Of(x, y, "add");

    /// <summary>Sum, elementwise.</summary>
    public static Tensor operator +(Operand x, Tensor y) => AddV2.Of(x, y, "add");

    /// <summary>Difference, elementwise.</summary>
    public static Tensor operator -(Tensor x, Tensor y) => Sub.Of(x, y, "sub");

    /// <summary>Difference, elementwise.</summary>
    public static Tensor operator -(Tensor x, Operand y) => Sub.Of(x, y, "sub");

    /// <summary>Difference, elementwise.</summary>
    public static Tensor operator -(Operand x, Tensor y) => Sub.Of(x, y, "sub");

    /// <summary>The opposite of each element.</summary>
    public static Tensor operator -(Tensor x) => Neg.Of(x);

    /// <summary>Product, elementwise.</summary>
    public static Tensor operator *(Tensor x, Tensor y) => Mul.Of(x, y, "mul");

    /// <summary>Product, elementwise.</summary>
    public static Tensor operator *(Tensor x, Operand y) => Mul.Of(x, y, "mul");

    /// <summary>Product, elementwise.</summary>
    public static Tensor operator *(Operand x, Tensor y) => Mul.Of(x, y, "mul");

    /// <summary>True quotient, elementwise: integers are divided as floats.</summary>
    public static Tensor operator /(Tensor x, Tensor y) => Division.True(x, y);

    /// <summary>True quotient, elementwise.</summary>
    public static Tensor operator /(Tensor x, Operand y) => Division.True(x, y);

    /// <summary>True quotient, elementwise.</summary>
    public static Tensor operator /(Operand x, Tensor y) => Division.True(x, y);

    /// <summary>Remainder with the sign of the divisor, elementwise.</summary>
    public static Tensor operator %(Tensor x, Tensor y) => FloorMod.Of(x, y, "mod");

    /// <summary>Remainder with the sign of the divisor, elementwise.</summary>
    public static Tensor operator %(Tensor x, Operand y) => FloorMod.Of(x, y, "mod");

    /// <summary>Remainder with the sign of the divisor, elementwise.</summary>
    public static Tensor operator %(Operand x, Tensor y) => FloorMod.Of(x, y, "mod");

    /// <summary>Less, element by element: bools.</summary>
    public static Tensor operator <(Tensor x, Tensor y) => Less.Of(x, y);

    /// <summary>Less, element by element: bools.</summary>
    public static Tensor operator <(Tensor x, Operand y) => Less.Of(x, y);

    /// <summary>Less, element by element: bools.</summary>
    public static Tensor operator <(Operand x, Tensor y) => Less.Of(x, y);

    /// <summary>At most, element by element: bools.</summary>
    public static Tensor operator <=(Tensor x, Tensor y) => LessEqual.Of(x, y);

    /// <summary>At most, element by element: bools.</summary>
    public static Tensor operator <=(Tensor x, Operand y) => LessEqual.Of(x, y);

    /// <summary>At most, element by element: bools.</summary>
    public static Tensor operator <=(Operand x, Tensor y) => LessEqual.Of(x, y);

    /// <summary>Greater, element by element: bools.</summary>
    public static Tensor operator >(Tensor x, Tensor y) => Greater.Of(x, y);

    /// <summary>Greater, element by element: bools.</summary>
    public static Tensor operator >(Tensor x, Operand y) => Greater.Of(x, y);

    /// <summary>Greater, element by element: bools.</summary>
    public static Tensor operator >(Operand x, Tensor y) => Greater.Of(x, y);

    /// <summary>At least, element by element: bools.</summary>
    public static Tensor operator >=(Tensor x, Tensor y) => GreaterEqual.Of(x, y);

    /// <summary>At least, element by element: bools.</summary>
    public static Tensor operator >=(Tensor x, Operand y) => GreaterEqual.Of(x, y);

    /// <summary>At least, element by element: bools.</summary>
    public static Tensor operator >=(Operand x, Tensor y) => GreaterEqual.Of(x, y);
}
