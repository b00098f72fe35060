using Tensorflow.Ops.Math;

namespace Tensorflow.Tests.Ops.Math;

internal sealed class NegTests() : UnaryFixture<Neg>(-3, 3);
