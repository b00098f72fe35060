using System;
using System.Collections.Generic;
using System.Linq;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Engine;

/// <summary>A part of a network: weights, and how outputs follow from inputs.</summary>
/// <remarks>
/// A layer of one's own overrides <see cref="Call"/> and, where it has weights, <see cref="build"/>; layers that it is
/// made of are named to <see cref="StackLayers"/>.
/// </remarks>
public abstract partial class Layer : ILayer
{
    private bool _trainable = true;

    /// <summary>A layer without weights yet.</summary>
    /// <param name="name">Null: the class's name in snake case, numbered.</param>
    /// <param name="dtype">The element type of its weights and its computation.</param>
    protected Layer(string? name = null, bool trainable = true, TF_DataType dtype = TF_DataType.TF_FLOAT)
    {
        if (name?.Contains('/') == true)
        {
            throw new ValueError("Argument `name` must be a string and cannot contain character `/`. "
                + $"Received: name={name} (of type <class 'str'>)");
        }

        if (!System.Enum.IsDefined(dtype) || dtype == TF_DataType.DtInvalid)
        {
            throw new ValueError($"Cannot convert '{(int)dtype}' to a mixed precision DTypePolicy. Valid policies "
                + "include 'mixed_float16', 'mixed_bfloat16', and the name of any float dtype such as 'float32'. "
                + $"Received: dtype={(int)dtype}");
        }

        Name = name ?? KerasNames.Unique(KerasNames.SnakeCase(ClassName));
        (_trainable, DType) = (trainable, dtype);
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public TF_DataType DType { get; }

    /// <summary>Floating inputs are cast to <see cref="DType"/>.</summary>
    public bool AutoCast { get; protected init; } = true;

    /// <inheritdoc/>
    public bool Built { get; protected set; }

    /// <summary>Penalizes what the layer gives, divided by the batch size.</summary>
    public IRegularizer? ActivityRegularizer { get; protected init; }

    /// <summary>What is asked of the inputs; null: nothing.</summary>
    public InputSpec? InputSpec { get; protected set; }

    /// <summary>Masks of the inputs are passed on or used.</summary>
    public bool SupportsMasking { get; protected init; }

    /// <summary>Keras's own code gives the outputs, from inputs and weights alone: they may come from a plan.</summary>
    internal virtual bool IsPlain => false;

    /// <summary>Keras's name of the class, which configs hold.</summary>
    internal virtual string ClassName => GetType().Name;

    /// <summary>The shapes that the weights were made for; null before.</summary>
    internal KerasShapesWrapper? BuiltFor { get; private set; }

    /// <summary>The shape of a sample, where it was given with the layer as older programs do; null for none.</summary>
    internal Shape? SampleShape { get; init; }

    /// <summary>The calls on symbols, in order.</summary>
    internal List<KerasNode> Nodes { get; } = [];

    /// <summary>The path of its variables, such as "sequential/dense".</summary>
    protected string Path { get; private set; } = "";

    /// <summary>The first call's inputs.</summary>
    /// <exception cref="AttributeError">It was never called on symbols.</exception>
    public Tensors input => FirstNode().Inputs is [var only] ? only : FirstNode().Inputs.ToArray();

    /// <summary>The first call's outputs.</summary>
    /// <exception cref="AttributeError">It was never called on symbols.</exception>
    public Tensors output => FirstNode().Outputs is [var only] ? only : FirstNode().Outputs.ToArray();

    /// <summary>Shapes of the last outputs, of symbols or tensors; null before the first call.</summary>
    internal Shape[]? LastOutputShapes { get; private set; }

    /// <summary>The shape of the first call's output.</summary>
    public virtual Shape OutputShape => FirstNode().Outputs[0].shape;

    /// <inheritdoc/>
    public Tensors Apply(
        Tensors inputs, Tensors? states = null, bool? training = null, IOptionalArgs? optional_args = null)
    {
        if (inputs is null)
        {
            throw new ValueError("Inputs to a layer should be tensors. Got 'None' (of type <class 'NoneType'>) as "
                + $"input for layer '{Name}'. Received: null.");
        }

        var caller = CallContext.Caller;
        if (caller is null)
        {
            ClearLosses();
        }
        else if (!inputs.IsSymbolic)
        {
            caller.TrackAtFirstUse(this);
        }

        var cast = Cast(inputs);
        CheckInputs(cast);
        BuildOnce(cast);
        return cast.IsSymbolic
            ? ApplySymbolic(cast, training)
            : Compute(cast, states, training, optional_args);
    }

    /// <summary>The outputs of these inputs.</summary>
    /// <param name="state">States of a recurrent layer.</param>
    /// <param name="training">True where the model is trained; null counts as false.</param>
    /// <param name="optional_args"><see cref="MaskArgs"/> where inputs have masks.</param>
    protected abstract Tensors Call(
        Tensors inputs, Tensors? state = null, bool? training = null, IOptionalArgs? optional_args = null);

    /// <inheritdoc/>
    public virtual void build(KerasShapesWrapper input_shape) => (BuiltFor, Built) = (input_shape, true);

    /// <summary>The shape of the output for inputs of that shape.</summary>
    public virtual Shape ComputeOutputShape(KerasShapesWrapper input_shape)
    {
        var symbols = input_shape.Shapes.Select(s => new KerasTensor(s, DType, "shape")).ToArray();
        BuildOnce(symbols.Length == 1 ? symbols[0] : symbols);
        return LayerTrace.OutputsOf(this, symbols, symbols.Length > 1, null).Outputs[0].shape;
    }

    /// <summary>The mask of the output, from those of the inputs; null: all counts.</summary>
    public virtual Tensor? compute_mask(Tensors inputs, MaskArgs? mask) => SupportsMasking ? mask?.Mask[0] : null;

    /// <inheritdoc/>
    public virtual Dictionary<string, object?> get_config()
    {
        var config = new Dictionary<string, object?>
        {
            ["name"] = Name,
            ["trainable"] = Trainable,
            ["dtype"] = KerasConfig.DTypePolicy(DType),
        };
        if (ActivityRegularizer is not null)
        {
            config["activity_regularizer"] = KerasConfig.Object("keras.regularizers", ActivityRegularizer);
        }

        return config;
    }

    /// <summary>The outputs of tensors: the call itself, its mask and its penalty.</summary>
    internal Tensors Compute(Tensors inputs, Tensors? states, bool? training, IOptionalArgs? args)
    {
        using var context = CallContext.Enter(this, training, isCall: true);
        var masks = args as MaskArgs ?? Masks.Of(inputs);
        var outputs = Call(inputs, states, context.Training, args ?? masks);
        LastOutputShapes ??= outputs.shapes;
        if (masks is not null || SupportsMasking)
        {
            Masks.Set(outputs, compute_mask(inputs, masks));
        }

        if (ActivityRegularizer is not null)
        {
            foreach (var output in outputs)
            {
                var rows = tf.cast(tf.shape(output)[0], output.dtype);
                add_loss(ActivityRegularizer.Apply(output) / rows);
            }
        }

        return outputs;
    }

    /// <summary>Makes the weights unless they are there; their paths start with the layers around.</summary>
    internal void BuildOnce(Tensors inputs)
    {
        if (Built)
        {
            return;
        }

        using (CallContext.Enter(this, null, isCall: false))
        using (tf.init_scope())
        {
            Path = CallContext.Path;
            build(new KerasShapesWrapper(inputs.shapes));
            Built = true;
        }
    }

    private Tensors ApplySymbolic(Tensors inputs, bool? training)
    {
        var (outputs, isList) = LayerTrace.OutputsOf(this, inputs.Symbols, inputs.IsList, training);
        LastOutputShapes = Array.ConvertAll(outputs, o => o.shape);
        _ = new KerasNode(this, inputs.Symbols, outputs, inputs.IsList, isList) { Training = training };
        return isList ? outputs : outputs[0];
    }

    // Keras casts floating inputs to the layer's own type; integers are left alone.
    private Tensors Cast(Tensors inputs)
    {
        if (!AutoCast || !NeedsCast(inputs.Values))
        {
            return inputs;
        }

        var cast = inputs.Select(t => t.dtype.is_floating() ? tf.cast(t, DType) : t).ToArray();
        return inputs.IsList ? cast : cast[0];
    }

    private bool NeedsCast(ReadOnlySpan<Tensor> inputs)
    {
        foreach (var input in inputs)
        {
            if (input.dtype != DType && input.dtype.is_floating())
            {
                return true;
            }
        }

        return false;
    }

    private void CheckInputs(Tensors inputs)
    {
        if (InputSpec is not { } spec)
        {
            return;
        }

        for (var i = 0; i < inputs.Symbols.Count; i++)
        {
            spec.Check(inputs.Symbols[i].shape, Name);
        }

        foreach (var input in inputs.Values)
        {
            spec.Check(input.shape, Name);
        }
    }

    private KerasNode FirstNode() => Nodes.Count > 0
        ? Nodes[0]
        : throw new AttributeError($"The layer {Name} has never been called and thus has no defined input. "
            + "Expected a call on keras.Input. Received: no call.");
}
