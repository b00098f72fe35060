using Tensorflow.Keras.Engine;

namespace Tensorflow;

/// <content>
/// Arithmetic on the only tensor or symbol; of symbols each operator is a step of the model, named as Keras names it.
/// </content>
public sealed partial class Tensors
{
    /// <summary>The opposite of each element.</summary>
    public static Tensors operator -(Tensors x) => x.IsSymbolic ? SymbolOperation.Negative(x) : -x.Single;

    /// <summary>The sum, elementwise.</summary>
    public static Tensors operator +(Tensors x, Tensors y) =>
        x.IsSymbolic || y.IsSymbolic ? SymbolOperation.Add(x, y) : x.Single + y.Single;

    /// <summary>The sum, elementwise.</summary>
    public static Tensors operator +(Tensors x, KerasTensor y) => SymbolOperation.Add(x, y);

    /// <summary>The sum, elementwise.</summary>
    public static Tensors operator +(KerasTensor x, Tensors y) => SymbolOperation.Add(x, y);

    /// <summary>The sum, elementwise.</summary>
    public static Tensors operator +(Tensors x, Operand y) =>
        x.IsSymbolic ? SymbolOperation.Add(x, y) : x.Single + y;

    /// <summary>The sum, elementwise.</summary>
    public static Tensors operator +(Operand x, Tensors y) =>
        y.IsSymbolic ? SymbolOperation.Add(x, y) : x + y.Single;

    /// <summary>The sum, elementwise.</summary>
    public static Tensor operator +(Tensors x, Tensor y) => x.Single + y;

    /// <summary>The sum, elementwise.</summary>
    public static Tensor operator +(Tensor x, Tensors y) => x + y.Single;

    /// <summary>The sum, elementwise.</summary>
    public static Tensor operator +(Tensors x, Variable y) => x.Single + y;

    /// <summary>The sum, elementwise.</summary>
    public static Tensor operator +(Variable x, Tensors y) => x + y.Single;

    /// <summary>The difference, elementwise.</summary>
    public static Tensors operator -(Tensors x, Tensors y) =>
        x.IsSymbolic || y.IsSymbolic ? SymbolOperation.Subtract(x, y) : x.Single - y.Single;

    /// <summary>The difference, elementwise.</summary>
    public static Tensors operator -(Tensors x, KerasTensor y) => SymbolOperation.Subtract(x, y);

    /// <summary>The difference, elementwise.</summary>
    public static Tensors operator -(KerasTensor x, Tensors y) => SymbolOperation.Subtract(x, y);

    /// <summary>The difference, elementwise.</summary>
    public static Tensors operator -(Tensors x, Operand y) =>
        x.IsSymbolic ? SymbolOperation.Subtract(x, y) : x.Single - y;

    /// <summary>The difference, elementwise.</summary>
    public static Tensors operator -(Operand x, Tensors y) =>
        y.IsSymbolic ? SymbolOperation.Subtract(x, y) : x - y.Single;

    /// <summary>The difference, elementwise.</summary>
    public static Tensor operator -(Tensors x, Tensor y) => x.Single - y;

    /// <summary>The difference, elementwise.</summary>
    public static Tensor operator -(Tensor x, Tensors y) => x - y.Single;

    /// <summary>The difference, elementwise.</summary>
    public static Tensor operator -(Tensors x, Variable y) => x.Single - y;

    /// <summary>The difference, elementwise.</summary>
    public static Tensor operator -(Variable x, Tensors y) => x - y.Single;

    /// <summary>The product, elementwise.</summary>
    public static Tensors operator *(Tensors x, Tensors y) =>
        x.IsSymbolic || y.IsSymbolic ? SymbolOperation.Multiply(x, y) : x.Single * y.Single;

    /// <summary>The product, elementwise.</summary>
    public static Tensors operator *(Tensors x, KerasTensor y) => SymbolOperation.Multiply(x, y);

    /// <summary>The product, elementwise.</summary>
    public static Tensors operator *(KerasTensor x, Tensors y) => SymbolOperation.Multiply(x, y);

    /// <summary>The product, elementwise.</summary>
    public static Tensors operator *(Tensors x, Operand y) =>
        x.IsSymbolic ? SymbolOperation.Multiply(x, y) : x.Single * y;

    /// <summary>The product, elementwise.</summary>
    public static Tensors operator *(Operand x, Tensors y) =>
        y.IsSymbolic ? SymbolOperation.Multiply(x, y) : x * y.Single;

    /// <summary>The product, elementwise.</summary>
    public static Tensor operator *(Tensors x, Tensor y) => x.Single * y;

    /// <summary>The product, elementwise.</summary>
    public static Tensor operator *(Tensor x, Tensors y) => x * y.Single;

    /// <summary>The product, elementwise.</summary>
    public static Tensor operator *(Tensors x, Variable y) => x.Single * y;

    /// <summary>The product, elementwise.</summary>
    public static Tensor operator *(Variable x, Tensors y) => x * y.Single;

    /// <summary>The quotient, elementwise.</summary>
    public static Tensors operator /(Tensors x, Tensors y) =>
        x.IsSymbolic || y.IsSymbolic ? SymbolOperation.TrueDivide(x, y) : x.Single / y.Single;

    /// <summary>The quotient, elementwise.</summary>
    public static Tensors operator /(Tensors x, KerasTensor y) => SymbolOperation.TrueDivide(x, y);

    /// <summary>The quotient, elementwise.</summary>
    public static Tensors operator /(KerasTensor x, Tensors y) => SymbolOperation.TrueDivide(x, y);

    /// <summary>The quotient, elementwise.</summary>
    public static Tensors operator /(Tensors x, Operand y) =>
        x.IsSymbolic ? SymbolOperation.TrueDivide(x, y) : x.Single / y;

    /// <summary>The quotient, elementwise.</summary>
    public static Tensors operator /(Operand x, Tensors y) =>
        y.IsSymbolic ? SymbolOperation.TrueDivide(x, y) : x / y.Single;

    /// <summary>The quotient, elementwise.</summary>
    public static Tensor operator /(Tensors x, Tensor y) => x.Single / y;

    /// <summary>The quotient, elementwise.</summary>
    public static Tensor operator /(Tensor x, Tensors y) => x / y.Single;

    /// <summary>The quotient, elementwise.</summary>
    public static Tensor operator /(Tensors x, Variable y) => x.Single / y;

    /// <summary>The quotient, elementwise.</summary>
    public static Tensor operator /(Variable x, Tensors y) => x / y.Single;

    /// <summary>The remainder with the sign of the divisor, elementwise.</summary>
    public static Tensors operator %(Tensors x, Tensors y) =>
        x.IsSymbolic || y.IsSymbolic ? SymbolOperation.Mod(x, y) : x.Single % y.Single;

    /// <summary>The remainder with the sign of the divisor, elementwise.</summary>
    public static Tensors operator %(Tensors x, KerasTensor y) => SymbolOperation.Mod(x, y);

    /// <summary>The remainder with the sign of the divisor, elementwise.</summary>
    public static Tensors operator %(KerasTensor x, Tensors y) => SymbolOperation.Mod(x, y);

    /// <summary>The remainder with the sign of the divisor, elementwise.</summary>
    public static Tensors operator %(Tensors x, Operand y) =>
        x.IsSymbolic ? SymbolOperation.Mod(x, y) : x.Single % y;

    /// <summary>The remainder with the sign of the divisor, elementwise.</summary>
    public static Tensors operator %(Operand x, Tensors y) =>
        y.IsSymbolic ? SymbolOperation.Mod(x, y) : x % y.Single;

    /// <summary>The remainder with the sign of the divisor, elementwise.</summary>
    public static Tensor operator %(Tensors x, Tensor y) => x.Single % y;

    /// <summary>The remainder with the sign of the divisor, elementwise.</summary>
    public static Tensor operator %(Tensor x, Tensors y) => x % y.Single;

    /// <summary>The remainder with the sign of the divisor, elementwise.</summary>
    public static Tensor operator %(Tensors x, Variable y) => x.Single % y;

    /// <summary>The remainder with the sign of the divisor, elementwise.</summary>
    public static Tensor operator %(Variable x, Tensors y) => x % y.Single;
}
