using System;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Tensorflow.Native.Tests.Differential;

/// <summary>Prints a sketch as the C# code that makes it.</summary>
internal static class SketchCode
{
    public static string Write(Sketch sketch)
    {
        var text = new StringBuilder("new Sketch()");
        for (var i = 0; i < sketch.Steps.Count; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n    .{Call(sketch.Steps[i])} // {i}");
        }

        return text.Append(sketch.HasGradient ? "\n    .Gradient()" : "").ToString();
    }

    private static string Call(SketchStep step) => step switch
    {
        SketchStep.Feed f => $"Feed{TypeOf(f.Value)}({Values(f.Value)}, {Dims(f.Value.Shape)}"
            + $"{(f.Declared == f.Value.Shape ? "" : $", {Dims(f.Declared)}")})",
        SketchStep.Constant c => $"Const{TypeOf(c.Value)}({Values(c.Value)}, {Dims(c.Value.Shape)})",
        SketchStep.Variable v => $"{(v.IsResource ? "Resource" : "Variable")}{TypeOf(v.Initial)}("
            + $"{Values(v.Initial)}, {Dims(v.Initial.Shape)})",
        SketchStep.Apply a => $"Op(\"{a.Op}\", \"{string.Join(' ', a.Inputs.Select(Output))}\""
            + $"{string.Concat(a.Attrs.Select(p => $", (\"{p.Key}\", {Attr(p.Value)})"))})",
        _ => throw new ArgumentException($"no code for {step}", nameof(step)),
    };

    private static string Output(SketchOutput output) => output.Index == 0
        ? $"{output.Step}"
        : $"{output.Step}:{output.Index}";

    private static string Dims(Shape shape) =>
        shape.IsNull ? "Shape.Null" : shape.ndim == 0 ? "Shape.Scalar" : $"new({string.Join(", ", shape.dims)})";

    private static string Attr(AttrValue value) => value switch
    {
        AttrValue.Int v => $"{v.Value}L",
        AttrValue.Float v => Number(v.Value) + "f",
        AttrValue.Bool v => v.Value ? "true" : "false",
        AttrValue.Str v => $"\"{v.Value}\"",
        AttrValue.Type v => $"TF_DataType.{v.Value}",
        AttrValue.ShapeOf v => v.Value.IsNull || v.Value.ndim == 0 ? Dims(v.Value) : "new Shape" + Dims(v.Value)[3..],
        AttrValue.List { Items: [AttrValue.Type, ..] items } =>
            $"new[] {{ {string.Join(", ", items.Select(Attr))} }}",
        AttrValue.List v => $"new int[] {{ {string.Join(", ", v.Items.Select(i => Attr(i).TrimEnd('L')))} }}",
        _ => value.ToString(),
    };

    private static string TypeOf(TensorData data) => data.DType == TF_DataType.TF_STRING
        ? ""
        : $"<{data.DType.as_system_dtype().Name}>";

    private static string Values(TensorData data) => $"[{string.Join(", ", data.DType switch
    {
        TF_DataType.TF_STRING => data.Strings.Select(s => $"\"{Encoding.UTF8.GetString(s)}\""),
        TF_DataType.TF_BOOL => data.Span<bool>().ToArray().Select(b => b ? "true" : "false"),
        TF_DataType.TF_FLOAT => data.Span<float>().ToArray().Select(v => Number(v, "float") + (
            float.IsFinite(v) ? "f" : "")),
        TF_DataType.TF_DOUBLE => data.Span<double>().ToArray().Select(v => Number(v, "double")),
        TF_DataType.TF_INT64 => data.Span<long>().ToArray().Select(v => v.ToString(CultureInfo.InvariantCulture)),
        TF_DataType.TF_UINT64 => data.Span<ulong>().ToArray().Select(v => v.ToString(CultureInfo.InvariantCulture)),
        _ => Numbers.Of(data).Select(v => Number(v)),
    })}]";

    private static string Number(double value, string type = "double") => double.IsNaN(value) ? $"{type}.NaN"
        : double.IsInfinity(value) ? $"{type}.{(value > 0 ? "PositiveInfinity" : "NegativeInfinity")}"
        : value == 0 && double.IsNegative(value) ? "-0.0"
        : value.ToString(type == "float" ? "G9" : "R", CultureInfo.InvariantCulture);
}
