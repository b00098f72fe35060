using Tensorflow.Ops.Math;

namespace Tensorflow.Tests.Ops.Math;

internal sealed class MulTests() : BinaryFixture<Mul>(-3, 3);
