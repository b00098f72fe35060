using Tensorflow.Ops.Math;

namespace Tensorflow.Tests.Ops.Math;

internal sealed class AtanTests() : UnaryFixture<Atan>(-3, 3);
