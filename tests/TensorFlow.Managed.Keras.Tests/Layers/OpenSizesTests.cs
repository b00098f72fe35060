using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;
using Tensorflow.Keras.Engine;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Tests.Layers;

/// <summary>Layers in models whose batch or time is open give what they give called at once.</summary>
internal sealed class OpenSizesTests
{
    private static readonly LayersApi Layers = new();

    private static IEnumerable<TestCaseData> Cases()
    {
        yield return Case("Flatten", (2, 3, 4), (-1, 3, 4), l => l.Flatten(), (-1, 12));
        yield return Case("Flatten, open time", (2, 3, 4), (-1, -1, 4), l => l.Flatten(), (-1, -1));
        yield return Case("Reshape", (2, 3, 4), (-1, 3, 4), l => l.Reshape((-1, 2)), (-1, 6, 2));
        yield return Case("Reshape, open time", (2, 3, 4), (-1, -1, 4), l => l.Reshape((-1, 2)), (-1, -1, 2));
        yield return Case("Permute", (2, 3, 4), (-1, -1, 4), l => l.Permute((2, 1)), (-1, 4, -1));
        yield return Case("RepeatVector", (2, 3), (-1, 3), l => l.RepeatVector(2), (-1, 2, 3));
        yield return Case("UpSampling1D, open time", (2, 3, 2), (-1, -1, 2), l => l.UpSampling1D(2), (-1, -1, 2));
        yield return Case("UpSampling2D", (2, 2, 2, 1), (-1, 2, 2, 1), l => l.UpSampling2D((3, 2)), (-1, 6, 4, 1));
        yield return Case("TimeDistributed", (2, 3, 4), (-1, 3, 4), l => l.TimeDistributed(l.Flatten()), (-1, 3, 4));
        yield return Case("TimeDistributed, open time", (2, 3, 4), (-1, -1, 4), l =>
            l.TimeDistributed(l.Reshape((2, 2))), (-1, -1, 2, 2));
        yield return Case("GroupNormalization", (2, 3, 4), (-1, 3, 4), l => l.GroupNormalization(2), (-1, 3, 4));
        yield return Case("GroupNormalization, other axis", (2, 4, 3), (-1, 4, 3), l =>
            l.GroupNormalization(2, axis: 1), (-1, 4, 3));
        yield return Case("LayerNormalization", (2, 3, 4), (-1, -1, 4), l => l.LayerNormalization(), (-1, -1, 4));
        yield return Case("rms_scaling", (2, 3, 4), (-1, 3, 4), l => l.LayerNormalization(rms_scaling: true),
            (-1, 3, 4));
        yield return Case("Cropping2D", (2, 4, 4, 1), (-1, -1, 4, 1), l => l.Cropping2D(1), (-1, -1, 2, 1));
        yield return Case("ZeroPadding2D", (2, 2, 3, 1), (-1, -1, 3, 1), l => l.ZeroPadding2D((1, 2)), (-1, -1, 7, 1));
        yield return Case("Softmax", (2, 3, 4), (-1, -1, 4), l => l.Softmax(axis: new[] { 1, 2 }), (-1, -1, 4));
        yield return Case("multi_hot", (2, 3), (-1, 3), l => l.CategoryEncoding(4), (-1, 4));
        yield return Case("count", (2, 3), (-1, 3), l => l.CategoryEncoding(4, "count"), (-1, 4));
        yield return Case("Normalization", (2, 3), (-1, 3), l => l.Normalization(null, mean: 1.0, variance: 4.0),
            (-1, 3));
    }

    [TestCaseSource(nameof(Cases))]
    public void A_model_gives_what_the_layer_gives(Shape fed, Shape open, Func<LayersApi, Layer> make, Shape wanted)
    {
        var symbol = new Keras.Layers.InputLayer(batch_shape: open).Symbol;
        var layer = make(Layers);
        var model = new Functional(symbol, layer.Apply(symbol));
        Assert.That(model.OutputShape, Is.EqualTo(wanted));
        var x = tf.constant(Enumerable.Range(0, (int)fed.size).Select(i => (i * 7 % 4) + 0f).ToArray(), shape: fed);
        var once = layer.Apply(x).Single;
        Assert.That(once.shape.is_compatible_with(wanted), $"{once.shape}");
        Assert.That(tf.function((Tensor t) => model.Apply(t).Single, [new TensorSpec(open)])(x).ToArray<float>(),
            Is.EqualTo(once.ToArray<float>()).Within(1e-6));
    }

    [Test]
    public void A_product_of_matrices_sums_along_the_axes_named()
    {
        var x = tf.constant(Enumerable.Range(0, 12).Select(i => (float)i).ToArray(), shape: (2, 3, 2));
        var y = tf.constant(Enumerable.Range(0, 24).Select(i => (float)i).ToArray(), shape: (2, 4, 3));
        var product = Layers.dot(new[] { x, y }, (1, 2)).Single;
        Assert.That(product.shape, Is.EqualTo(new Shape(2, 2, 4)));
        Assert.That(product.ToArray<float>()[..4], Is.EqualTo(new[] { 10f, 28f, 46f, 64f }));
    }

    [Test]
    public void Inputs_of_lower_rank_get_axes_after_the_batch()
    {
        var sum = Layers.add(new[] { tf.ones((2, 3, 4)), tf.ones((2, 4)) }).Single;
        Assert.That(sum.ToArray<float>(), Is.EqualTo(Enumerable.Repeat(2f, 24)));
    }

    [Test]
    public void A_first_layer_may_bring_the_shape_of_its_input()
    {
        var model = new Sequential([Layers.Dense(2, input_shape: 3), Layers.Dense(1)]);
        Assert.That((model.Built, model.OutputShape), Is.EqualTo((true, new Shape(-1, 1))));
    }

    private static TestCaseData Case(
        string name, Shape fed, Shape open, Func<LayersApi, Layer> make, Shape wanted) =>
        new TestCaseData(fed, open, make, wanted).SetArgDisplayNames(name);
}
