using System;
using System.Collections.Generic;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Engine;

/// <summary>An operator applied to symbols: a step without weights that the model repeats.</summary>
internal sealed class SymbolOperation : Layer
{
    private readonly Func<Tensor[], Tensor> _function;

    private SymbolOperation(string className, Func<Tensor[], Tensor> function)
        : base(KerasNames.Unique(KerasNames.SnakeCase(className))) =>
        (ClassName, _function, AutoCast, Built) = (className, function, false, true);

    /// <summary>Keras's name of the operator's class.</summary>
    internal override string ClassName { get; }

    public static KerasTensor Negative(KerasTensor x) =>
        new SymbolOperation("Negative", t => -t[0]).Apply((KerasTensor[])[x]);

    public static KerasTensor Add(SymbolTerm x, SymbolTerm y) => Of("Add", x, y, tf.add);

    public static KerasTensor Subtract(SymbolTerm x, SymbolTerm y) => Of("Subtract", x, y, tf.subtract);

    public static KerasTensor Multiply(SymbolTerm x, SymbolTerm y) => Of("Multiply", x, y, tf.multiply);

    public static KerasTensor TrueDivide(SymbolTerm x, SymbolTerm y) => Of("TrueDivide", x, y, tf.truediv);

    public static KerasTensor Mod(SymbolTerm x, SymbolTerm y) => Of("Mod", x, y, tf.floormod);

    /// <inheritdoc/>
    /// <exception cref="UnimplementedError">Always: operators are not written down.</exception>
    public override Dictionary<string, object?> get_config() => throw new UnimplementedError(
        $"Operator '{Name}' on symbols has no config. Expected a layer, such as keras.layers.Add, in a model that is "
        + $"written down. Received: {ClassName}.");

    /// <inheritdoc/>
    protected override Tensors Call(
        Tensors inputs, Tensors? state = null, bool? training = null, IOptionalArgs? optional_args = null) =>
        _function(inputs);

    private static KerasTensor Of(string className, SymbolTerm x, SymbolTerm y, Operator op)
    {
        KerasTensor[] symbols = x.Symbol is null ? [y.Symbol!] : y.Symbol is null ? [x.Symbol] : [x.Symbol, y.Symbol];
        var (a, b) = (TypeOf(x), TypeOf(y));
        var floats = a.is_floating() ? a : b.is_floating() ? b : TF_DataType.DtInvalid;
        if (floats != TF_DataType.DtInvalid && (x.Symbol is null || y.Symbol is null))
        {
            // a number takes the symbol's type, unless it would lose its fraction
            floats = symbols[0].dtype.is_floating() ? symbols[0].dtype : TF_DataType.TF_FLOAT;
        }

        return new SymbolOperation(className, tensors =>
        {
            var typed = floats == TF_DataType.DtInvalid ? tensors : Array.ConvertAll(tensors, t => tf.cast(t, floats));
            return op(x.Symbol is null ? x.Value : typed[0], y.Symbol is null ? y.Value : typed[^1], null);
        }).Apply(symbols);
    }

    private static TF_DataType TypeOf(SymbolTerm term)
    {
        if (term.Symbol is not null)
        {
            return term.Symbol.dtype;
        }

        using var outside = tf.init_scope();
        return tf.identity(term.Value).dtype;
    }

    private delegate Tensor Operator(Operand x, Operand y, string? name);
}
