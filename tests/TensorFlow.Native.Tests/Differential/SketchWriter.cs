using System;
using System.Collections.Generic;
using System.Linq;
using Tensorflow.Ops;

namespace Tensorflow.Native.Tests.Differential;

/// <summary>Writes a sketch step by step and knows the type and shape of every output so far.</summary>
internal sealed class SketchWriter(Choices choices)
{
    // results beyond this are not built upon
    private const long Largest = 300;

    private readonly SketchGraph _shadow = SketchGraph.Of(new Sketch());
    private readonly List<SketchValue> _values = [];

    /// <summary>What was written.</summary>
    public Sketch Sketch { get; private set; } = new();

    public Choices Choices => choices;

    /// <summary>A step was refused, or meant to be wrong: nothing more is added.</summary>
    public bool IsDone { get; private set; }

    /// <summary>How often an op gets a wrong input.</summary>
    public double Spoiled { get; init; } = 0.07;

    /// <summary>A random graph of so many ops.</summary>
    public static Sketch Random(int seed, int ops)
    {
        var writer = new SketchWriter(new Choices(seed));
        for (var i = 0; i < ops && !writer.IsDone; i++)
        {
            var op = writer.Choices.Of(Generators.Ops);
            Generators.All[op](writer);
        }

        return writer.Sketch with { HasGradient = writer.Choices.Chance(0.5) };
    }

    /// <summary>A graph of one op of a kind, every other one with a wrong input.</summary>
    public static Sketch Random(int seed, string op)
    {
        var writer = new SketchWriter(new Choices(seed)) { Spoiled = 0.5 };
        Generators.All[op](writer);
        return writer.Sketch with { HasGradient = writer.Choices.Chance(0.5) };
    }

    /// <summary>A value of that type: one that is there, or a new feed.</summary>
    public SketchValue Any(TF_DataType type, int leastRank = 0, int mostRank = 4) =>
        Find(v => v.Type == type && v.Rank >= leastRank && v.Rank <= mostRank)
        ?? Feed(type, choices.Shape(leastRank, mostRank));

    /// <summary>A value of that type and shape: one that is there, or a new feed.</summary>
    public SketchValue Like(TF_DataType type, long[] shape) =>
        Find(v => v.Type == type && v.Shape.dims.SequenceEqual(shape)) ?? Feed(type, shape);

    /// <summary>A fed value.</summary>
    public SketchValue Feed(TF_DataType type, long[] shape) =>
        Feed(choices.Value(type, shape));

    /// <summary>A fed value, its declared shape left open here and there.</summary>
    public SketchValue Feed(TensorData value) =>
        Add(new SketchStep.Feed(value, choices.Declared(value.Shape.dims)))![0];

    /// <summary>Whole numbers as a constant, now and then as a feed.</summary>
    public SketchValue Ints(TF_DataType type, long[] values) => Ints(type, values, [values.Length]);

    public SketchValue Ints(TF_DataType type, long[] values, long[] shape)
    {
        var data = TensorData.Allocate(type, new Shape(shape));
        for (var i = 0; i < values.Length; i++)
        {
            _ = type == TF_DataType.TF_INT64
                ? data.Span<long>()[i] = values[i]
                : data.Span<int>()[i] = (int)values[i];
        }

        return choices.Chance(0.15) ? Feed(data) : Constant(data);
    }

    public SketchValue Int(long value) => Ints(TF_DataType.TF_INT32, [value], []);

    /// <summary>int32 or int64.</summary>
    public TF_DataType IntType() => choices.Chance(0.7) ? TF_DataType.TF_INT32 : TF_DataType.TF_INT64;

    public SketchValue Constant(TensorData value) => Add(new SketchStep.Constant(value))![0];

    public SketchValue Variable(TF_DataType type, long[] shape, bool isResource, bool isPositive = false)
    {
        var start = choices.Value(type, shape, isTame: true);
        foreach (ref var v in isPositive && type == TF_DataType.TF_FLOAT ? start.Span<float>() : [])
        {
            v = Math.Abs(v);
        }

        foreach (ref var v in isPositive && type == TF_DataType.TF_DOUBLE ? start.Span<double>() : [])
        {
            v = Math.Abs(v);
        }

        return Add(new SketchStep.Variable(start, isResource))![0];
    }

    /// <summary>Adds an op; one in fifteen is spoiled: an input is replaced by another value.</summary>
    public void Op(string op, SketchValue[] inputs, params (string Name, AttrValue Value)[] attrs)
    {
        var isSpoiled = inputs.Length > 0 && choices.Chance(Spoiled) && !OpTable.Find(op).Def.Inputs.Any(
            i => i.IsRef || i.Type == TF_DataType.TF_RESOURCE);
        if (isSpoiled)
        {
            Spoil(inputs);
        }

        var step = new SketchStep.Apply(
            op, [.. inputs.Select(i => i.Output)], attrs.ToDictionary(a => a.Name, a => a.Value));
        IsDone = Add(step) is null || isSpoiled;
    }

    private void Spoil(SketchValue[] inputs)
    {
        var place = choices.Int(0, inputs.Length - 1);
        var old = inputs[place];
        inputs[place] = choices.Chance(0.3) && Find(_ => true) is { } other ? other
            : old.Type is TF_DataType.TF_INT32 or TF_DataType.TF_INT64 && choices.Chance(0.7)
                ? Constant(choices.Ints(old.Type, old.Shape.IsFullyDefined ? old.Shape.dims : [], -4, 6))
            : Feed(old.Type, choices.Shape());
    }

    private SketchValue? Find(Func<SketchValue, bool> fits)
    {
        var found = choices.Chance(0.65)
            ? _values.Where(v => v.Shape.IsFullyDefined && v.Shape.size <= Largest && !v.IsRef
                && v.Type != TF_DataType.TF_RESOURCE && fits(v)).ToArray()
            : [];
        return found.Length > 0 ? choices.Of(found) : null;
    }

    private List<SketchValue>? Add(SketchStep step)
    {
        var number = Sketch.Steps.Count;
        Sketch = Sketch.Add(step);
        if (_shadow.Add(number, step, concrete: true) is not { } outputs)
        {
            return null;
        }

        var added = outputs.Select((t, k) => new SketchValue(new(number, k), t.dtype, t.shape, t.IsRef)).ToList();
        _values.AddRange(added);
        return added;
    }
}

/// <summary>An output of a sketch with what is known of it.</summary>
internal sealed record SketchValue(SketchOutput Output, TF_DataType Type, Shape Shape, bool IsRef)
{
    public int Rank => Shape.ndim;

    public long[] Dims => Shape.dims;
}
