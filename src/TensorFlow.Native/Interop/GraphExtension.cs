using System;
using System.Linq;
using Tensorflow.Protos;

namespace Tensorflow.Native.Interop;

/// <summary>Ties the nodes of a GraphDef to nodes that its graph has already.</summary>
internal static class GraphExtension
{
    /// <summary>Gives the import what the new nodes' inputs mean where they name nodes outside the GraphDef.</summary>
    /// <param name="added">The new nodes only.</param>
    /// <param name="find">The existing operation of a name, or 0; names left at 0 TensorFlow reports as
    /// unknown.</param>
    /// <param name="options">Receives the mappings.</param>
    public static void MapInputs(GraphDef added, Func<string, nint> find, ImportOptionsHandle options)
    {
        var own = added.Node.Select(n => n.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var input in added.Node.SelectMany(n => n.Input).ToHashSet(StringComparer.Ordinal))
        {
            if (input.StartsWith('^'))
            {
                Control(input[1..]);
            }
            else
            {
                Data(NativeOutput.Parse(input));
            }
        }

        void Control(string name)
        {
            if (!own.Contains(name) && find(name) is var operation && operation != 0)
            {
                TensorFlowApi.TF_ImportGraphDefOptionsRemapControlDependency(options, name, operation);
            }
        }

        void Data(NativeOutput input)
        {
            if (!own.Contains(input.Operation) && find(input.Operation) is var operation && operation != 0)
            {
                TensorFlowApi.TF_ImportGraphDefOptionsAddInputMapping(
                    options, input.Operation, input.Index, new OutputRef(operation, input.Index));
            }
        }
    }
}
