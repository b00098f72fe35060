using System.Collections.Generic;
using System.Linq;
using Tensorflow.Ops;

namespace Tensorflow.Native.Tests.Differential;

/// <summary>Ops on variables, each on variables of its own.</summary>
internal static class Training
{
    private static readonly TF_DataType[] Floats = [TF_DataType.TF_FLOAT, TF_DataType.TF_DOUBLE];

    public static IEnumerable<KeyValuePair<string, Generator>> All =>
    [
        .. OpTable.All.Select(o => o.Def.Name).Where(IsUpdate)
            .Select(name => KeyValuePair.Create<string, Generator>(name, w => Update(w, name))),
        .. ((string[])["Assign", "AssignAdd", "AssignSub"]).Select(
            name => KeyValuePair.Create<string, Generator>(name, w => Change(w, name, isResource: false))),
        .. ((string[])["AssignVariableOp", "AssignAddVariableOp", "AssignSubVariableOp"]).Select(
            name => KeyValuePair.Create<string, Generator>(name, w => Change(w, name, isResource: true))),
        new("ReadVariableOp", w => Read(w, "ReadVariableOp", w.Choices.Shape(), "dtype")),
        new("VarIsInitializedOp", w => w.Op("VarIsInitializedOp", [w.Variable(Floats[0], [2], isResource: true)])),
        new("VariableShape", w => w.Op(
            "VariableShape", [w.Variable(Floats[0], w.Choices.Shape(), isResource: true)],
            ("out_type", w.IntType()))),
        new("ResourceGather", Gather), new("ResourceStridedSliceAssign", AssignSlice),
    ];

    private static bool IsUpdate(string name) => name.StartsWith("Apply", System.StringComparison.Ordinal)
        || name.StartsWith("ResourceApply", System.StringComparison.Ordinal);

    private static void Change(SketchWriter w, string op, bool isResource)
    {
        var type = w.Choices.Of(Floats);
        var shape = w.Choices.Shape();
        w.Op(op, [w.Variable(type, shape, isResource), w.Like(type, shape)]);
    }

    private static void Read(SketchWriter w, string op, long[] shape, string attr)
    {
        var type = w.Choices.Of(Floats);
        w.Op(op, [w.Variable(type, shape, isResource: true)], (attr, type));
    }

    private static void Gather(SketchWriter w)
    {
        var type = w.Choices.Of(Floats);
        var rows = w.Choices.Int(1, 4);
        var indices = w.Choices.Ints(w.IntType(), w.Choices.Shape(0, 2), 0, rows - 1);
        var variable = w.Variable(type, [rows, .. w.Choices.Shape(0, 2)], isResource: true);
        w.Op("ResourceGather", [variable, w.Constant(indices)], ("dtype", type));
    }

    private static void AssignSlice(SketchWriter w)
    {
        var type = w.Choices.Of(Floats);
        var shape = w.Choices.Shape(1);
        long[] begin = [.. shape.Select(d => (long)w.Choices.Int(0, (int)d))];
        long[] step = [.. shape.Select(_ => (long)w.Choices.Int(1, 2))];
        long[] parts = [.. shape.Select((d, i) => (d - begin[i] + step[i] - 1) / step[i])];
        var index = w.IntType();
        w.Op(
            "ResourceStridedSliceAssign",
            [
                w.Variable(type, shape, isResource: true), w.Ints(index, begin), w.Ints(index, shape),
                w.Ints(index, step), w.Like(type, parts),
            ]);
    }

    // the inputs by their names in TensorFlow's definition: variables, settings, the gradient
    private static void Update(SketchWriter w, string op)
    {
        var def = OpTable.Find(op).Def;
        var type = w.Choices.Of(Floats);
        var shape = w.Choices.Shape();
        var isCentered = op.EndsWith("CenteredRMSProp", System.StringComparison.Ordinal);
        var inputs = def.Inputs.Select(input => input.Name switch
        {
            "var" or "linear" => w.Variable(type, shape, !input.IsRef),
            "grad" => w.Feed(w.Choices.Value(type, shape, isTame: true)),
            _ when input.IsRef || input.Type == TF_DataType.TF_RESOURCE =>
                w.Variable(type, shape, !input.IsRef, isPositive: true),
            _ => w.Constant(Scalar(type, Setting(w, input.Name, isCentered))),
        }).ToArray();
        w.Op(op, inputs, [.. def.Attrs.Where(a => a.Kind == "bool" && a.Name != "use_locking")
            .Select(a => (a.Name, (AttrValue)w.Choices.Chance(0.5)))]);
    }

    private static double Setting(SketchWriter w, string name, bool isCentered) => name switch
    {
        "lr" => w.Choices.Of([0.1, 0.01, 1.0]),
        "epsilon" => isCentered ? 1e5 : w.Choices.Of([1e-7, 1e-3]), // keeps a centered mean square above 0
        "l1" or "l2" or "l2_shrinkage" => w.Choices.Of([0, 0.1]),
        "lr_power" => -0.5,
        _ => w.Choices.Of([0.9, 0.5, 0.99]),
    };

    private static TensorData Scalar(TF_DataType type, double value) =>
        type == TF_DataType.TF_FLOAT ? TensorData.Scalar((float)value) : TensorData.Scalar(value);
}
