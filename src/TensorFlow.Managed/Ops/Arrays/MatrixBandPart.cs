namespace Tensorflow.Ops.Arrays;

/// <summary>Matrices with zeros outside a band about the diagonal; a negative width keeps all of its side.</summary>
internal sealed class MatrixBandPart : Op<MatrixBandPart>, IMoveKernel
{
    public override OpDef Def { get; } = new OpDef("MatrixBandPart").Input("input: T")
        .Input("num_lower: Tindex").Input("num_upper: Tindex").Output("band: T").Attr("T: type")
        .Attr("Tindex: {int32, int64} = DT_INT64");

    public override KernelTable Kernels { get; } = Elements.Table<MatrixBandPart>();

    public static Tensor Of(Operand x, Operand lower, Operand upper, string? name = null) =>
        Apply([x, lower, upper], null, name);

    public override Shape[] InferShapes(ShapeContext c) => [c.IsRunning ? c.WithRankAtLeast(0, 2) : c.Input(0)];

    public override Tensor?[] Gradient(Node y, Tensor[] dy) => [Of(dy[0], y.inputs[1], y.inputs[2]), null, null];

    public static Kernel Bind<T>(Binding node)
    {
        var (rows, columns) = ((int)node.InputShapes[0].dims[^2], (int)node.InputShapes[0].dims[^1]);
        var (lower, upper) = (IndexReader.Of(node, 1), IndexReader.Of(node, 2));
        CheckScalar(node, 1, "num_lower");
        CheckScalar(node, 2, "num_upper");
        return k =>
        {
            var below = Width(node, lower(k.In(1), 0), rows, "num_lower", "rows");
            var above = Width(node, upper(k.In(2), 0), columns, "num_upper", "columns");
            Elements.Clear<T>(k, 0);
            var x = Elements.Input<T>(k, 0);
            var y = Elements.Output<T>(k, 0);
            for (var at = 0; at < x.Length; at += columns)
            {
                var row = at / columns % rows;
                var from = System.Math.Max(0, row - below);
                var to = System.Math.Min(columns, row + above + 1);
                if (from < to)
                {
                    x[(at + from)..(at + to)].CopyTo(y[(at + from)..]);
                }
            }
        };
    }

    // TensorFlow looks at both in a run only
    private static void CheckScalar(Binding node, int input, string name)
    {
        if (node.InputShapes[input].ndim != 0)
        {
            throw node.Invalid($"{name} must be scalar, got shape {node.InputShapes[input].ToRuntimeString()}");
        }
    }

    private static int Width(Binding node, long given, int size, string name, string what) => given <= size
        ? (int)(given < 0 ? size : given)
        : throw node.Invalid($"{name} must be negative or less or equal to number of {what} ({size}) got: {given}");
}
