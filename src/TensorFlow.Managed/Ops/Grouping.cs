using System.Collections.Generic;
using System.Linq;
using Tensorflow.Ops.Arrays;
using Tensorflow.Ops.Flow;

namespace Tensorflow.Ops;

/// <summary>
/// tf.group, tf.tuple and the dependency of one tensor on others, by the nodes that TensorFlow makes.
/// </summary>
internal static class Grouping
{
    /// <summary>An operation that is done when all of these are.</summary>
    public static Node Group(IReadOnlyList<Node> nodes, string? name = null)
    {
        using var scope = Target.Current.NameScope(name, "group_deps");
        using (Target.Current.ControlDependencies([.. nodes.Distinct()]))
        {
            return NoOp.Of(scope.Name.Length > 0 ? scope.Name : name);
        }
    }

    /// <summary>The tensors again, none of which is there before all of them are.</summary>
    public static Tensor?[] Tuple(IReadOnlyList<Tensor?> tensors, string? name = null)
    {
        using var scope = Target.Current.NameScope(name, "tuple");
        var gates = tensors.Where(t => t is not null).Select(t => t!.Producer!).Distinct().OrderBy(n => n.Order);
        var gate = Group([.. gates]);
        return [.. tensors.Select(t => t is null ? null : After([gate], t))];
    }

    /// <summary>The tensor again, there only after the nodes ran.</summary>
    public static Tensor After(IReadOnlyList<Node> nodes, Tensor tensor, string? name = null)
    {
        using var scope = Target.Current.NameScope(name, "control_dependency");
        using (Target.Current.ColocateWith(tensor.Producer!))
        using (Target.Current.ControlDependencies(nodes))
        {
            return Identity.Of(tensor, scope.Name);
        }
    }
}
