using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Tensorflow.NumPy;

namespace Tensorflow.Execution;

/// <summary>What a run is asked for: tensors and operations out of nested lists, and the place of each value.</summary>
internal sealed class Fetches
{
    private readonly Graph _graph;
    private readonly List<Tensor> _tensors;
    private readonly List<Operation> _targets;
    private readonly List<int> _places;

    private Fetches(Graph graph, RunScratch run) =>
        (_graph, _tensors, _targets, _places) = (graph, run.Tensors, run.Targets, run.Places);

    /// <summary>Sorts what is fetched into tensors (each once) and operations, and notes the place of each.</summary>
    /// <exception cref="TypeError">Something that cannot be fetched.</exception>
    /// <exception cref="ValueError">Something of another graph, or a name that it does not have.</exception>
    public static void Add(Graph graph, IReadOnlyList<object> fetches, RunScratch run)
    {
        var sorter = new Fetches(graph, run);
        for (var i = 0; i < fetches.Count; i++)
        {
            sorter.Add(fetches[i]);
        }
    }

    /// <summary>The values in the structure that was asked for: lists stay lists, dictionaries dictionaries.</summary>
    public static object? Rebuild(object? fetch, NDArray?[] values, ref int place)
    {
        switch (fetch)
        {
            case IDictionary map:
                var made = new Dictionary<object, object?>();
                foreach (DictionaryEntry entry in map)
                {
                    made[entry.Key] = Rebuild(entry.Value, values, ref place);
                }

                return made;
            case IEnumerable list and not string:
                var items = new List<object?>();
                foreach (var item in list)
                {
                    items.Add(Rebuild(item, values, ref place));
                }

                return items.ToArray();
            default:
                return values[place++];
        }
    }

    /// <summary>What a fetch gets that the graph does not hold.</summary>
    public static ValueError NotOf(string fetch, string why) =>
        new($"Argument `fetch` = {fetch} cannot be interpreted as a Tensor. ({why})");

    private void Add(object? fetch)
    {
        switch (fetch)
        {
            case Tensor tensor: AddTensor(tensor); break;
            case IVariableV1 variable: AddTensor(variable.GraphElement); break;
            case Operation op: AddOperation(op); break;
            case string name: AddNamed(name); break;
            case IDictionary map: AddAll(map.Values); break;
            case IEnumerable list: AddAll(list); break;
            case ITuple tuple: AddAll(Enumerable.Range(0, tuple.Length).Select(i => tuple[i])); break;
            default:
                throw new TypeError($"Argument `fetch` = {PythonText.Of(fetch)} has invalid type "
                    + $"\"{PythonText.TypeOf(fetch)}\"" + (fetch is null ? ". Cannot be None" : " must be a string or "
                        + $"Tensor. (Can not convert a {PythonText.TypeOf(fetch)} into a Tensor or Operation.)"));
        }
    }

    private void AddAll(IEnumerable items)
    {
        foreach (var item in items)
        {
            Add(item);
        }
    }

    private void AddTensor(Tensor tensor)
    {
        if (tensor.Producer is not Operation producer || producer.graph != _graph)
        {
            var text = tensor.ToGraphString();
            throw NotOf(text, $"Tensor {text} is not an element of this graph.");
        }

        var index = _tensors.IndexOf(tensor);
        if (index < 0)
        {
            index = _tensors.Count;
            _tensors.Add(tensor);
        }

        _places.Add(index);
    }

    private void AddOperation(Operation op)
    {
        if (op.graph != _graph)
        {
            throw NotOf($"{op}", $"Operation {op} is not an element of this graph.");
        }

        if (!_targets.Contains(op))
        {
            _targets.Add(op);
        }

        _places.Add(-1);
    }

    private void AddNamed(string name)
    {
        try
        {
            if (_graph.version == 0)
            {
                throw new RuntimeError("The Session graph is empty. Add operations to the graph before calling run().");
            }

            if (name.Contains(':', StringComparison.Ordinal))
            {
                AddTensor(_graph.get_tensor_by_name(name));
                return;
            }

            AddOperation(_graph.get_operation_by_name(name));
        }
        catch (KeyError error)
        {
            throw NotOf(name, $"\"{error.Message}\"");
        }
    }
}
