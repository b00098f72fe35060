using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;

namespace Tensorflow.Native.Tests.Differential;

/// <summary>Graphs on which the engines once disagreed, as the study printed them.</summary>
[NeedsTensorFlow]
internal sealed class FoundTests
{
    private static readonly Shape Scalar = Shape.Scalar;

    private static IEnumerable<TestCaseData> Graphs => Refused.Concat(Computed)
        .Select(g => new TestCaseData(g.Sketch).SetArgDisplayNames(g.What));

    private static (string What, Sketch Sketch)[] Refused =>
    [
        ("an axis of a scan that is a list", new Sketch()
            .Feed<float>([1, 2], 2).Const<int>([0, 0], 2).Op("Cumsum", "0 1", Exclusive, Reverse)),
        ("a filling value that is a list", new Sketch()
            .Const<int>([3, 1], 2).Feed<float>([0], 1).Op("Fill", "0 1")),
        ("paddings of a gradient that are a list", new Sketch()
            .Feed<double>([0, -1, 2], 3).Feed<long>([-3, 2], 2).Op("MirrorPadGrad", "0 1", ("mode", "REFLECT"))),
        ("sizes of a random draw that are a matrix", new Sketch()
            .Feed<int>([1, 2], (2, 1)).Op("RandomUniform", "0", ("dtype", TF_DataType.TF_FLOAT))),
        ("a scalar shape, while building", new Sketch()
            .Feed<double>([1, 2], 2).Feed<int>([2], Scalar).Op("Reshape", "0 1")),
        ("axes of a reduction that are a matrix", new Sketch()
            .Feed<bool>([true], (1, 1)).Feed<long>([0, 1], (1, 2)).Op("Any", "0 1", ("keep_dims", true))),
        ("an axis of a reduction beyond the rank", new Sketch()
            .Feed<int>([-1], 1).Feed<bool>([false], Scalar).Op("All", "1 0", ("keep_dims", true))),
        ("shapes to broadcast that are matrices", new Sketch()
            .Const<long>([], 0).Feed<long>([2, 1], (2, 1)).Op("BroadcastGradientArgs", "1 0")),
        ("shapes to concatenate that are matrices", new Sketch()
            .Const<int>([0], Scalar).Const<int>([1, 1], 2).Feed<int>([2, 3], (1, 2)).Op("ConcatOffset", "0 1 2")),
        ("negative places to stitch", new Sketch()
            .Const<int>([-1, -4], 2).Feed<double>([1, 2], 2).Op("DynamicStitch", "0 1")),
        ("broadcasting of a size to another", new Sketch()
            .Const<int>([1, 4, 2, 1], 4).Feed<float>([1, 2, 3, 4], (2, 2)).Op("BroadcastTo", "1 0")),
        ("a slice from before the start", new Sketch()
            .Feed<int>([1, 2, 3], 3).Const<int>([-2], 1).Const<int>([1], 1).Op("Slice", "0 1 2")),
        ("one part of an open size", new Sketch()
            .Feed<float>([1, 2], (2, 1)).Const<long>([-1], 1).Const<int>([0], Scalar)
            .Op("SplitV", "0 1 2", ("num_split", 1))),
        ("parts along an axis that is a list", new Sketch()
            .Feed<double>([2, -2.5], 2).Feed<int>([0, 0], 2).Op("Split", "1 0", ("num_split", 2))),
        ("mirror images longer than the gradient", new Sketch()
            .Feed<float>([1, 2, 3, 4, 5, 6], 6).Const<long>([3, 1], (1, 2))
            .Op("MirrorPadGrad", "0 1", ("mode", "SYMMETRIC"))),
        ("values of a one-hot that are lists", new Sketch()
            .Feed<long>([-1, 0], 2).Const<int>([1], Scalar).Feed<sbyte>([1], Scalar).Feed<sbyte>([2, 3], 2)
            .Op("OneHot", "0 1 3 2", ("axis", 1))),
        ("a gradient of another shape than the slice", new Sketch()
            .Const<long>([1], 1).Feed<long>([0], 1).Feed<long>([1], 1).Feed<long>([2], 1).Feed<int>([1, 2], 2)
            .Op("StridedSliceGrad", "0 1 2 3 4")),
        ("a stride of zero in a gradient", new Sketch()
            .Const<int>([4], 1).Const<int>([0], 1).Feed<bool>([false], 1).Op("StridedSliceGrad", "0 1 0 1 2")),
        ("a number of segments that is a list", new Sketch()
            .Feed<float>([1, 2], 2).Const<int>([0, 0], 2).Feed<int>([2, 2], 2).Op("UnsortedSegmentSum", "0 1 2")),
        ("an order of axes that is a matrix", new Sketch()
            .Feed<float>([1, 2], (1, 2)).Feed<int>([1, 0], (2, 1)).Op("Transpose", "0 1")),
        ("a padding value that is a list", new Sketch()
            .Feed<float>([1, 2], 2).Const<int>([1, 0], (1, 2)).Feed<float>([1, 2], 2).Op("PadV2", "0 1 2")),
        ("negative paddings of any rank", new Sketch()
            .Feed<byte>([1], 1, Shape.Null).Const<int>([5, -3], (1, 2)).Op("Pad", "0 1")),
        ("elements for none", new Sketch()
            .Feed<ushort>([], (3, 0), new(0, -1)).Const<long>([2], 1).Op("Reshape", "0 1")),
        ("batches of other sizes", new Sketch()
            .Const<long>([1, 2, 0, 2], (2, 2)).Const<int>([1], Scalar).Feed<byte>([1, 2, 3, 4, 5, 6], (3, 2))
            .Op("GatherV2", "2 0 1", ("batch_dims", 1))),
        ("updates without places", new Sketch()
            .Feed<double>([1, 2], 2).Const<int>([], (1, 0)).Op("GatherNd", "0 1").Gradient()),
        ("an axis to concatenate along that is a list", new Sketch()
            .Feed<bool>([true], 1).Feed<bool>([false], 1).Feed<int>([0, 0], 2).Op("ConcatV2", "0 1 2")),
    ];

    private static (string What, Sketch Sketch)[] Computed =>
    [
        ("a root's gradient where none comes in", new Sketch().Feed<float>([0], 1).Op("SqrtGrad", "0 0")),
        ("a reciprocal's gradient where none comes in", new Sketch()
            .Feed<float>([float.PositiveInfinity], 1).Feed<float>([0], 1).Op("ReciprocalGrad", "0 1")),
        ("a reciprocal root's gradient where none comes in", new Sketch()
            .Feed<double>([double.PositiveInfinity], 1).Feed<double>([0], 1).Op("RsqrtGrad", "0 1")),
        ("an infinite gradient of a relu", new Sketch()
            .Feed<double>([double.NegativeInfinity, 3], 2).Op("ReluGrad", "0 0")),
        ("a bias of a matrix, channels second", new Sketch()
            .Feed<float>([1, 2], (1, 2), Shape.Null).Feed<float>([31, 2], 2)
            .Op("BiasAdd", "0 1", ("data_format", "NCHW"))),
        ("a default of another shape", new Sketch()
            .Feed<int>([5], Scalar, Shape.Null).Op("PlaceholderWithDefault", "0", ("shape", new Shape(3, 2)))),
        ("any axes of nothing", new Sketch().Feed<int>([1, -1], 2).Feed<float>([], (4, 0)).Op("ReverseV2", "1 0")),
        ("any indices into nothing", new Sketch()
            .Feed<float>([], (3, 0)).Feed<int>([2, 9], 2).Const<int>([0], Scalar).Op("GatherV2", "0 1 2")),
        ("a reversed scalar", new Sketch()
            .Feed<float>([1], Scalar, Shape.Null).Const<int>([0], 1).Op("ReverseV2", "0 1")),
        ("a range by fractions, not summed up", new Sketch()
            .Const<float>([-1], Scalar).Const<float>([2], Scalar).Feed<float>([0.0853593424f], Scalar)
            .Op("Range", "0 1 2")),
        ("a square's gradient, twice", new Sketch()
            .Feed<float>([3, -1], 2).Op("SquaredDifference", "0 0").Op("Square", "0").Gradient()),
    ];

    private static (string, AttrValue) Exclusive => ("exclusive", false);

    private static (string, AttrValue) Reverse => ("reverse", false);

    [TestCaseSource(nameof(Graphs))]
    public void Engines_agree_now(Sketch sketch)
    {
        var verdict = Judge.Of(sketch);
        Assert.That(verdict.Kind, Is.AnyOf(VerdictKind.Agree, VerdictKind.BothRefuse), verdict.Text);
    }

    [Test]
    public void Known_differences_are_still_there()
    {
        var sketch = new Sketch().Feed<int>([1, 2, 3], (1, 3)).Const<int>([1, 1], 2).Feed<int>([0], Scalar)
            .Op("SplitV", "0 1 2", ("num_split", 2));
        Assert.That(Judge.Of(sketch).Kind, Is.EqualTo(VerdictKind.Known));
    }
}
