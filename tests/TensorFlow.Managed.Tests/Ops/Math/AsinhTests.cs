using Tensorflow.Ops.Math;

namespace Tensorflow.Tests.Ops.Math;

internal sealed class AsinhTests() : UnaryFixture<Asinh>(-3, 3);
