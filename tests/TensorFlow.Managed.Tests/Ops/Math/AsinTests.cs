using Tensorflow.Ops.Math;

namespace Tensorflow.Tests.Ops.Math;

internal sealed class AsinTests() : UnaryFixture<Asin>(-0.8, 0.8);
