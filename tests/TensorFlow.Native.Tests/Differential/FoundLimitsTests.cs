using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;

namespace Tensorflow.Native.Tests.Differential;

/// <summary>Wrong and empty shapes that one engine once took and the other refused.</summary>
[NeedsTensorFlow]
internal sealed class FoundLimitsTests
{
    private static readonly Shape Scalar = Shape.Scalar;

    private static IEnumerable<TestCaseData> Graphs => Refused.Concat(Taken).Concat(Drawn)
        .Select(g => new TestCaseData(g.Sketch).SetArgDisplayNames(g.What));

    private static (string What, Sketch Sketch)[] Refused =>
    [
        ("updates of other places than the indices, of a tensor of any shape", new Sketch()
            .Feed<float>([1, 2], 2, Shape.Null).Const<int>([0], (1, 1)).Feed<float>([1, 2], 2)
            .Op("TensorScatterSub", "0 1 2")),
        ("updates of any shape of no elements", new Sketch()
            .Feed<float>([], (3, 0)).Const<int>([0], (1, 1)).Feed<float>([], (1, 0), Shape.Null)
            .Op("TensorScatterUpdate", "0 1 2")),
        ("updates of a scalar", new Sketch()
            .Const<int>([], (0, 0)).Feed<float>([], 0, Shape.Null).Feed<float>([-1], Scalar)
            .Op("TensorScatterAdd", "2 0 1")),
        ("one update for all, in a run", new Sketch()
            .Feed<double>([1, 2, 3], 3).Const<int>([0, 2], (2, 1)).Feed<double>([5], Scalar)
            .Op("TensorScatterAdd", "0 1 2")),
        ("parts of other ranks along any axis", new Sketch()
            .Feed<short>([1, 0], 2).Feed<short>([1, 2], (1, 2)).Feed<int>([0], Scalar).Op("ConcatV2", "0 1 2")),
        ("one diagonal as a matrix", new Sketch()
            .Feed<float>([1, 2, 3, 4], (2, 2)).Const<int>([0], Scalar).Feed<float>([1, 2], (1, 2))
            .Op("MatrixSetDiagV3", "0 2 1", Align)),
        ("a diagonal of another length for no matrix", new Sketch()
            .Feed<float>([], (0, 1)).Const<int>([0], Scalar).Feed<float>([1, 2], 2)
            .Op("MatrixSetDiagV3", "0 2 1", Align)),
        ("a band wider than the matrix", new Sketch()
            .Feed<float>([1, 2, 3, 4], (2, 2)).Const<int>([0], Scalar).Const<int>([3], Scalar)
            .Op("MatrixBandPart", "0 2 1")),
        ("a width of a band that is a matrix", new Sketch()
            .Feed<double>([1], (1, 1)).Feed<long>([3], Scalar).Feed<long>([], (0, 4)).Op("MatrixBandPart", "0 2 1")),
        ("a padding value that is a list", new Sketch()
            .Feed<double>([1, 2], 2).Const<int>([1], Scalar).Const<int>([-1], Scalar).Feed<double>([0, 0], 2)
            .Op("MatrixDiagV3", "0 1 2 2 3", Align)),
        ("fewer columns than the diagonal needs", new Sketch()
            .Feed<float>([1], (1, 1)).Const<int>([0], Scalar).Feed<int>([-1], Scalar).Feed<float>([0], Scalar)
            .Const<int>([-4], Scalar).Op("MatrixDiagV3", "0 1 2 4 3", Align)),
        ("a size of the last axis that is a matrix", new Sketch()
            .Feed<float>([1, 2, 3], 3).Feed<int>([1, 1], (2, 1)).Op("TopKV2", "0 1")),
        ("a number of bins that is a matrix", new Sketch()
            .Feed<int>([4, 0], 2).Feed<double>([], 0).Feed<int>([1, 2], (1, 2)).Op("DenseBincount", "0 2 1")),
        ("a slice beyond the end, of no elements", new Sketch()
            .Feed<bool>([true, false], (2, 1)).Feed<long>([0, 1], 2).Const<long>([0, 2], 2).Op("Slice", "0 1 2")),
        ("an axis beyond those that its order has", new Sketch()
            .Feed<sbyte>([1, 2], (2, 1), Shape.Null).Const<int>([0, 5], 2).Op("Transpose", "0 1")),
        ("an axis that only the run tells", new Sketch()
            .Const<int>([0], Scalar).Feed<int>([1], Scalar).Feed<sbyte>([1, 0], 2)
            .Op("GatherV2", "2 0 1", ("batch_dims", 0L))),
        ("a gradient by paths of no indices", new Sketch()
            .Feed<double>([1, 2], 2).Const<int>([], (0, 0)).Op("GatherNd", "0 1").Gradient()),
        ("a product with a matrix of any rank", new Sketch()
            .Feed<double>([], (0, 4)).Feed<double>([1, 2, 3, 4], (4, 1), Shape.Null).Op("BatchMatMul", "0 1")
            .Op("EnsureShape", "2", ("shape", new Shape(1, -1)))),
        ("fewer columns than a diagonal of any length needs", new Sketch()
            .Feed<float>([1], 1, new(-1)).Const<int>([3], Scalar).Const<int>([-1], Scalar).Feed<float>([0], Scalar)
            .Const<int>([1], Scalar).Op("MatrixDiagV3", "0 1 2 4 3", Align)),
        ("a range without end", new Sketch()
            .Const<float>([5], Scalar).Const<float>([1], Scalar).Feed<float>([float.NegativeInfinity], Scalar)
            .Op("Range", "2 0 1")),
        ("one update for none", new Sketch()
            .Feed<float>([], (1, 0)).Const<long>([0], (1, 1)).Feed<float>([-1], Scalar)
            .Op("TensorScatterAdd", "0 1 2")),
        ("more batch axes than the indices have", new Sketch()
            .Feed<float>([], (3, 0), Shape.Null).Const<int>([1], Scalar).Feed<int>([2], Scalar)
            .Op("GatherV2", "0 2 1", ("batch_dims", 1L))),
        ("sizes of a split that are a matrix", new Sketch()
            .Feed<long>([2, -3], 2).Const<int>([0], Scalar).Feed<int>([-1, 1], (1, 2))
            .Op("SplitV", "0 2 1", ("num_split", 2L))),
        ("no classes to draw from, no rows", new Sketch()
            .Feed<int>([4], Scalar).Feed<double>([], (0, 0)).Op("Multinomial", "1 0", ("seed", 1L))),
        ("labels for more axes than there are", new Sketch()
            .Feed<double>([1], Scalar, Shape.Null).Feed<double>([1, 2], (1, 2))
            .Op("Einsum", "1 0", ("equation", "bca,->"))),
    ];

    private static (string What, Sketch Sketch)[] Taken =>
    [
        ("labels broadcast to logits", new Sketch()
            .Feed<float>([1, 2, 3, 4], (2, 2)).Feed<float>([0.25f, 0.75f], 2)
            .Op("SoftmaxCrossEntropyWithLogits", "0 1")),
        ("any segments of no elements", new Sketch()
            .Feed<double>([], (3, 0)).Const<int>([1], Scalar).Const<int>([6, 1, -1], 3)
            .Op("UnsortedSegmentSum", "0 2 1")),
        ("a scalar of any rank as its diagonal", new Sketch()
            .Feed<float>([-4], Scalar, Shape.Null).Op("DiagPart", "0")),
        ("a negative stride of one index into any size", new Sketch()
            .Feed<float>([1, 2], 2, Shape.UnknownOfRank(1)).Const<int>([0], 1).Const<int>([1], 1).Const<int>([-1], 1)
            .Op("StridedSlice", "0 1 2 3", ("shrink_axis_mask", 1L))),
        ("axes that the run tells to be a matrix", new Sketch()
            .Feed<float>([1, 2], (1, 2)).Feed<int>([1], (1, 1), Shape.Null)
            .Op("Min", "0 1", ("keep_dims", true))),
        ("no elements broadcast to some, while building", new Sketch()
            .Feed<long>([], (0, 1)).Const<long>([5, -1], 2).Op("BroadcastTo", "0 1")),
        ("an order of axes that is a scalar, while building", new Sketch()
            .Feed<float>([1, 2], 2, Shape.Null).Feed<long>([0], Scalar).Op("Transpose", "0 1")),
        ("an axis of a split that is a list of one", new Sketch()
            .Feed<byte>([2, 3], (2, 1)).Feed<int>([2], 1).Feed<int>([0], 1)
            .Op("SplitV", "0 1 2", ("num_split", 1L))),
        ("a filling value that the run tells to be a list of one", new Sketch()
            .Const<int>([2], 1).Feed<ushort>([7], 1, Shape.Null).Op("Fill", "0 1")),
        ("an open size beside 0, while building", new Sketch()
            .Feed<double>([], (3, 0), new(3, -1)).Feed<double>([], (1, 0)).Op("AddV2", "1 0")
            .Op("EnsureShape", "2", ("shape", new Shape(3, 5)))),
        ("a size that the run tells to be a scalar", new Sketch()
            .Feed<double>([99], Scalar).Feed<int>([3], Scalar, Shape.Null).Op("Fill", "1 0")),
        ("all of Q of matrices without columns", new Sketch()
            .Feed<double>([], (2, 0)).Op("Qr", "0", ("full_matrices", true))),
        ("axes of an ellipsis broadcast to none", new Sketch()
            .Feed<double>([1, 2, 3], (1, 3)).Feed<double>([], 0).Op("Einsum", "0 1", ("equation", "...b,...->..."))),
        ("an infinity beside zeros in a sum of products", new Sketch()
            .Feed<double>([2, 1], 2).Feed<double>([float.PositiveInfinity, 3, 1, 0], (2, 2))
            .Op("Einsum", "0 1", ("equation", "a,ae->"))),
        ("paddings of any number and four columns, while building", new Sketch()
            .Feed<byte>([64, 0], 2).Feed<long>([2, -2, 2, -1], (1, 4), new(-1, 4))
            .Op("MirrorPadGrad", "0 1", ("mode", "REFLECT"))),
        ("a scalar axis of a scalar", new Sketch()
            .Feed<long>([-2], Scalar, Shape.Null).Op("ReverseV2", "0 0")),
        ("batch axes beyond the axis, while building", new Sketch()
            .Feed<float>([], (0, 1)).Const<int>([], (0, 1)).Const<int>([0], Scalar)
            .Op("GatherV2", "0 1 2", ("batch_dims", 1L))),
        ("a padding value that the run tells to be a list of one", new Sketch()
            .Feed<double>([1, 2], (1, 2)).Const<int>([0], Scalar).Feed<double>([-3], 1, Shape.Null)
            .Op("MatrixDiagPartV3", "0 1 2", Align)),
        ("no share in a class that is infinitely unlikely", new Sketch()
            .Feed<double>([1, double.NegativeInfinity], (1, 2)).Feed<double>([1, 0], (1, 2))
            .Op("SoftmaxCrossEntropyWithLogits", "0 1")),
        ("a gradient along an axis counted from the back", new Sketch()
            .Feed<float>([1, 2], 2).Const<long>([0], 1).Feed<int>([-1], Scalar)
            .Op("GatherV2", "0 1 2", ("batch_dims", 0L)).Gradient()),
    ];

    private static (string What, Sketch Sketch)[] Drawn =>
    [
        ("no draws by any algorithm", Stream([3, 0], -3).Op("StatelessRandomNormalV2", "0 1 2 3")),
        ("no draws by an algorithm beyond the counter", Stream([3, 0], 5).Op("StatelessRandomUniformV2", "0 1 2 3")),
        ("no draws from no range", Stream([3, 0], 1).Op("StatelessRandomUniformIntV2", "0 1 2 3 3 3")),
        ("draws by an unknown algorithm", Stream([3], 5).Op("StatelessRandomUniformV2", "0 1 2 3")),
        ("one row in an order of an unknown algorithm", Stream([3], -2).Op("StatelessShuffle", "0 1 2 3")),
        ("a shuffle by a key of two words, while building", Stream([3], 1).Op("StatelessShuffle", "0 2 2 3")),
        ("integers of all their type", Stream([2, 3], 3)
            .Op("StatelessRandomUniformFullIntV2", "0 1 2 3", ("dtype", TF_DataType.TF_UINT64))),
    ];

    private static (string, AttrValue) Align => ("align", "LEFT_RIGHT");

    [TestCaseSource(nameof(Graphs))]
    public void Engines_agree_now(Sketch sketch)
    {
        var verdict = Judge.Of(sketch);
        Assert.That(verdict.Kind, Is.AnyOf(VerdictKind.Agree, VerdictKind.BothRefuse), verdict.Text);
    }

    [Test]
    public void What_ends_the_process_is_not_asked_for()
    {
        var sketch = new Sketch().Feed<float>([], (3, 0)).Const<int>([-1, 0], 2).Op("Transpose", "0 1");
        Assert.That(Judge.Of(sketch).Kind, Is.EqualTo(VerdictKind.Known));
        sketch = new Sketch().Feed<float>([1], 1).Feed<int>([1], Scalar, Shape.Null).Const<int>([0], Scalar)
            .Op("SplitV", "0 1 2", ("num_split", 1L));
        Assert.That(Judge.Of(sketch).Kind, Is.EqualTo(VerdictKind.Known));
    }

    private static Sketch Stream(int[] shape, int algorithm) => new Sketch()
        .Const<int>(shape, shape.Length).Const<ulong>([7_531_257_788_000_000_000], 1)
        .Const<ulong>([1, 3_000_000_000], 2).Const<int>([algorithm], Scalar);
}
