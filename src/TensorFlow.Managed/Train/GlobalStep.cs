using Tensorflow.Graphs;
using Tensorflow.Variables;

namespace Tensorflow;

/// <summary>A graph's counter of training steps.</summary>
internal static class GlobalStep
{
    private const string VariableName = "global_step";

    /// <summary>The counter; null if the graph has none, or several.</summary>
    public static IVariableV1? Find(Graph? graph)
    {
        var found = (graph ?? DefaultGraph.Current).get_collection<IVariableV1>(GraphKeys.GLOBAL_STEP);
        return found is [var only] ? only : null;
    }

    /// <summary>Adds the counter, whatever scopes are open.</summary>
    /// <exception cref="ValueError">There is one.</exception>
    public static IVariableV1 Create(Graph? graph)
    {
        var owner = graph ?? DefaultGraph.Current;
        if (owner.get_collection<IVariableV1>(GraphKeys.GLOBAL_STEP).Count > 0)
        {
            throw new ValueError("\"global_step\" already exists.");
        }

        owner.as_default();
        try
        {
            return GetVariable.Of(VariableName, new Zeros(), ReuseMode.Inherit, new VariableArgs
            {
                Shape = Shape.Scalar,
                DType = TF_DataType.TF_INT64,
                Trainable = false,
                Collections = [GraphKeys.GLOBAL_VARIABLES, GraphKeys.GLOBAL_STEP],
                ValidateShape = true,
            });
        }
        finally
        {
            owner.Exit();
        }
    }
}
