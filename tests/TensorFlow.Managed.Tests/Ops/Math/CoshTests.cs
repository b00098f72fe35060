using Tensorflow.Ops.Math;

namespace Tensorflow.Tests.Ops.Math;

internal sealed class CoshTests() : UnaryFixture<Cosh>(-2, 2);
