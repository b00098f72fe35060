namespace Tensorflow.Keras.Engine;

/// <summary>One side of an operator among symbols: a symbol, or a value that the model keeps.</summary>
/// <param name="Symbol">Null for a value.</param>
internal readonly record struct SymbolTerm(KerasTensor? Symbol, Operand Value)
{
    public static implicit operator SymbolTerm(KerasTensor symbol) => new(symbol, default);

    public static implicit operator SymbolTerm(Operand value) => new(null, value);

    public static implicit operator SymbolTerm(Tensors tensors) =>
        tensors.IsSymbolic ? new((KerasTensor)tensors, default) : new(null, tensors.Single);
}
