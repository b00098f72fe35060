using Tensorflow.Ops.Math;

namespace Tensorflow.Tests.Ops.Math;

internal sealed class ErfinvTests() : UnaryFixture<Erfinv>(-0.8, 0.8);
