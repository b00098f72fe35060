using Tensorflow.Keras.Config;

namespace Tensorflow.Keras.Regularizers;

/// <summary>Keras's regularizers by class and by the names that stand for them.</summary>
internal static class RegularizerTable
{
    public static Registry<Regularizer> All { get; } = new Registry<Regularizer>("regularizer", "keras.regularizers")
        .Add("L1", static c => new L1(c.Number("l1", 0.01)), "l1")
        .Add("L2", static c => new L2(c.Number("l2", 0.01)), "l2")
        .Add("L1L2", static c => new L1L2(c.Number("l1", 0), c.Number("l2", 0)), "l1l2")
        .Add("OrthogonalRegularizer", static c => new OrthogonalRegularizer(
            c.Number("factor", 0.01), c.Text("mode", "rows")), "orthogonal_regularizer");
}
