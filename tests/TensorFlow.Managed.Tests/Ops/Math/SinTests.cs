using Tensorflow.Ops.Math;

namespace Tensorflow.Tests.Ops.Math;

internal sealed class SinTests() : UnaryFixture<Sin>(-3, 3);
