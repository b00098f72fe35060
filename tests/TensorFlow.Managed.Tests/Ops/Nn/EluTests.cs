using Tensorflow.Ops.Nn;

namespace Tensorflow.Tests.Ops.Nn;

internal sealed class EluTests() : UnaryFixture<Elu>(0.2, 2, bothSigns: true);

internal sealed class EluGradTests() : PairFixture<EluGrad>((-1, 1), (-0.9, -0.1));
