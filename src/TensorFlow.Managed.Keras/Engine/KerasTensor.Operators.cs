namespace Tensorflow.Keras.Engine;

/// <content>
/// Arithmetic: each operator is a step of the model, named as Keras names it ("add", "multiply_1"), and a row of its
/// summary.
/// </content>
public sealed partial class KerasTensor
{
    /// <summary>The opposite of each element.</summary>
    public static KerasTensor operator -(KerasTensor x) => SymbolOperation.Negative(x);

    /// <summary>The sum, elementwise.</summary>
    public static KerasTensor operator +(KerasTensor x, KerasTensor y) => SymbolOperation.Add(x, y);

    /// <summary>The sum, elementwise.</summary>
    public static KerasTensor operator +(KerasTensor x, Operand y) => SymbolOperation.Add(x, y);

    /// <summary>The sum, elementwise.</summary>
    public static KerasTensor operator +(Operand x, KerasTensor y) => SymbolOperation.Add(x, y);

    /// <summary>The difference, elementwise.</summary>
    public static KerasTensor operator -(KerasTensor x, KerasTensor y) => SymbolOperation.Subtract(x, y);

    /// <summary>The difference, elementwise.</summary>
    public static KerasTensor operator -(KerasTensor x, Operand y) => SymbolOperation.Subtract(x, y);

    /// <summary>The difference, elementwise.</summary>
    public static KerasTensor operator -(Operand x, KerasTensor y) => SymbolOperation.Subtract(x, y);

    /// <summary>The product, elementwise.</summary>
    public static KerasTensor operator *(KerasTensor x, KerasTensor y) => SymbolOperation.Multiply(x, y);

    /// <summary>The product, elementwise.</summary>
    public static KerasTensor operator *(KerasTensor x, Operand y) => SymbolOperation.Multiply(x, y);

    /// <summary>The product, elementwise.</summary>
    public static KerasTensor operator *(Operand x, KerasTensor y) => SymbolOperation.Multiply(x, y);

    /// <summary>The quotient, elementwise.</summary>
    public static KerasTensor operator /(KerasTensor x, KerasTensor y) => SymbolOperation.TrueDivide(x, y);

    /// <summary>The quotient, elementwise.</summary>
    public static KerasTensor operator /(KerasTensor x, Operand y) => SymbolOperation.TrueDivide(x, y);

    /// <summary>The quotient, elementwise.</summary>
    public static KerasTensor operator /(Operand x, KerasTensor y) => SymbolOperation.TrueDivide(x, y);

    /// <summary>The remainder with the sign of the divisor, elementwise.</summary>
    public static KerasTensor operator %(KerasTensor x, KerasTensor y) => SymbolOperation.Mod(x, y);

    /// <summary>The remainder with the sign of the divisor, elementwise.</summary>
    public static KerasTensor operator %(KerasTensor x, Operand y) => SymbolOperation.Mod(x, y);

    /// <summary>The remainder with the sign of the divisor, elementwise.</summary>
    public static KerasTensor operator %(Operand x, KerasTensor y) => SymbolOperation.Mod(x, y);
}
