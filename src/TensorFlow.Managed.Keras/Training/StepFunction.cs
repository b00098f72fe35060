using System;
using System.Collections.Generic;
using System.Linq;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Training;

/// <summary>A step of a model, traced once for each form of its data, or run op by op.</summary>
internal sealed class StepFunction(Func<Tensors[], Dictionary<string, Tensor>> step, bool runEagerly)
{
    private readonly List<(Form[] Forms, Func<Tensor[], Dictionary<string, Tensor>> Traced)> _traces = [];

    /// <summary>Runs the step.</summary>
    public Dictionary<string, Tensor> Run(Tensors[] data) =>
        runEagerly ? step(data) : Find(data)([.. data.SelectMany(d => d)]);

    private Func<Tensor[], Dictionary<string, Tensor>> Find(Tensors[] data)
    {
        foreach (var (forms, known) in _traces)
        {
            if (forms.Length == data.Length && forms.Zip(data).All(p => p.First.Fits(p.Second)))
            {
                return known;
            }
        }

        var made = Array.ConvertAll(data, d => new Form(d.Length, d.IsList));
        var traced = tf.function((Tensor[] flat) => Checked(step(Unflatten(made, flat))));
        _traces.Add((made, traced));
        return traced;
    }

    private static Dictionary<string, Tensor> Checked(Dictionary<string, Tensor>? logs) => logs is { Count: > 0 }
        ? logs
        : throw new ValueError("Attr 'Toutput_types' of 'OptionalFromValue' Op passed list of length 0 less than "
            + "minimum 1. Expected a step that returns its logs. Received: none.");

    private static Tensors[] Unflatten(Form[] forms, Tensor[] flat)
    {
        var at = 0;
        return Array.ConvertAll(forms, Tensors (form) =>
        {
            var part = flat[at..(at + form.Count)];
            at += form.Count;
            return form.IsList ? part : part[0];
        });
    }

    private sealed record Form(int Count, bool IsList)
    {
        public bool Fits(Tensors part) => part.Length == Count && part.IsList == IsList;
    }
}
