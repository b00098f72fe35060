using Tensorflow.Ops.Math;

namespace Tensorflow.Tests.Ops.Math;

internal sealed class ErfcTests() : UnaryFixture<Erfc>(-2, 2);
