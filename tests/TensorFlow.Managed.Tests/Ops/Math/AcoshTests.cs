using Tensorflow.Ops.Math;

namespace Tensorflow.Tests.Ops.Math;

internal sealed class AcoshTests() : UnaryFixture<Acosh>(1.5, 4);
