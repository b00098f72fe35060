using Tensorflow.Ops.Random;

namespace Tensorflow.Tests.Ops.Random;

internal sealed class StatelessRandomUniformV2Tests : StatelessDrawFixture<StatelessRandomUniformV2>;
