using Tensorflow.Ops.Math;

namespace Tensorflow.Tests.Ops.Math;

internal sealed class TanTests() : UnaryFixture<Tan>(-1.2, 1.2);
