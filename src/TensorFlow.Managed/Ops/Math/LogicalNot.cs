using System.Runtime.Intrinsics;
using Tensorflow.Numerics.Elementwise;

namespace Tensorflow.Ops.Math;

/// <summary>y = not x.</summary>
internal sealed class LogicalNot : UnaryOp<LogicalNot>
{
    public override OpDef Def { get; } = new OpDef("LogicalNot").Input("x: bool").Output("y: bool");

    public override bool IsDifferentiable => false;

    public override KernelTable Kernels { get; } = KernelTable.Any(_ => Loop<byte, Function>(default));

    // A bool is a byte of 0 or 1.
    private readonly struct Function : IUnary<byte>
    {
        public byte Invoke(byte x) => (byte)(x ^ 1);

        public Vector512<byte> Invoke(Vector512<byte> x) => x ^ Vector512<byte>.One;
    }
}
