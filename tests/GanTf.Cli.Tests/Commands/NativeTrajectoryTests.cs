using Tensorflow.Native.Tests;

namespace GanTf.Cli.Tests.Commands;

/// <summary>The same commands on TensorFlow's own library: the same seeds, the same losses.</summary>
[NeedsTensorFlow]
internal sealed class NativeTrajectoryTests : TrajectoryTests
{
    protected override string Engine => "native";
}
