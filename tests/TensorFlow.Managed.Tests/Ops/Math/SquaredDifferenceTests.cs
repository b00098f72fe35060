using Tensorflow.Ops.Math;

namespace Tensorflow.Tests.Ops.Math;

internal sealed class SquaredDifferenceTests() : BinaryFixture<SquaredDifference>(-3, 3);
