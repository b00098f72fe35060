using System;
using System.Collections.Generic;
using Tensorflow.Ops;

namespace Tensorflow;

/// <summary>How a variable is to be made.</summary>
internal sealed class VariableArgs
{
    public string? Name { get; set; }

    public TF_DataType? DType { get; set; }

    public Shape? Shape { get; set; }

    public bool Trainable { get; set; } = true;

    public bool ValidateShape { get; set; } = true;

    public IReadOnlyList<string>? Collections { get; set; }

    /// <summary>A variable behind a handle; null: as graph and scope have it.</summary>
    public bool? UseResource { get; set; }

    /// <summary>A loss of the variable, for the collection REGULARIZATION_LOSSES; null: the scope's.</summary>
    public Func<Tensor, Tensor?>? Regularizer { get; set; }

    /// <summary>The collections that the variable goes to.</summary>
    public IEnumerable<string> AllCollections => [.. Collections ?? [GraphKeys.GLOBAL_VARIABLES],
        .. Trainable ? [GraphKeys.TRAINABLE_VARIABLES] : (string[])[]];
}

/// <summary>Where a variable's first value comes from: a value, or a function called in the variable's scope.</summary>
internal sealed class InitialValue
{
    private readonly Func<Tensor>? _function;
    private readonly object? _value;

    private InitialValue(object? value, Func<Tensor>? function) => (_value, _function) = (value, function);

    public bool IsFunction => _function is not null;

    public static InitialValue Of(object? value) =>
        new(value ?? throw new ValueError("initial_value must be specified."), null);

    public static InitialValue From(Func<Tensor> function) => new(null, function);

    public Tensor Make(TF_DataType? dtype, string name) =>
        _function is null ? Constants.ToTensor(_value, dtype, name) : _function();
}
