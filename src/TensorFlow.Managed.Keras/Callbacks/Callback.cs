using System.Collections.Generic;
using Tensorflow.Keras.Engine;

namespace Tensorflow.Keras.Callbacks;

/// <summary>Is told how training, testing and predicting go on; override what is of interest.</summary>
public abstract class Callback
{
    private Model? _model;

    /// <summary>The model at work.</summary>
    public Model? Model => _model;

    /// <summary>The settings of the call: "verbose", "epochs", "steps".</summary>
    public IReadOnlyDictionary<string, int> Params { get; private set; } = new Dictionary<string, int>();

    /// <summary>Names the model.</summary>
    public virtual void set_model(Model model) => _model = model;

    /// <summary>Names the settings.</summary>
    public virtual void set_params(IReadOnlyDictionary<string, int> parameters) => Params = parameters;

    /// <summary>Training starts.</summary>
    public virtual void on_train_begin(Dictionary<string, float>? logs = null)
    {
    }

    /// <summary>Training has ended; logs are those of the last epoch.</summary>
    public virtual void on_train_end(Dictionary<string, float>? logs = null)
    {
    }

    /// <summary>An epoch starts; epochs count from 0.</summary>
    public virtual void on_epoch_begin(int epoch, Dictionary<string, float>? logs = null)
    {
    }

    /// <summary>An epoch has ended; logs may be added to.</summary>
    public virtual void on_epoch_end(int epoch, Dictionary<string, float>? logs = null)
    {
    }

    /// <summary>A batch is about to be trained on; batches count from 0 in each epoch.</summary>
    public virtual void on_train_batch_begin(int batch, Dictionary<string, float>? logs = null)
    {
    }

    /// <summary>A batch was trained on; logs are means over the epoch so far.</summary>
    public virtual void on_train_batch_end(int batch, Dictionary<string, float>? logs = null)
    {
    }

    /// <summary>Testing starts.</summary>
    public virtual void on_test_begin(Dictionary<string, float>? logs = null)
    {
    }

    /// <summary>Testing has ended.</summary>
    public virtual void on_test_end(Dictionary<string, float>? logs = null)
    {
    }

    /// <summary>A batch is about to be tested.</summary>
    public virtual void on_test_batch_begin(int batch, Dictionary<string, float>? logs = null)
    {
    }

    /// <summary>A batch was tested.</summary>
    public virtual void on_test_batch_end(int batch, Dictionary<string, float>? logs = null)
    {
    }

    /// <summary>Predicting starts.</summary>
    public virtual void on_predict_begin()
    {
    }

    /// <summary>Predicting has ended.</summary>
    public virtual void on_predict_end()
    {
    }

    /// <summary>A batch is about to be predicted.</summary>
    public virtual void on_predict_batch_begin(int batch)
    {
    }

    /// <summary>A batch was predicted.</summary>
    public virtual void on_predict_batch_end(int batch, Tensors outputs)
    {
    }
}
