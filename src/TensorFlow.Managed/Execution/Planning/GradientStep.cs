using System.Collections.Generic;
using System.Linq;
using Tensorflow.Numerics.Linear;
using Tensorflow.Ops;
using Tensorflow.Ops.Training;

namespace Tensorflow.Execution.Planning;

/// <summary>An optimizer's step along a product of matrices, which may be added to another gradient first.</summary>
/// <param name="Product">The product.</param>
/// <param name="Sum">What adds it to something else, or null.</param>
/// <param name="Update">The step.</param>
/// <param name="Gradient">The input of the step that is the gradient.</param>
internal sealed record GradientStep(PlanNode Product, PlanNode? Sum, PlanNode Update, int Gradient) : IStep
{
    /// <summary>The nodes that it stands for, in their order.</summary>
    public PlanNode[] Members => Sum is null ? [Product, Update] : [Product, Sum, Update];

    public string Type => string.Join('+', Members.Select(m => m.Step.Type));

    public Step At(Ops.Binding node, TensorData[] inputs, TensorData[] outputs, TensorData?[] constants)
    {
        var places = PlacedStep.Places(inputs, constants);
        var (ta, tb, m, n, k) = Sizes;
        var gradient = IsCovered ? default : PlacedStep.Places(outputs)[^1];
        var first = Sum is null ? 2 : 3;
        List<Place> all = [.. places[first..]];
        all.Insert(Gradient, gradient);
        var product = new GradientProduct(
            ta, tb, m, n, k, places[0], places[1], gradient, Sum is null ? default : places[2]);
        return Update.BindUpdate()!.Along(product, [.. all])!;
    }

    public bool RunsInPlace(int input) => false;

    public long Flops(Shape[] inputs, Shape[] outputs) => Members.Sum(m => m.Flops);

    private (bool TransposeA, bool TransposeB, int M, int N, int K) Sizes
    {
        get
        {
            var (ta, tb) = (Product.Attrs.Bool("transpose_a"), Product.Attrs.Bool("transpose_b"));
            var shape = Product.Outputs[0].Shape;
            return (ta, tb, (int)shape[0], (int)shape[1], (int)Product.Inputs[0].Shape[ta ? 0 : 1]);
        }
    }

    private bool IsCovered => Sizes is var (ta, tb, m, n, k) && GradientTile.Covers(ta, tb, m, n, k);

    /// <summary>The node of the step: factors, what is added, the inputs of the update but the gradient; the
    /// gradient, where it needs memory, is some that nobody reads.</summary>
    public PlanNode Node()
    {
        Value[] added = Sum is null ? [] : [Sum.Inputs[Sum.Inputs[0].Root == Product.Outputs[0].Root ? 1 : 0]];
        return new PlanNode(
            Update.Name, this,
            [.. Product.Inputs, .. added, .. Update.Inputs[..Gradient], .. Update.Inputs[(Gradient + 1)..]],
            [.. Update.Outputs, .. IsCovered ? [] : Product.Outputs], Update.Attrs)
        {
            Writes = Update.Writes,
            Reads = [.. Members.SelectMany(m => m.Reads).Distinct()],
            Fused = Members.Sum(m => m.Fused),
        };
    }
}
