using System.Collections.Generic;
using System.Linq;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Engine;

/// <content>Weights, and the layers that a layer is made of.</content>
public abstract partial class Layer
{
    private readonly List<KerasVariable> _trainableOwn = [];
    private readonly List<KerasVariable> _fixedOwn = [];
    private readonly List<KerasVariable> _seeds = [];
    private readonly List<ILayer> _parts = [];
    private Structure.Known? _trainableWeights;
    private Structure.Known? _trainableVariables;

    /// <summary>Its trainable weights are trained; setting it sets all layers inside too.</summary>
    public virtual bool Trainable
    {
        get => _trainable;
        set
        {
            _trainable = value;
            Structure.Changed();
            _trainableOwn.ForEach(v => v.Trainable = value);
            _parts.ForEach(l => l.Trainable = value);
        }
    }

    /// <inheritdoc/>
    public virtual List<ILayer> Layers => [.. _parts];

    /// <summary>The weights that are not those of layers inside.</summary>
    internal IReadOnlyList<KerasVariable> OwnWeights => [.. _trainableOwn, .. _fixedOwn];

    /// <inheritdoc/>
    public List<IVariableV1> Weights => ListOf(seedsAndMetrics: false).ToList();

    /// <summary>Weights, seeds and what else it keeps.</summary>
    public List<IVariableV1> Variables => ListOf(seedsAndMetrics: true).ToList();

    /// <inheritdoc/>
    public List<IVariableV1> TrainableWeights =>
        Trainable ? Trained(ref _trainableWeights, seedsAndMetrics: false) : [];

    /// <inheritdoc/>
    public List<IVariableV1> NonTrainableWeights => Trainable ? Weights.FindAll(w => !w.trainable) : Weights;

    /// <inheritdoc/>
    public List<IVariableV1> TrainableVariables =>
        Trainable ? Trained(ref _trainableVariables, seedsAndMetrics: true) : [];

    /// <summary>What training leaves, seeds and metrics included.</summary>
    public List<IVariableV1> NonTrainableVariables => Trainable ? Variables.FindAll(w => !w.trainable) : Variables;

    /// <inheritdoc/>
    public long count_params() => Built
        ? Weights.Sum(w => w.shape.size)
        : throw new ValueError($"You tried to call `count_params` on layer '{Name}', but the layer isn't built. "
            + "You can build it manually via: `layer.build(input_shape)`.");

    /// <inheritdoc/>
    public List<NDArray> get_weights() => [.. Weights.Select(w => ((KerasVariable)w).numpy())];

    /// <inheritdoc/>
    public void set_weights(IEnumerable<NDArray> weights)
    {
        var (own, given) = (Weights, weights.ToList());
        if (own.Count != given.Count)
        {
            throw new ValueError($"You called `set_weights(weights)` on layer '{Name}' with a weight list of length "
                + $"{given.Count}, but the layer was expecting {own.Count} weights.");
        }

        foreach (var (weight, value) in own.Zip(given))
        {
            if (weight.shape != value.shape)
            {
                throw new ValueError($"Layer {Name} weight shape {KerasText.Shape(weight.shape)} is not compatible "
                    + $"with provided weight shape {KerasText.Shape(value.shape)}.");
            }
        }

        foreach (var (weight, value) in own.Zip(given))
        {
            weight.assign(value);
        }
    }

    /// <summary>Adds a weight.</summary>
    /// <param name="initializer">Null: Glorot uniform for floats, zeros for the rest.</param>
    /// <param name="dtype">Invalid: the layer's own.</param>
    protected KerasVariable add_weight(
        string name, Shape shape, TF_DataType dtype = TF_DataType.DtInvalid, IInitializer? initializer = null,
        IRegularizer? regularizer = null, IConstraint? constraint = null, bool trainable = true)
    {
        using (tf.init_scope())
        {
            var type = dtype == TF_DataType.DtInvalid ? DType : dtype;
            var start = initializer ?? (type.is_floating() ? tf.glorot_uniform_initializer : tf.zeros_initializer);
            var variable = new KerasVariable(start.Apply(shape, type), name, Path.Length > 0 ? Path : Name, trainable)
            {
                regularizer = regularizer,
                constraint = constraint,
            };
            (trainable ? _trainableOwn : _fixedOwn).Add(variable);
            Structure.Changed();
            if (trainable && !Trainable)
            {
                variable.Trainable = false;
            }

            return variable;
        }
    }

    /// <summary>Takes a weight of a layer inside as its own, so that it comes first.</summary>
    private protected void TrackWeight(KerasVariable weight)
    {
        _trainableOwn.Add(weight);
        Structure.Changed();
    }

    /// <summary>Names the layers that this one is made of, in the order of their weights.</summary>
    protected void StackLayers(params ILayer[] layers)
    {
        foreach (var layer in layers.Where(l => !_parts.Contains(l)))
        {
            _parts.Add(layer);
        }

        Structure.Changed();
    }

    /// <summary>Names the state of a generator of random seeds, which is a variable but no weight.</summary>
    protected void TrackSeed(KerasVariable state)
    {
        _seeds.Add(state);
        Structure.Changed();
    }

    /// <summary>Forgets a layer that it was made of.</summary>
    private protected void Unstack(ILayer layer)
    {
        _parts.Remove(layer);
        Structure.Changed();
    }

    // A layer that is called inside another one's Call belongs to it, named or not: else it would not be trained.
    private void TrackAtFirstUse(Layer part)
    {
        if (part != this && !Contains(this, part))
        {
            _parts.Add(part);
            Structure.Changed();
        }
    }

    private static bool Contains(Layer whole, Layer part)
    {
        foreach (var own in whole._parts)
        {
            if (own == part || (own is Layer inner && Contains(inner, part)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The variables that it keeps beside weights, such as those of metrics.</summary>
    private protected virtual IReadOnlyList<KerasVariable> OtherVariables => [];

    // A list of its own for each caller, of what is looked up once as long as no layer changes.
    private List<IVariableV1> Trained(ref Structure.Known? known, bool seedsAndMetrics)
    {
        var before = Structure.Version;
        if (known is { } last && last.Version == before)
        {
            return [.. last.Variables];
        }

        var trained = ListOf(seedsAndMetrics).ToList().FindAll(w => w.trainable);
        if (HasOnlyOwnParts(this))
        {
            known = new(before, [.. trained]);
        }

        return trained;
    }

    // Others tell of no change.
    private static bool HasOnlyOwnParts(Layer layer) =>
        layer._parts.TrueForAll(p => p is Layer part && HasOnlyOwnParts(part));

    private VariableList ListOf(bool seedsAndMetrics)
    {
        var list = new VariableList();
        Collect(this, list, seedsAndMetrics);
        return list;
    }

    private static void Collect(ILayer layer, VariableList list, bool seedsAndMetrics)
    {
        if (layer is not Layer own)
        {
            list.AddRange(layer.Weights);
            return;
        }

        list.AddRange(own._trainableOwn);
        list.AddRange(own._fixedOwn);
        if (seedsAndMetrics)
        {
            list.AddRange(own._seeds);
        }

        foreach (var part in own._parts)
        {
            Collect(part, list, seedsAndMetrics);
        }

        if (seedsAndMetrics)
        {
            list.AddRange(own.OtherVariables);
        }
    }
}
