using Tensorflow.Ops.Random;

namespace Tensorflow.Tests.Ops.Random;

internal sealed class StatelessTruncatedNormalV2Tests : StatelessDrawFixture<StatelessTruncatedNormalV2>;
