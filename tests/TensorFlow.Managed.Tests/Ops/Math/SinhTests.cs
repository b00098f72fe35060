using Tensorflow.Ops.Math;

namespace Tensorflow.Tests.Ops.Math;

internal sealed class SinhTests() : UnaryFixture<Sinh>(-2, 2);
