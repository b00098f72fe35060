using Tensorflow.Ops.Math;

namespace Tensorflow.Tests.Ops.Math;

internal sealed class Atan2Tests() : BinaryFixture<Atan2>(0.3, 2, bothSigns: true);
