using System.Collections.Generic;
using System.Linq;

namespace Tensorflow.Native.Tests.Differential;

/// <summary>One node of a sketch; later steps name it by its number.</summary>
internal abstract record SketchStep
{
    /// <summary>A placeholder, the shape that it is declared with, and the value that it is fed.</summary>
    public sealed record Feed(TensorData Value, Shape Declared) : SketchStep;

    /// <summary>A constant.</summary>
    public sealed record Constant(TensorData Value) : SketchStep;

    /// <summary>A variable, by reference or by handle, and what it starts as.</summary>
    public sealed record Variable(TensorData Initial, bool IsResource) : SketchStep;

    /// <summary>An op on outputs of earlier steps.</summary>
    public sealed record Apply(
        string Op, IReadOnlyList<SketchOutput> Inputs, IReadOnlyDictionary<string, AttrValue> Attrs) : SketchStep
    {
        public override IEnumerable<SketchOutput> Uses => Inputs;
    }

    /// <summary>What it takes.</summary>
    public virtual IEnumerable<SketchOutput> Uses => [];

    /// <summary>The same step after others were taken away.</summary>
    /// <param name="places">The new number of each step that stays.</param>
    public SketchStep Renumbered(IReadOnlyDictionary<int, int> places) => this is Apply apply
        ? apply with { Inputs = [.. apply.Inputs.Select(i => i with { Step = places[i.Step] })] }
        : this;
}

/// <summary>An output of a step.</summary>
internal readonly record struct SketchOutput(int Step, int Index = 0);
