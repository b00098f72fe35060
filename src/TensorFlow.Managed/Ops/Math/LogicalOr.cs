using System.Runtime.Intrinsics;
using Tensorflow.Numerics.Elementwise;

namespace Tensorflow.Ops.Math;

/// <summary>z = x or y, or both.</summary>
internal sealed class LogicalOr : BinaryOp<LogicalOr>
{
    public override OpDef Def { get; } = new OpDef("LogicalOr")
        .Input("x: bool").Input("y: bool").Output("z: bool").Commutative();

    public override bool IsDifferentiable => false;

    public override KernelTable Kernels { get; } = KernelTable.Any(node => Loop<byte, Function>(node, default));

    // A bool is a byte of 0 or 1.
    private readonly struct Function : IBinary<byte>
    {
        public byte Invoke(byte x, byte y) => (byte)(x | y);

        public Vector512<byte> Invoke(Vector512<byte> x, Vector512<byte> y) => x | y;
    }
}
