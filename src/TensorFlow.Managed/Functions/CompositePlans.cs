using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Tensorflow.Ops;

namespace Tensorflow.Functions;

/// <summary>
/// Composites as functions. The first call for some shapes goes through the ops, the second traces them, later ones
/// run the plan.
/// </summary>
internal sealed class CompositePlans : CompositeRunner
{
    // losses of some shapes and batches; more of them go op by op
    private const int Most = 32;

    // A plan has memory of its own. What takes long to compute gains nothing.
    private const int MostElements = 1 << 20;

    [ThreadStatic]
    private static List<Kept>? _kept;

    /// <summary>Eager execution asks it from now on.</summary>
#pragma warning disable CA2255 // ops come before functions in the order of folders
    [ModuleInitializer]
    internal static void Install() => Installed = new CompositePlans();

    public override Tensor? Run(Composite composite, Tensor x, Tensor y)
    {
        // two ways from one tensor: its gradients would be added in another order
        if (ReferenceEquals(x, y) || x.Data is not { } left || y.Data is not { } right)
        {
            return null;
        }

        var known = _kept ??= [];
        foreach (var kept in known)
        {
            if (kept.Takes(composite, left, right))
            {
                return kept.Run(x, y);
            }
        }

        if (known.Count < Most && Math.Max(left.Count, right.Count) <= MostElements)
        {
            known.Add(new Kept(composite, left, right));
        }

        return null;
    }

    private sealed class Kept(Composite composite, TensorData left, TensorData right)
    {
        private readonly (TF_DataType Type, Shape Shape) _left = (left.DType, left.Shape);
        private readonly (TF_DataType Type, Shape Shape) _right = (right.DType, right.Shape);
        private ConcreteFunction? _function;

        public bool Takes(Composite asked, TensorData left, TensorData right) => ReferenceEquals(asked, composite)
            && left.DType == _left.Type && left.Shape == _left.Shape
            && right.DType == _right.Type && right.Shape == _right.Shape;

        public Tensor Run(Tensor x, Tensor y) => (_function ??= Trace()).Call(x, y)[0];

        private ConcreteFunction Trace()
        {
            var graph = new FuncGraph("composite", mayCreateVariables: false);
            using (Recorder.Suspend())
            using (graph.as_default())
            {
                var x = graph.AddInput(_left.Type, _left.Shape, "x");
                var y = graph.AddInput(_right.Type, _right.Shape, "y");
                graph.Outputs = [composite.OpByOp(x, y, null)];
            }

            return new ConcreteFunction(graph);
        }
    }
}
