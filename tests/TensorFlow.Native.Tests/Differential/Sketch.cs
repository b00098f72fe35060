using System.Collections.Generic;
using System.Linq;

namespace Tensorflow.Native.Tests.Differential;

/// <summary>A small graph with its feeds, as data: it can be built, shrunk and printed as C# code.</summary>
/// <param name="Steps">The nodes in order.</param>
/// <param name="HasGradient">Whether the gradient of its results by its feeds is taken too.</param>
internal sealed record Sketch(IReadOnlyList<SketchStep> Steps, bool HasGradient = false)
{
    public Sketch()
        : this([])
    {
    }

    /// <summary>The types of its ops, each once.</summary>
    public IEnumerable<string> Ops => Steps.OfType<SketchStep.Apply>().Select(a => a.Op).Distinct();

    public Sketch Feed<T>(T[] values, Shape shape, Shape? declared = null)
        where T : unmanaged => Add(new SketchStep.Feed(TensorData.From<T>(values, shape), declared ?? shape));

    public Sketch Feed(string[] values, Shape shape, Shape? declared = null) =>
        Add(new SketchStep.Feed(Strings(values, shape), declared ?? shape));

    public Sketch Const(string[] values, Shape shape) => Add(new SketchStep.Constant(Strings(values, shape)));

    public Sketch Const<T>(T[] values, Shape shape)
        where T : unmanaged => Add(new SketchStep.Constant(TensorData.From<T>(values, shape)));

    public Sketch Variable<T>(T[] values, Shape shape)
        where T : unmanaged => Add(new SketchStep.Variable(TensorData.From<T>(values, shape), IsResource: false));

    public Sketch Resource<T>(T[] values, Shape shape)
        where T : unmanaged => Add(new SketchStep.Variable(TensorData.From<T>(values, shape), IsResource: true));

    /// <summary>An op on outputs "step" or "step:index", numbered from 0.</summary>
    public Sketch Op(string op, string inputs, params (string Name, AttrValue Value)[] attrs) => Add(
        new SketchStep.Apply(
            op,
            [.. inputs.Split(' ', System.StringSplitOptions.RemoveEmptyEntries).Select(Output)],
            attrs.ToDictionary(a => a.Name, a => a.Value)));

    public Sketch Gradient() => this with { HasGradient = true };

    public Sketch Add(SketchStep step) => this with { Steps = [.. Steps, step] };

    public override string ToString() => SketchCode.Write(this);

    private static TensorData Strings(string[] values, Shape shape) =>
        TensorData.OfStrings([.. values.Select(System.Text.Encoding.UTF8.GetBytes)], shape);

    private static SketchOutput Output(string text)
    {
        var parts = text.Split(':');
        return new(int.Parse(parts[0], null), parts.Length > 1 ? int.Parse(parts[1], null) : 0);
    }
}
