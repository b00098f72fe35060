using Tensorflow.Ops.Random;

namespace Tensorflow.Tests.Ops.Random;

internal sealed class StatelessRandomNormalV2Tests : StatelessDrawFixture<StatelessRandomNormalV2>;
