using System;
using System.Collections.Generic;
using System.Linq;
using Tensorflow.Keras.Engine;

namespace Tensorflow.Keras.Callbacks;

/// <summary>All callbacks of one call, told in order.</summary>
internal sealed class CallbackList(IEnumerable<Callback> callbacks)
{
    private readonly Callback[] _all = [.. callbacks.Select(c => c ?? throw new AttributeError(
        "'NoneType' object has no attribute 'set_model'. Expected a callback. Received: null."))];

    /// <summary>Names the model and the settings to all.</summary>
    public void Start(Model model, int verbose, int epochs, int? steps)
    {
        var settings = new Dictionary<string, int> { ["verbose"] = verbose, ["epochs"] = epochs };
        if (steps is { } known)
        {
            settings["steps"] = known;
        }

        Tell(c =>
        {
            c.set_model(model);
            c.set_params(settings);
        });
    }

    /// <summary>Tells all, in order.</summary>
    public void Tell(Action<Callback> what)
    {
        foreach (var callback in _all)
        {
            what(callback);
        }
    }
}
