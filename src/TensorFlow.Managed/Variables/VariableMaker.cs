using Tensorflow.Graphs;
using Tensorflow.Ops;

namespace Tensorflow.Variables;

/// <summary>Makes the kind of variable that the arguments, the scope and the target ask for.</summary>
internal static class VariableMaker
{
    /// <summary>A new variable: a resource where that is said, or where variables are resources here.</summary>
    public static Variable Make(InitialValue initial, VariableArgs args) =>
        args.UseResource ?? Target.Current.PrefersResources
            ? new ResourceVariable(initial, args)
            : new RefVariable(DefaultGraph.Current, initial, args);
}
