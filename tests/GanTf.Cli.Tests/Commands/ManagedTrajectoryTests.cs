namespace GanTf.Cli.Tests.Commands;

/// <summary>On the engine that is part of the program.</summary>
internal sealed class ManagedTrajectoryTests : TrajectoryTests
{
    protected override string Engine => "managed";
}
