using System.Collections.Generic;
using Tensorflow.Keras.Engine;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Metrics;

/// <summary>A number gathered over batches.</summary>
public abstract class Metric : IMetricFunc, IKerasConfigable
{
    private readonly List<KerasVariable> _variables = [];

    /// <summary>A metric without state yet.</summary>
    /// <param name="name">What logs call it; null: the class's name in snake case, numbered.</param>
    protected Metric(string? name = null, TF_DataType dtype = TF_DataType.TF_FLOAT) =>
        (Name, DType) = (name ?? KerasNames.Unique(KerasNames.SnakeCase(GetType().Name)), dtype);

    /// <summary>What logs call it.</summary>
    public string Name { get; }

    /// <summary>The element type of its result.</summary>
    public TF_DataType DType { get; }

    /// <summary>"up" where more is better, "down" where less is; null where nobody knows.</summary>
    public virtual string? Direction => null;

    /// <summary>What it has gathered.</summary>
    public IReadOnlyList<KerasVariable> variables => _variables;

    /// <summary>Takes in a batch.</summary>
    /// <param name="y_true">What was wanted, the first axis is the batch.</param>
    /// <param name="y_pred">What the model gave.</param>
    /// <param name="sample_weight">How much each sample counts; null: all the same.</param>
    public abstract void update_state(Tensor y_true, Tensor y_pred, Tensor? sample_weight = null);

    /// <summary>The number so far, a scalar.</summary>
    public abstract Tensor result();

    /// <summary>Forgets all batches.</summary>
    public virtual void reset_state()
    {
        foreach (var variable in _variables)
        {
            variable.assign(tf.zeros(variable.shape, variable.dtype));
        }
    }

    /// <summary>Forgets all batches, by TensorFlow.NET's name.</summary>
    public void reset_states() => reset_state();

    /// <summary>Adds what metrics of the same kind have gathered, as if this one had seen their batches too.</summary>
    /// <exception cref="ValueError">A metric has other variables.</exception>
    public void merge_state(IEnumerable<Metric> metrics)
    {
        foreach (var metric in metrics)
        {
            if (metric.GetType() != GetType() || metric.variables.Count != variables.Count)
            {
                throw new ValueError($"Metric '{Name}' of type {GetType().Name} cannot take in the state of "
                    + $"'{metric.Name}' of type {metric.GetType().Name}: their variables differ.");
            }

            for (var i = 0; i < _variables.Count; i++)
            {
                _variables[i].assign_add(metric.variables[i].AsTensor());
            }
        }
    }

    /// <inheritdoc/>
    public virtual Dictionary<string, object?> get_config() => new()
    {
        ["name"] = Name,
        ["dtype"] = DType.as_numpy_name(),
    };

    /// <summary>Adds state that starts at zero.</summary>
    protected KerasVariable add_variable(string name, Shape shape, TF_DataType dtype = TF_DataType.DtInvalid)
    {
        using (tf.init_scope())
        {
            var start = tf.zeros(shape, dtype == TF_DataType.DtInvalid ? DType : dtype);
            var variable = new KerasVariable(start, name, Name, trainable: false);
            _variables.Add(variable);
            return variable;
        }
    }
}
