using System;
using System.Collections.Generic;
using System.Linq;
using Tensorflow.Graphs;
using Tensorflow.Ops;
using Tensorflow.Variables;

namespace Tensorflow;

/// <content>Variables and their scopes.</content>
public sealed partial class tensorflow
{
    /// <summary>reuse: AUTO_REUSE: variables are reused where they are there, else made.</summary>
    public ReuseMode AUTO_REUSE => ReuseMode.Auto;

    /// <summary>Ops by their own names.</summary>
    public RawOps raw_ops { get; } = new();

    /// <summary>Names of the standard collections.</summary>
    public GraphKeyNames GraphKeys { get; } = new();

    /// <summary>Opens a variable scope and its name scope; leave by Dispose, or use tf_with.</summary>
    /// <param name="name">The scope's name; null: the default name, made unique.</param>
    /// <param name="reuse">True, AUTO_REUSE, or nothing: as the scope around has it.</param>
    /// <param name="initializer">Makes variables of the scope that name no initializer.</param>
    /// <param name="regularizer">A loss of each variable made by get_variable in the scope.</param>
    public VariableScopeHandle variable_scope(
        string? name, string? default_name = null, Tensor[]? values = null, ReuseMode reuse = default,
        bool auxiliary_name_scope = true, IInitializer? initializer = null,
        Func<Tensor, Tensor?>? regularizer = null)
    {
        var scopes = VariableScopeStack.Of(DefaultGraph.Current);
        if (name is null && default_name is null)
        {
            throw new TypeError("If default_name is None then name_or_scope is required");
        }

        var entered = name is not null
            ? scopes.Open(name, reuse, auxiliary_name_scope)
            : scopes.OpenDefault(default_name!, reuse, auxiliary_name_scope);
        entered.Scope.initializer = initializer ?? entered.Scope.initializer;
        entered.Scope.Regularizer = regularizer ?? entered.Scope.Regularizer;
        return new VariableScopeHandle(entered);
    }

    /// <summary>Enters a variable scope again that was opened before.</summary>
    public VariableScopeHandle variable_scope(
        VariableScope scope, string? default_name = null, Tensor[]? values = null, ReuseMode reuse = default,
        bool auxiliary_name_scope = true) =>
        new(VariableScopeStack.Of(DefaultGraph.Current).Reopen(scope, reuse, auxiliary_name_scope));

    /// <summary>The current variable scope.</summary>
    public VariableScope get_variable_scope() => VariableScopeStack.Of(DefaultGraph.Current).Current;

    /// <summary>The variable of that name in the current scope: found or made, as the scope's reuse says.</summary>
    /// <param name="initializer">An initializer, or a value; null: the scope's, else Glorot uniform.</param>
    /// <param name="regularizer">A loss of the variable, for tf.losses.get_regularization_loss; null: the scope's.
    /// </param>
    /// <exception cref="ValueError">There though it must not be, not there though it must, or of another
    /// shape.</exception>
    public Variable get_variable(
        string name, Shape? shape = null, TF_DataType dtype = TF_DataType.DtInvalid, object? initializer = null,
        bool? trainable = null, List<string>? collections = null, bool? use_resource = null,
        bool validate_shape = true, Func<Tensor, Tensor?>? regularizer = null) =>
        GetVariable.Of(name, initializer, ReuseMode.Inherit, new VariableArgs
        {
            Shape = shape,
            DType = dtype == TF_DataType.DtInvalid ? null : dtype,
            Trainable = trainable ?? true,
            Collections = collections,
            UseResource = use_resource,
            ValidateShape = validate_shape,
            Regularizer = regularizer,
        });

    /// <summary>A variable that starts with a value.</summary>
    /// <param name="initial_value">A number, array or tensor, or a Func&lt;Tensor&gt; that makes one.</param>
    /// <param name="use_resource">Null: yes when eager or inside tf.function, in graphs as enable_resource_variables
    /// says.</param>
    /// <param name="shape">What every later value has to fit, where that is less than the initial value's.</param>
    public Variable Variable(
        object initial_value, bool trainable = true, bool validate_shape = true, string? name = null,
        TF_DataType dtype = TF_DataType.DtInvalid, List<string>? collections = null, bool? use_resource = null,
        Shape? shape = null) => VariableMaker.Make(
        initial_value is Func<Tensor> function ? InitialValue.From(function) : InitialValue.Of(initial_value),
        new VariableArgs
        {
            Name = name,
            DType = dtype == TF_DataType.DtInvalid ? null : dtype,
            Shape = shape,
            Trainable = trainable,
            ValidateShape = validate_shape,
            Collections = collections,
            UseResource = use_resource,
        });

    /// <summary>From here on variables of this thread's graphs are resources unless asked otherwise.</summary>
    public void enable_resource_variables() => Target.ResourcesPreferred = true;

    /// <summary>From here on variables of this thread's graphs are references unless asked otherwise.</summary>
    public void disable_resource_variables() => Target.ResourcesPreferred = false;

    /// <summary>Whether variables of this thread's graphs are resources unless asked otherwise.</summary>
    public bool resource_variables_enabled() => Target.ResourcesPreferred;

    /// <summary>An operation that runs all initializers of global variables.</summary>
    public Operation global_variables_initializer() =>
        variables_initializer(DefaultGraph.Current.get_collection<IVariableV1>(Tensorflow.GraphKeys.GLOBAL_VARIABLES));

    /// <summary>An operation that runs all initializers of local variables.</summary>
    public Operation local_variables_initializer() =>
        variables_initializer(DefaultGraph.Current.get_collection<IVariableV1>(Tensorflow.GraphKeys.LOCAL_VARIABLES));

    /// <summary>An operation that runs the initializers of these variables.</summary>
    public Operation variables_initializer(IEnumerable<IVariableV1> var_list, string name = "init")
    {
        var initializers = var_list.Select(v => (Node)v.initializer!).ToArray();
        return (Operation)Grouping.Group(initializers, name);
    }

    /// <summary>All global variables; with a scope only those whose name starts to match it.</summary>
    public IVariableV1[] global_variables(string? scope = null) =>
        [.. DefaultGraph.Current.get_collection<IVariableV1>(Tensorflow.GraphKeys.GLOBAL_VARIABLES, scope)];

    /// <summary>The variables that optimizers change; with a scope only those whose name starts to match it.</summary>
    public IVariableV1[] trainable_variables(string? scope = null) =>
        [.. DefaultGraph.Current.get_collection<IVariableV1>(Tensorflow.GraphKeys.TRAINABLE_VARIABLES, scope)];

    /// <summary>Gives a variable a value when it runs.</summary>
    public Tensor assign(
        IVariableV1 @ref, Operand value, bool validate_shape = true, bool use_locking = true, string? name = null) =>
        @ref.Handle.IsRef
            ? Ops.State.Assign.Of(@ref.Handle, value, validate_shape, use_locking, name)
            : @ref.assign(value, use_locking, name);

    /// <summary>Adds to a variable when it runs.</summary>
    public Tensor assign_add(IVariableV1 @ref, Operand value, bool use_locking = false, string? name = null) =>
        @ref is Variable { Handle.IsRef: false } resource
            ? resource.assign_add(value, use_locking, name)
            : Ops.State.AssignAdd.Of(@ref.Handle, value, use_locking, name);

    /// <summary>Subtracts from a variable when it runs.</summary>
    public Tensor assign_sub(IVariableV1 @ref, Operand value, bool use_locking = false, string? name = null) =>
        @ref is Variable { Handle.IsRef: false } resource
            ? resource.assign_sub(value, use_locking, name)
            : Ops.State.AssignSub.Of(@ref.Handle, value, use_locking, name);
}
