using Tensorflow.Ops.Math;

namespace Tensorflow;

/// <content>
/// Operators on the value. As in Python a variable whose operator it is is read beside the operator's node, one that
/// is the other side of a tensor's operator inside it ("add/ReadVariableOp").
/// </content>
public abstract partial class Variable
{
    /// <summary>The opposite of each element.</summary>
    public static Tensor operator -(Variable x) => Neg.Of(x.AsTensor());

    /// <summary>Sum, elementwise.</summary>
    public static Tensor operator +(Variable x, Variable y) => AddV2.Of(x.AsTensor(), y, "add");

    /// <summary>Sum, elementwise.</summary>
    public static Tensor operator +(Variable x, Tensor y) => AddV2.Of(x.AsTensor(), y, "add");

    /// <summary>Sum, elementwise.</summary>
    public static Tensor operator +(Tensor x, Variable y) => AddV2.Of(x, y, "add");

    /// <summary>Sum, elementwise.</summary>
    public static Tensor operator +(Variable x, Operand y) => AddV2.Of(x.AsTensor(), y, "add");

    /// <summary>Sum, elementwise.</summary>
    public static Tensor operator +(Operand x, Variable y) => AddV2.Of(x, y.AsTensor(), "add");

    /// <summary>Difference, elementwise.</summary>
    public static Tensor operator -(Variable x, Variable y) => Sub.Of(x.AsTensor(), y, "sub");

    /// <summary>Difference, elementwise.</summary>
    public static Tensor operator -(Variable x, Tensor y) => Sub.Of(x.AsTensor(), y, "sub");

    /// <summary>Difference, elementwise.</summary>
    public static Tensor operator -(Tensor x, Variable y) => Sub.Of(x, y, "sub");

    /// <summary>Difference, elementwise.</summary>
    public static Tensor operator -(Variable x, Operand y) => Sub.Of(x.AsTensor(), y, "sub");

    /// <summary>Difference, elementwise.</summary>
    public static Tensor operator -(Operand x, Variable y) => Sub.Of(x, y.AsTensor(), "sub");

    /// <summary>Product, elementwise.</summary>
    public static Tensor operator *(Variable x, Variable y) => Mul.Of(x.AsTensor(), y, "mul");

    /// <summary>Product, elementwise.</summary>
    public static Tensor operator *(Variable x, Tensor y) => Mul.Of(x.AsTensor(), y, "mul");

    /// <summary>Product, elementwise.</summary>
    public static Tensor operator *(Tensor x, Variable y) => Mul.Of(x, y, "mul");

    /// <summary>Product, elementwise.</summary>
    public static Tensor operator *(Variable x, Operand y) => Mul.Of(x.AsTensor(), y, "mul");

    /// <summary>Product, elementwise.</summary>
    public static Tensor operator *(Operand x, Variable y) => Mul.Of(x, y.AsTensor(), "mul");

    /// <summary>True quotient, elementwise.</summary>
    public static Tensor operator /(Variable x, Variable y) => Division.True(x.AsTensor(), y);

    /// <summary>True quotient, elementwise.</summary>
    public static Tensor operator /(Variable x, Tensor y) => Division.True(x.AsTensor(), y);

    /// <summary>True quotient, elementwise.</summary>
    public static Tensor operator /(Tensor x, Variable y) => Division.True(x, y);

    /// <summary>True quotient, elementwise.</summary>
    public static Tensor operator /(Variable x, Operand y) => Division.True(x.AsTensor(), y);

    /// <summary>True quotient, elementwise.</summary>
    public static Tensor operator /(Operand x, Variable y) => Division.True(x, y.AsTensor());

    /// <summary>Remainder with the sign of the divisor, elementwise.</summary>
    public static Tensor operator %(Variable x, Variable y) => FloorMod.Of(x.AsTensor(), y, "mod");

    /// <summary>Remainder with the sign of the divisor, elementwise.</summary>
    public static Tensor operator %(Variable x, Tensor y) => FloorMod.Of(x.AsTensor(), y, "mod");

    /// <summary>Remainder with the sign of the divisor, elementwise.</summary>
    public static Tensor operator %(Tensor x, Variable y) => FloorMod.Of(x, y, "mod");

    /// <summary>Remainder with the sign of the divisor, elementwise.</summary>
    public static Tensor operator %(Variable x, Operand y) => FloorMod.Of(x.AsTensor(), y, "mod");

    /// <summary>Remainder with the sign of the divisor, elementwise.</summary>
    public static Tensor operator %(Operand x, Variable y) => FloorMod.Of(x, y.AsTensor(), "mod");
}
