namespace Tensorflow.Execution.Planning;

/// <summary>The passes of the plan compiler in order; each is a pure function from plan to plan.</summary>
internal static class Passes
{
    public static PlanGraph Run(PlanGraph graph) =>
        FuseUpdates.Run(FuseChains.Run(MaskBools.Run(DrawMasks.Run(FuseProducts.Run(PairProducts.Run(
            StepAlongProducts.Run(ReadActivations.Run(AssignInPlace.Run(DropUnread.Run(graph))))))))));
}
