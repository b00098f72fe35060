using System;
using System.Collections.Generic;
using System.Linq;

namespace Tensorflow.Keras.Engine;

/// <summary>The layers whose call or build is under way on this thread, the outermost first.</summary>
internal sealed class CallContext : IDisposable
{
    [ThreadStatic]
    private static List<CallContext>? _stack;

    private readonly Layer? _caller;

    private CallContext(Layer layer, CallContext? around, bool? training, bool isCall) =>
        (Layer, Training, _caller) = (layer, training ?? around?.Training, isCall ? layer : around?._caller);

    /// <summary>The innermost; null outside of all layers.</summary>
    public static CallContext? Current => _stack is { Count: > 0 } ? _stack[^1] : null;

    /// <summary>The names of the layers around, as the path of a variable made now starts.</summary>
    public static string Path
    {
        get
        {
            var names = new List<string>();
            Layer? last = null;
            foreach (var context in _stack ?? Enumerable.Empty<CallContext>())
            {
                if (context.Layer != last)
                {
                    names.Add(context.Layer.Name);
                }

                last = context.Layer;
            }

            return string.Join('/', names);
        }
    }

    /// <summary>The layer.</summary>
    public Layer Layer { get; }

    /// <summary>The mode that inner layers take over.</summary>
    public bool? Training { get; }

    /// <summary>The layer that computes around what is called now; null if none does.</summary>
    public static Layer? Caller => Current?._caller;

    /// <summary>Enters a layer; Dispose leaves it.</summary>
    /// <param name="isCall">The layer computes; else it is built.</param>
    public static CallContext Enter(Layer layer, bool? training, bool isCall)
    {
        var context = new CallContext(layer, Current, training, isCall);
        (_stack ??= []).Add(context);
        return context;
    }

    /// <summary>Leaves the layer.</summary>
    public void Dispose() => _stack!.RemoveAt(_stack.Count - 1);
}
