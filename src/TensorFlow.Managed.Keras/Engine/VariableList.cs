using System.Collections.Generic;

namespace Tensorflow.Keras.Engine;

/// <summary>Variables in the order in which they came, each once.</summary>
internal sealed class VariableList
{
    // up to here looking through the list is faster than a set
    private const int Short = 24;

    private readonly List<IVariableV1> _items = [];
    private HashSet<IVariableV1>? _known;

    /// <summary>Adds those that are not there yet.</summary>
    public void AddRange<TVariable>(IReadOnlyList<TVariable> variables)
        where TVariable : IVariableV1
    {
        for (var i = 0; i < variables.Count; i++)
        {
            if (IsNew(variables[i]))
            {
                _items.Add(variables[i]);
            }
        }
    }

    /// <summary>All of them.</summary>
    public List<IVariableV1> ToList() => _items;

    private bool IsNew(IVariableV1 variable)
    {
        if (_items.Count < Short)
        {
            return !_items.Contains(variable);
        }

        _known ??= new(_items, ReferenceEqualityComparer.Instance);
        return _known.Add(variable);
    }
}
