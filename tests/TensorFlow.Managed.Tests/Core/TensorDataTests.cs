using System;
using System.Linq;
using NUnit.Framework;
using Tensorflow.NumPy;

namespace Tensorflow.Tests.Core;

/// <summary>Values of few bytes stand in the object itself, others in an array: nobody can tell.</summary>
internal sealed class TensorDataTests
{
    [Test]
    public void Few_and_many_elements_are_kept_alike([Range(0, 9)] int count)
    {
        foreach (var zeroed in new[] { true, false })
        {
            var data = TensorData.Allocate(TF_DataType.TF_FLOAT, new Shape(count), zeroed);
            var values = Enumerable.Range(1, count).Select(i => (float)i).ToArray();
            values.CopyTo(data.Span<float>());
            var (copy, view) = (data.Copy(), data.WithShape(new Shape(1, count)).WithShape(new Shape(count, 1)));
            Assert.That(data.Bytes.Length, Is.EqualTo(4 * count));
            data.Span<float>().Fill(-1f);
            Assert.That(copy.Span<float>().ToArray(), Is.EqualTo(values), "a copy stays");
            Assert.That(view.Span<float>().ToArray(), Is.All.EqualTo(-1f), "a view follows");
            view.Bytes.Clear();
            Assert.That(data.Span<float>().ToArray(), Is.All.Zero);
            Assert.That(view.Copy().Shape, Is.EqualTo(new Shape(count, 1)));
        }
    }

    [Test]
    public void New_memory_is_zero_where_asked([Values(1, 2, 3)] int doubles)
    {
        GC.Collect();
        Assert.That(
            TensorData.Allocate(TF_DataType.TF_DOUBLE, new Shape(doubles)).Span<double>().ToArray(), Is.All.Zero);
        Assert.That(TensorData.Allocate(TF_DataType.TF_FLOAT, new Shape(doubles)).Address == 0);
        Assert.That(TensorData.Allocate(TF_DataType.TF_FLOAT, new Shape(doubles), pinned: true).Address % 64 == 0);
    }

    [Test]
    public void A_slice_of_a_small_array_writes_through_and_outlives_it()
    {
        var slice = Slice();
        GC.Collect();
        Assert.That(slice.ToArray<float>(), Is.EqualTo(new float[] { 2, 9 }));

        static NDArray Slice()
        {
            NDArray all = new float[] { 1, 2, 3 };
            var part = all["1:3"];
            all[2] = 9f;
            return part;
        }
    }

    [Test]
    public void Refuses_what_is_no_plain_memory()
    {
        var text = TensorData.OfStrings([[1]], Shape.Scalar);
        Assert.That(text.Copy().Strings[0], Is.EqualTo(new byte[] { 1 }));
        Assert.That(() => TensorData.Scalar(1f).Strings, Throws.TypeOf<TypeError>());
        Assert.That(() => TensorData.Scalar(1f).Span<double>().Length, Throws.TypeOf<TypeError>());
        Assert.That(
            () => TensorData.Allocate(TF_DataType.TF_FLOAT, new Shape(-1)), Throws.TypeOf<InvalidArgumentError>());
        Assert.That(
            () => TensorData.Allocate(TF_DataType.TF_FLOAT, new Shape(1L << 40)),
            Throws.TypeOf<ResourceExhaustedError>());
    }
}
