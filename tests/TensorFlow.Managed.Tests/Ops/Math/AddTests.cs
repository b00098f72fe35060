using Tensorflow.Ops.Math;

namespace Tensorflow.Tests.Ops.Math;

internal sealed class AddTests() : BinaryFixture<Add>(-3, 3);
