using Tensorflow.Ops.Math;

namespace Tensorflow.Tests.Ops.Math;

internal sealed class AtanhTests() : UnaryFixture<Atanh>(-0.8, 0.8);
