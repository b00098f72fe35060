using Google.Protobuf;
using Tensorflow.Protos;

namespace Tensorflow.Native.Tests.Differential;

/// <summary>Settings of native sessions.</summary>
internal static class NativeConfigs
{
    /// <summary>The graph is run node for node as it stands.</summary>
    public static byte[] WithoutOptimizers { get; } = new ConfigProto
    {
        GraphOptions = new GraphOptions
        {
            OptimizerOptions = new OptimizerOptions { OptLevel = OptimizerOptions.Types.Level.L0 },
            RewriteOptions = new RewriterConfig { DisableMetaOptimizer = true },
        },
    }.ToByteArray();
}
