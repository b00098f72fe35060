using Tensorflow.Ops.Math;

namespace Tensorflow.Tests.Ops.Math;

internal sealed class SubTests() : BinaryFixture<Sub>(-3, 3);
