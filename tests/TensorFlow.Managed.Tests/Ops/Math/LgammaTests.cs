using Tensorflow.Ops.Math;

namespace Tensorflow.Tests.Ops.Math;

internal sealed class LgammaTests() : UnaryFixture<Lgamma>(0.3, 4);
