using System;
using Tensorflow.Graphs;
using Tensorflow.Ops;
using Tensorflow.Variables;

namespace Tensorflow;

/// <summary>
/// A layer of tf.layers: variables made at first use under a variable scope of its own, reused after that.
/// </summary>
public abstract class LegacyLayer
{
    private readonly string? _givenScope;
    private readonly ReuseMode _reuse;
    private VariableScope? _scope;
    private bool _built;

    /// <summary>A layer; its scope is opened at once if named, else under a default name at first use.</summary>
    /// <param name="baseName">The default name, as "dense".</param>
    /// <param name="scope">The name asked for.</param>
    private protected LegacyLayer(string baseName, string? scope, ReuseMode reuse)
    {
        (BaseName, _givenScope, _reuse) = (baseName, scope, reuse);
        if (!string.IsNullOrEmpty(scope))
        {
            using var entered = Scopes.Open(scope, ReuseMode.Inherit);
            _scope = entered.Scope;
        }
    }

    private protected string BaseName { get; }

    private static VariableScopeStack Scopes => VariableScopeStack.Of(DefaultGraph.Current);

    /// <summary>Applies the layer; at first its variables are made for the input's shape.</summary>
    public Tensor Apply(Tensor inputs)
    {
        var scope = _scope ??= OpenScope();
        using var entered = Scopes.Reopen(scope, _built ? ReuseMode.True : _reuse, auxiliaryNameScope: false);
        using (Target.Current.NameScope(scope.original_name_scope))
        {
            if (!_built)
            {
                Build(inputs.shape);
                _built = true;
            }

            return Call(inputs);
        }
    }

    /// <summary>Makes the variables for inputs of that shape.</summary>
    private protected virtual void Build(Shape input)
    {
    }

    /// <summary>The output for these inputs.</summary>
    private protected abstract Tensor Call(Tensor inputs);

    /// <summary>A variable NAME of the layer.</summary>
    private protected static Variable AddWeight(
        string name, Shape shape, TF_DataType dtype, IInitializer? start, bool trainable,
        Func<Tensor, Tensor?>? regularizer = null) => GetVariable.Of(name, start, ReuseMode.Inherit, new VariableArgs
    {
        Shape = shape, DType = dtype, Trainable = trainable, Regularizer = regularizer,
    });

    private VariableScope OpenScope()
    {
        using var entered = _reuse == ReuseMode.True
            ? Scopes.Open(_givenScope ?? BaseName, ReuseMode.Inherit)
            : Scopes.OpenDefault(BaseName, ReuseMode.Inherit);
        return entered.Scope;
    }
}
