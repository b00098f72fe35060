using Tensorflow.Ops.Math;

namespace Tensorflow.Tests.Ops.Math;

internal sealed class InvTests() : UnaryFixture<Inv>(0.3, 3, bothSigns: true);

internal sealed class InvGradTests() : PairFixture<InvGrad>((0.5, 2), (-1, 1));
