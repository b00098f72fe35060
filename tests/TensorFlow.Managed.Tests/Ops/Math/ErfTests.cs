using Tensorflow.Ops.Math;

namespace Tensorflow.Tests.Ops.Math;

internal sealed class ErfTests() : UnaryFixture<Erf>(-2, 2);
