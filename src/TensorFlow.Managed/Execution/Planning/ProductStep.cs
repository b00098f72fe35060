using System.Linq;
using Tensorflow.Numerics.Elementwise;
using Tensorflow.Numerics.Linear;
using Tensorflow.Ops;
using Tensorflow.Ops.Math;

namespace Tensorflow.Execution.Planning;

/// <summary>
/// A product of matrices whose sums are finished before they are stored: combined with one element for each column (a
/// bias) or each element (a gradient of an activation), then put through an activation; the totals of its columns (a
/// gradient of a bias) may be made on the way.
/// </summary>
/// <param name="Product">The product.</param>
/// <param name="Combined">What combines it with a third operand.</param>
/// <param name="Form">How that operand is laid out.</param>
/// <param name="IsRight">The product is the right operand of what combines.</param>
/// <param name="Activation">What is applied last.</param>
/// <param name="Totals">The sums over the rows.</param>
internal sealed record ProductStep(
    PlanNode Product, PlanNode? Combined, FinishOperand Form, bool IsRight, PlanNode? Activation, PlanNode? Totals)
    : IStep
{
    /// <summary>The nodes that it stands for, in their order.</summary>
    public PlanNode[] Members => [.. new[] { Product, Combined, Activation, Totals }.OfType<PlanNode>()];

    public string Type => string.Join('+', Members.Select(m => m.Step.Type));

    public Step At(Ops.Binding node, TensorData[] inputs, TensorData[] outputs, TensorData?[] constants) =>
        new PlacedMatMul(Placed(PlacedStep.Places(inputs, constants), PlacedStep.Places(outputs)));

    public bool RunsInPlace(int input) => false;

    public long Flops(Shape[] inputs, Shape[] outputs) => Members.Sum(m => m.Flops);

    private PlacedProduct Placed(Place[] inputs, Place[] outputs)
    {
        var at = new Places(
            (IProductKernel)Product.Bind()!.Target!, inputs[0], inputs[1], outputs[0],
            Combined is null ? default : inputs[2], Totals is null ? default : outputs[1]);
        return Combined is null
            ? ((IUnaryKernel)Activation!.Bind()!.Target!).Accept(new Activate(at))!
            : ((IBinaryKernel)Combined.Bind()!.Target!).Accept(new Combine(this, at))!;
    }

    private sealed record Places(
        IProductKernel Kernel, Place A, Place B, Place C, Place Operand, Place Totals)
    {
        public PlacedProduct Of<TFinish>(TFinish finish)
            where TFinish : struct, IFinish => Kernel.At(A, B, C, Operand, Totals, finish)!;
    }

    private sealed class Activate(Places at) : IUnaryVisitor<PlacedProduct>
    {
        public PlacedProduct Visit<TOp>(TOp op)
            where TOp : struct, IUnary<float> => at.Of(new ActivationFinish<TOp>(op));
    }

    private sealed class Combine(ProductStep step, Places at) : IBinaryVisitor<PlacedProduct>
    {
        public PlacedProduct Visit<TOp>(TOp op)
            where TOp : struct, IBinary<float> =>
            step.IsRight ? Oriented(new Swapped<TOp>(op)) : Oriented(op);

        private PlacedProduct Oriented<TOp>(TOp op)
            where TOp : struct, IBinary<float>
        {
            var activate = new CombineAndActivate<TOp>(step.Form, at, op);
            return step.Activation is null
                ? activate.Visit(default(Unchanged<float>))
                : ((IUnaryKernel)step.Activation.Bind()!.Target!).Accept(activate)!;
        }
    }

    private sealed class CombineAndActivate<TOp>(FinishOperand form, Places at, TOp op) : IUnaryVisitor<PlacedProduct>
        where TOp : struct, IBinary<float>
    {
        public PlacedProduct Visit<TActivation>(TActivation activation)
            where TActivation : struct, IUnary<float> => form == FinishOperand.Columns
            ? at.Of(new ColumnFinish<TOp, TActivation>(op, activation))
            : at.Of(new ElementFinish<TOp, TActivation>(op, activation));
    }
}
