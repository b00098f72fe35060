using System;
using System.Collections.Generic;

namespace Tensorflow.Keras.Engine;

/// <summary>The layers whose call or build is under way on this thread, the outermost first.</summary>
internal sealed class CallContext
{
    [ThreadStatic]
    private static List<Entry>? _stack;

    /// <summary>The names of the layers around, as the path of a variable made now starts.</summary>
    public static string Path
    {
        get
        {
            var names = new List<string>();
            Layer? last = null;
            foreach (var entry in _stack ?? [])
            {
                if (entry.Layer != last)
                {
                    names.Add(entry.Layer.Name);
                }

                last = entry.Layer;
            }

            return string.Join('/', names);
        }
    }

    /// <summary>The layer that computes around what is called now; null if none does.</summary>
    public static Layer? Caller => _stack is { Count: > 0 } stack ? stack[^1].Caller : null;

    /// <summary>Enters a layer; Dispose leaves it.</summary>
    /// <param name="training">Null: as the layer around.</param>
    /// <param name="isCall">The layer computes; else it is built.</param>
    public static Scope Enter(Layer layer, bool? training, bool isCall)
    {
        var stack = _stack ??= [];
        var around = stack.Count > 0 ? stack[^1] : default;
        var entry = new Entry(layer, training ?? around.Training, isCall ? layer : around.Caller);
        stack.Add(entry);
        return new(stack, entry.Training);
    }

    /// <summary>A layer that was entered, and what holds inside.</summary>
    internal readonly record struct Entry(Layer Layer, bool? Training, Layer? Caller);

    /// <summary>Until the layer is left.</summary>
    internal readonly struct Scope : IDisposable
    {
        private readonly List<Entry> _stack;

        internal Scope(List<Entry> stack, bool? training) => (_stack, Training) = (stack, training);

        /// <summary>The mode that inner layers take over.</summary>
        public bool? Training { get; }

        /// <summary>Leaves the layer.</summary>
        public void Dispose() => _stack.RemoveAt(_stack.Count - 1);
    }
}
