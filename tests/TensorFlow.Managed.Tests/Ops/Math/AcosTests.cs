using Tensorflow.Ops.Math;

namespace Tensorflow.Tests.Ops.Math;

internal sealed class AcosTests() : UnaryFixture<Acos>(-0.8, 0.8);
