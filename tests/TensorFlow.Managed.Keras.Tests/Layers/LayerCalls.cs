using System;
using System.Collections.Generic;
using Tensorflow.Keras.Constraints;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Regularizers;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Tests.Layers;

/// <summary>The recorded calls that make layers, in Python and here.</summary>
internal static class LayerCalls
{
    public static IReadOnlyDictionary<string, Func<LayersApi, Layer>> All { get; } = Make();

    private static Activation Elu { get; } = new(x => tf.nn.elu(x), "elu");

    private static Activation Leaky { get; } = new(x => tf.nn.leaky_relu(x), "leaky_relu");

    private static Dictionary<string, Func<LayersApi, Layer>> Make()
    {
        var calls = new Dictionary<string, Func<LayersApi, Layer>>();
        AddDense(calls);
        AddActivations(calls);
        AddRegularization(calls);
        AddNormalization(calls);
        AddShapes(calls);
        AddOthers(calls);
        return calls;
    }

    private static void AddDense(Dictionary<string, Func<LayersApi, Layer>> calls)
    {
        calls["Dense(3)"] = l => l.Dense(3);
        calls["Dense(3, activation='relu')"] = l => l.Dense(3, activation: "relu");
        calls["Dense(1, activation='sigmoid')"] = l => l.Dense(1, activation: "sigmoid");
        calls["Dense(3, activation='tanh', use_bias=False)"] = l => l.Dense(3, activation: "tanh", use_bias: false);
        calls["Dense(3, activation='leaky_relu')"] = l => l.Dense(3, activation: "leaky_relu");
        calls["Dense(4, activation='softmax')"] = l => l.Dense(4, activation: "softmax");
        calls["Dense(3, activation='selu', kernel_initializer='lecun_normal')"] = l =>
            l.Dense(3, activation: "selu", kernel_initializer: "lecun_normal");
        calls["Dense(2, activation=tf.nn.elu)"] = l => l.Dense(2, activation: Elu);
        calls["Dense(2)"] = l => l.Dense(2);
        calls["Dense(2, kernel_regularizer='l2')"] = l => l.Dense(2, kernel_regularizer: "l2");
        calls["Dense(2, kernel_regularizer=keras.regularizers.L1(0.02), "
            + "bias_regularizer=keras.regularizers.L2(0.03))"] =
            l => l.Dense(2, kernel_regularizer: new L1(0.02), bias_regularizer: new L2(0.03));
        calls["Dense(2, kernel_regularizer=keras.regularizers.L1L2(l1=0.01, l2=0.02))"] = l =>
            l.Dense(2, kernel_regularizer: new L1L2(l1: 0.01, l2: 0.02));
        calls["Dense(2, activity_regularizer=keras.regularizers.L2(0.1))"] = l =>
            l.Dense(2, activity_regularizer: new L2(0.1));
        calls["Dense(2, kernel_constraint=keras.constraints.MaxNorm(1.0), bias_constraint='non_neg')"] = l =>
            l.Dense(2, kernel_constraint: new MaxNorm(1.0), bias_constraint: "non_neg");
        calls["Dense(3, kernel_initializer=keras.initializers.RandomNormal(0.0, 0.02), "
            + "bias_initializer=keras.initializers.Constant(0.5))"] = l => l.Dense(
            3, kernel_initializer: new Keras.Initializers.RandomNormal(0.0, 0.02),
            bias_initializer: new Keras.Initializers.Constant(0.5));
        calls["Dense(2, name='head')"] = l => l.Dense(2, name: "head");
        calls["Dense(2, trainable=False)"] = l => l.Dense(2, trainable: false);
        calls["Dense(2, dtype='float64')"] = l => l.Dense(2, dtype: tf.float64);
    }

    private static void AddActivations(Dictionary<string, Func<LayersApi, Layer>> calls)
    {
        calls["Activation('relu')"] = l => l.Activation("relu");
        calls["Activation('tanh')"] = l => l.Activation("tanh");
        calls["Activation(tf.nn.leaky_relu)"] = l => l.Activation(Leaky);
        calls["LeakyReLU()"] = l => l.LeakyReLU();
        calls["LeakyReLU(negative_slope=0.2)"] = l => l.LeakyReLU(negative_slope: 0.2);
        calls["LeakyReLU(alpha=0.2)"] = l => l.LeakyReLU(alpha: 0.2f);
        calls["ReLU()"] = l => l.ReLU();
        calls["ReLU(max_value=6.0)"] = l => l.ReLU(max_value: 6.0);
        calls["ReLU(max_value=2.0, negative_slope=0.25, threshold=0.5)"] = l =>
            l.ReLU(max_value: 2.0, negative_slope: 0.25, threshold: 0.5);
        calls["ReLU(threshold=1.0)"] = l => l.ReLU(threshold: 1.0);
        calls["ReLU(negative_slope=0.1)"] = l => l.ReLU(negative_slope: 0.1);
        calls["ELU()"] = l => l.ELU();
        calls["ELU(alpha=0.5)"] = l => l.ELU(alpha: 0.5);
        calls["PReLU()"] = l => l.PReLU();
        calls["PReLU(shared_axes=[1, 2])"] = l => l.PReLU(shared_axes: new[] { 1, 2 });
        calls["Softmax()"] = l => l.Softmax();
        calls["Softmax(axis=1)"] = l => l.Softmax(axis: 1);
        calls["Softmax(axis=[1, 2])"] = l => l.Softmax(axis: new[] { 1, 2 });
    }

    private static void AddRegularization(Dictionary<string, Func<LayersApi, Layer>> calls)
    {
        calls["Dropout(0.5, seed=1)"] = l => l.Dropout(0.5, seed: 1);
        calls["Dropout(0.3, seed=7)"] = l => l.Dropout(0.3, seed: 7);
        calls["Dropout(0.0)"] = l => l.Dropout(0.0);
        calls["Dropout(0.5, noise_shape=(None, 1, 4), seed=3)"] = l =>
            l.Dropout(0.5, noise_shape: (-1, 1, 4), seed: 3);
        calls["SpatialDropout1D(0.5, seed=1)"] = l => l.SpatialDropout1D(0.5, seed: 1);
        calls["SpatialDropout2D(0.5, seed=1)"] = l => l.SpatialDropout2D(0.5, seed: 1);
        calls["GaussianNoise(0.5, seed=1)"] = l => l.GaussianNoise(0.5, seed: 1);
        calls["GaussianDropout(0.25, seed=1)"] = l => l.GaussianDropout(0.25, seed: 1);
        calls["AlphaDropout(0.25, seed=1)"] = l => l.AlphaDropout(0.25, seed: 1);
        calls["ActivityRegularization(l1=0.01, l2=0.1)"] = l => l.ActivityRegularization(l1: 0.01, l2: 0.1);
    }

    private static void AddNormalization(Dictionary<string, Func<LayersApi, Layer>> calls)
    {
        calls["BatchNormalization()"] = l => l.BatchNormalization();
        calls["BatchNormalization(momentum=0.8, epsilon=1e-5)"] = l =>
            l.BatchNormalization(momentum: 0.8, epsilon: 1e-5);
        calls["BatchNormalization(scale=False)"] = l => l.BatchNormalization(scale: false);
        calls["BatchNormalization(center=False)"] = l => l.BatchNormalization(center: false);
        calls["BatchNormalization(axis=1)"] = l => l.BatchNormalization(axis: 1);
        calls["BatchNormalization(trainable=False)"] = l => l.BatchNormalization(trainable: false);
        calls["LayerNormalization()"] = l => l.LayerNormalization();
        calls["LayerNormalization(axis=[1, 2], epsilon=1e-5)"] = l =>
            l.LayerNormalization(axis: new[] { 1, 2 }, epsilon: 1e-5);
        calls["LayerNormalization(center=False, scale=False)"] = l => l.LayerNormalization(center: false, scale: false);
        calls["GroupNormalization(groups=2)"] = l => l.GroupNormalization(groups: 2);
        calls["UnitNormalization()"] = l => l.UnitNormalization();
        calls["SpectralNormalization(Dense(3))"] = l => l.SpectralNormalization(l.Dense(3));
        calls["SpectralNormalization(Dense(3), power_iterations=3)"] = l =>
            l.SpectralNormalization(l.Dense(3), power_iterations: 3);
        calls["Normalization(mean=[0.5, -1.0, 2.0], variance=[1.0, 4.0, 0.25])"] = l => l.Normalization(
            mean: new[] { 0.5, -1.0, 2.0 }, variance: new[] { 1.0, 4.0, 0.25 });
        calls["Normalization()"] = l =>
        {
            var layer = l.Normalization();
            layer.adapt(MadeUp(5, 3, salt: 77));
            return layer;
        };
        calls["Normalization(mean=1.0, variance=4.0, invert=True)"] = l =>
            l.Normalization(mean: 1.0, variance: 4.0, invert: true);
        calls["Rescaling(1 / 127.5, offset=-1.0)"] = l => l.Rescaling(1 / 127.5, offset: -1.0);
        calls["Rescaling(1 / 255)"] = l => l.Rescaling(1 / 255.0);
    }

    private static void AddShapes(Dictionary<string, Func<LayersApi, Layer>> calls)
    {
        calls["Flatten()"] = l => l.Flatten();
        calls["Reshape((2, 6))"] = l => l.Reshape((2, 6));
        calls["Reshape((-1, 2))"] = l => l.Reshape((-1, 2));
        calls["Permute((2, 1))"] = l => l.Permute((2, 1));
        calls["Permute((3, 1, 2))"] = l => l.Permute((3, 1, 2));
        calls["RepeatVector(3)"] = l => l.RepeatVector(3);
        calls["ZeroPadding2D()"] = l => l.ZeroPadding2D();
        calls["ZeroPadding2D(((1, 0), (2, 1)))"] = l => l.ZeroPadding2D(((1, 0), (2, 1)));
        calls["Cropping2D()"] = l => l.Cropping2D();
        calls["Cropping2D(((1, 0), (0, 2)))"] = l => l.Cropping2D(((1, 0), (0, 2)));
        calls["UpSampling2D()"] = l => l.UpSampling2D();
        calls["UpSampling2D((3, 2))"] = l => l.UpSampling2D((3, 2));
        calls["UpSampling1D(2)"] = l => l.UpSampling1D(2);
    }

    private static void AddOthers(Dictionary<string, Func<LayersApi, Layer>> calls)
    {
        calls["Concatenate()"] = l => l.Concatenate();
        calls["Concatenate(axis=1)"] = l => l.Concatenate(axis: 1);
        calls["Add()"] = l => l.Add();
        calls["Multiply()"] = l => l.Multiply();
        calls["Average()"] = l => l.Average();
        calls["Maximum()"] = l => l.Maximum();
        calls["Minimum()"] = l => l.Minimum();
        calls["Subtract()"] = l => l.Subtract();
        calls["Dot(axes=1)"] = l => l.Dot(axes: 1);
        calls["Dot(axes=1, normalize=True)"] = l => l.Dot(axes: 1, normalize: true);
        calls["Lambda(lambda x: x * 2 + 1)"] = l => l.Lambda(x => (x * 2) + 1);
        calls["Identity()"] = l => l.Identity();
        calls["Embedding(5, 3)"] = l => l.Embedding(5, 3);
        calls["Embedding(5, 2, mask_zero=True)"] = l => l.Embedding(5, 2, mask_zero: true);
        calls["Masking(mask_value=0.0)"] = l => l.Masking(mask_value: 0.0);
        calls["TimeDistributed(Dense(2))"] = l => l.TimeDistributed(l.Dense(2));
        calls["CategoryEncoding(num_tokens=4, output_mode='one_hot')"] = l =>
            l.CategoryEncoding(num_tokens: 4, output_mode: "one_hot");
    }

    // golden_io.fill: multiples of 1/64 in [-2, 2]
    private static NDArray MadeUp(int rows, int columns, int salt)
    {
        var values = new float[rows * columns];
        for (var i = 0; i < values.Length; i++)
        {
            var x = (ulong)(i + 1 + (1000 * salt)) * 2654435761 % 4294967296;
            x = (x ^ (x >> 15)) * 2246822519 % 4294967296;
            x = (x ^ (x >> 13)) * 3266489917 % 4294967296;
            x ^= x >> 16;
            values[i] = ((long)(x % 257) - 128) / 64f;
        }

        return new NDArray(values, (rows, columns));
    }
}
