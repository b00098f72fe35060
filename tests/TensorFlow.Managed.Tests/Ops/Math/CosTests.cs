using Tensorflow.Ops.Math;

namespace Tensorflow.Tests.Ops.Math;

internal sealed class CosTests() : UnaryFixture<Cos>(-3, 3);
