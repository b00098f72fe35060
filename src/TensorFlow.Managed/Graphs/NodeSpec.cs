using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Tensorflow.Formats;
using Tensorflow.Protos;

namespace Tensorflow.Graphs;

/// <summary>What a node is to be, before its inputs are looked up.</summary>
/// <param name="Name">Its name in the graph that it comes from.</param>
/// <param name="Op">The op's type.</param>
/// <param name="Inputs">Data inputs in order.</param>
/// <param name="Controls">Names of the nodes that it waits for.</param>
/// <param name="Device">The device it asks for; empty: any.</param>
/// <param name="Attrs">Its attributes; what is left out takes the op's default.</param>
internal sealed record NodeSpec(
    string Name, string Op, IReadOnlyList<InputSpec> Inputs, IReadOnlyList<string> Controls, string Device, Attrs Attrs)
{
    /// <summary>From a node's message.</summary>
    /// <exception cref="ValueError">A control input before a data input.</exception>
    /// <exception cref="InvalidArgumentError">An attribute that contradicts itself.</exception>
    public static NodeSpec Read(NodeDef node)
    {
        var attrs = new Attrs();
        foreach (var (name, value) in node.Attr)
        {
            attrs[name] = AttrProtos.Read(value, node.Name, name);
        }

        return Of(node.Name, node.Op, node.Input, node.Device, attrs);
    }

    /// <summary>From input names "node", "node:k", "^node".</summary>
    /// <exception cref="ValueError">A control input before a data input.</exception>
    public static NodeSpec Of(string name, string op, IEnumerable<string> inputs, string device, Attrs attrs)
    {
        var (data, controls) = (new List<InputSpec>(), new List<string>());
        foreach (var input in inputs)
        {
            if (input.StartsWith('^'))
            {
                controls.Add(input[1..]);
            }
            else if (controls.Count > 0)
            {
                throw new ValueError($"Node '{name}': Control dependencies must come after regular dependencies. "
                    + $"Received: input '{input}' after '^{controls[^1]}'.");
            }
            else
            {
                data.Add(InputSpec.Parse(input));
            }
        }

        return new(name, op, data, [.. controls.Distinct()], device, attrs);
    }
}

/// <summary>An output of a node by the node's name.</summary>
internal readonly record struct InputSpec(string Node, int Index)
{
    /// <summary>Reads "node" (output 0) or "node:k".</summary>
    public static InputSpec Parse(string text)
    {
        var colon = text.LastIndexOf(':');
        return colon > 0 && int.TryParse(
            text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? new(text[..colon], index)
            : new(text, 0);
    }

    public override string ToString() => $"{Node}:{Index}";
}
