using Tensorflow.Ops.Math;

namespace Tensorflow.Tests.Ops.Math;

internal sealed class NdtriTests() : UnaryFixture<Ndtri>(0.1, 0.9);
