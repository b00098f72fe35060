using Tensorflow.Graphs;

namespace Tensorflow.Variables;

/// <summary>tf.get_variable: names follow the variable scope alone, whatever name scope one is in.</summary>
internal static class GetVariable
{
    /// <summary>The variable of that name in the current variable scope.</summary>
    public static Variable Of(string name, object? initializer, ReuseMode reuse, VariableArgs args)
    {
        var graph = DefaultGraph.Current;
        var scope = VariableScopeStack.Of(graph).Current;
        args.Name = scope.name.Length > 0 ? $"{scope.name}/{name}" : name;
        args.UseResource ??= scope.UseResource;
        args.Regularizer ??= scope.Regularizer;
        args.DType ??= initializer is null or IInitializer ? scope.dtype : null;
        initializer ??= scope.initializer;
        using (graph.Target.NameScope(null))
        {
            return VariableStore.Of(graph)
                .Get(args.Name, initializer, reuse == ReuseMode.Inherit ? scope.Reuse : reuse, args);
        }
    }
}
