using Tensorflow.Ops.Math;

namespace Tensorflow.Tests.Ops.Math;

internal sealed class DigammaTests() : UnaryFixture<Digamma>(0.5, 4);
