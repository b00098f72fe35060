using System.Collections.Generic;
using System.Linq;
using Tensorflow.Keras.Engine;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Optimizers;

/// <summary>The base of Keras's optimizers; a name stands for one with its defaults.</summary>
/// <remarks>
/// A step: gradients are unscaled, accumulated and clipped, weights decay, move, and are put back to where they are
/// allowed; running means follow. In a traced function it becomes nodes, in the same order.
/// </remarks>
public abstract partial class OptimizerV2 : IOptimizer, IKerasConfigable
{
    private readonly Dictionary<IVariableV1, int> _places = new(ReferenceEqualityComparer.Instance);
    private readonly List<KerasVariable> _variables = [];
    private readonly LearningRate _rate;
    private readonly KerasVariable? _rateVariable;
    private IVariableV1[] _trained = [];

    /// <summary>Makes the count of steps and, where it is a number, the learning rate.</summary>
    /// <param name="name">Null: the class's name, made unique.</param>
    private protected OptimizerV2(LearningRate learning_rate, OptimizerSettings? settings, string? name)
    {
        Settings = (settings ?? new()).Checked();
        this.name = name ?? KerasNames.Unique(KerasNames.SnakeCase(GetType().Name));
        _rate = learning_rate;
        using var outside = tf.init_scope();
        IterationVariable = Add(tf.constant(0L), "iteration");
        _rateVariable = _rate.IsNumber ? Add(tf.constant((float)_rate.Number), "learning_rate") : null;
    }

    /// <inheritdoc/>
    public string name { get; }

    /// <inheritdoc/>
    public IReadOnlyList<KerasVariable> variables => _variables;

    /// <summary>What it keeps beside the weights is there.</summary>
    public bool built { get; private set; }

    /// <summary>The number of steps done; where gradients are accumulated, of steps that moved the weights.</summary>
    public Tensor iterations => Settings.gradient_accumulation_steps is { } n
        ? tf.floordiv(IterationVariable.AsTensor(), (long)n)
        : IterationVariable.AsTensor();

    /// <summary>The learning rate of the next step, float32; setting it assigns the variable.</summary>
    /// <exception cref="TypeError">A rate is set where a schedule gives it.</exception>
    public LearningRate learning_rate
    {
        get => new(CurrentRate, _rateVariable);
        set => (_rateVariable ?? throw new TypeError("This optimizer was created with a `LearningRateSchedule` object "
            + "as its `learning_rate` constructor argument, hence its learning rate is not settable. If you need the "
            + "learning rate to be settable, you should instantiate the optimizer with a float `learning_rate` "
            + "argument.")).assign(value.AsTensor());
    }

    /// <summary>The variable of the learning rate.</summary>
    /// <exception cref="TypeError">A schedule gives the rate.</exception>
    public KerasVariable lr => _rateVariable
        ?? throw new TypeError($"The learning rate of optimizer '{name}' is given by a schedule, not by a variable.");

    /// <summary>What it was told besides its own constants.</summary>
    internal OptimizerSettings Settings { get; }

    /// <summary>The number of calls so far.</summary>
    internal KerasVariable IterationVariable { get; }

    /// <summary>The optimizer of a name, such as "adam" or "Adam".</summary>
    /// <exception cref="ValueError">There is none of that name.</exception>
    public static implicit operator OptimizerV2(string name) => OptimizerTable.Get(name);

    /// <inheritdoc/>
    public void build(IEnumerable<IVariableV1> variables)
    {
        if (built)
        {
            return;
        }

        _trained = [.. variables];
        using var outside = tf.init_scope();
        AddShared();
        for (var i = 0; i < _trained.Length; i++)
        {
            _places[_trained[i]] = i;
        }

        AddSlots(_trained);
        built = true;
    }

    /// <inheritdoc/>
    public virtual Dictionary<string, object?> get_config() => new()
    {
        ["name"] = name,
        ["learning_rate"] = RateConfig(),
        ["weight_decay"] = Settings.weight_decay,
        ["clipnorm"] = Settings.clipnorm,
        ["global_clipnorm"] = Settings.global_clipnorm,
        ["clipvalue"] = Settings.clipvalue,
        ["use_ema"] = Settings.use_ema,
        ["ema_momentum"] = Settings.ema_momentum,
        ["ema_overwrite_frequency"] = Settings.ema_overwrite_frequency,
        ["loss_scale_factor"] = Settings.loss_scale_factor,
        ["gradient_accumulation_steps"] = Settings.gradient_accumulation_steps,
    };

    /// <summary>Adds what the optimizer keeps beside each weight.</summary>
    private protected abstract void AddSlots(IReadOnlyList<IVariableV1> variables);

    /// <summary>Moves one weight.</summary>
    /// <param name="place">Which of the weights it is, as slots are numbered.</param>
    private protected abstract void Update(Tensor gradient, IVariableV1 variable, int place, Tensor rate);

    /// <summary>What comes before the weights are moved at this rate.</summary>
    private protected virtual void Prepare(Tensor rate)
    {
    }

    /// <summary>What comes after they were moved.</summary>
    private protected virtual void Finish()
    {
    }

    /// <summary>w ← w − delta.</summary>
    private protected static void Subtract(IVariableV1 variable, Tensor delta)
    {
        if (variable is Variable known)
        {
            known.assign_sub(delta);
        }
        else
        {
            variable.assign(variable.AsTensor() - delta);
        }
    }

    /// <summary>g²; of a gradient that consists of slices each is squared by itself, as Keras does.</summary>
    private protected static Tensor Squared(Tensor gradient) => gradient.slices is { } slices
        ? new IndexedSlices(tf.square(slices.values), slices.indices, slices.dense_shape).AsTensor()
        : tf.square(gradient);

    /// <summary>A variable of the optimizer's own.</summary>
    private protected KerasVariable Add(Tensor start, string slot, bool listed = true)
    {
        var variable = new KerasVariable(start, slot, name, trainable: false);
        if (listed)
        {
            _variables.Add(variable);
        }

        return variable;
    }

    /// <summary>A variable beside each weight, of its shape: NAME/dense_kernel_SLOT.</summary>
    /// <param name="listed">It is one of <see cref="variables"/>.</param>
    private protected KerasVariable[] Slots(
        IReadOnlyList<IVariableV1> beside, string slot, double start = 0, bool listed = true) =>
        [.. beside.Select(v => Slot(v, slot, start, listed))];

    /// <summary>Two variables beside each weight, listed weight by weight.</summary>
    private protected (KerasVariable[] First, KerasVariable[] Second) SlotPairs(
        IReadOnlyList<IVariableV1> beside, string first, string second, double start = 0)
    {
        var pairs = beside.Select(v => (First: Slot(v, first, start), Second: Slot(v, second))).ToArray();
        return ([.. pairs.Select(p => p.First)], [.. pairs.Select(p => p.Second)]);
    }

    /// <summary>A variable that Keras gives no place in the optimizer's scope.</summary>
    private protected KerasVariable AddNameless(Tensor start)
    {
        var variable = new KerasVariable(start, "variable", trainable: false);
        _variables.Add(variable);
        return variable;
    }

    /// <summary>A variable beside one weight.</summary>
    private protected KerasVariable Slot(IVariableV1 beside, string slot, double start = 0, bool listed = true) => Add(
        tf.constant(start, beside.dtype, beside.shape), $"{PathOf(beside).Replace('/', '_')}_{slot}", listed);

    /// <summary>Powers of constants by the number of the step under way, float32, rounded once from float64.</summary>
    private protected Tensor[] PowersOfStep(params double[] constants)
    {
        var bases = tf.constant(System.Array.ConvertAll(constants, c => (double)(float)c));
        var powers = tf.pow(bases, StepNumber(TF_DataType.TF_DOUBLE));
        return tf.unstack(tf.cast(powers, TF_DataType.TF_FLOAT), constants.Length);
    }

    /// <summary>The number of the step under way, from 1 on.</summary>
    private protected Tensor StepNumber(TF_DataType dtype) => tf.cast(iterations + 1L, dtype);

    private static string PathOf(IVariableV1 variable) =>
        variable is KerasVariable k ? k.path : variable.name.Split(':')[0];

    private Tensor CurrentRate() => _rate.Schedule is { } schedule ? schedule.Call(iterations)
        : _rate.Function is { } function ? tf.cast(function(), TF_DataType.TF_FLOAT)
        : _rateVariable!.AsTensor();

    private object? RateConfig() => _rate.Schedule is { } schedule
        ? Schedules.ScheduleTable.All.Write(schedule)
        : _rateVariable is { } variable ? (double)(float)variable.numpy()
        : "function";
}
