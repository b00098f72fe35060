using System.Runtime.InteropServices;
using Tensorflow.Numerics.Random;

namespace Tensorflow.Ops.Random;

/// <summary>Integers over all of their type from the stream of a key and a counter.</summary>
internal sealed class StatelessRandomUniformFullIntV2 : StatelessDrawOp<StatelessRandomUniformFullIntV2>
{
    public override OpDef Def { get; } = new OpDef("StatelessRandomUniformFullIntV2").Input("shape: Tshape")
        .Input("key: uint64").Input("counter: uint64").Input("alg: int32").Output("output: dtype")
        .Attr("dtype: {int32, int64, uint32, uint64} = DT_UINT64").Attr("Tshape: {int32, int64} = DT_INT32");

    public override KernelTable Kernels { get; } = KernelTable.Typed("dtype")
        .Add(TF_DataType.TF_INT32, node => StatelessKernels.Bind<int>(
            node, (start, y) => PhiloxFill.FullInt(start, MemoryMarshal.Cast<int, uint>(y))))
        .Add(TF_DataType.TF_UINT32, node => StatelessKernels.Bind<uint>(node, PhiloxFill.FullInt))
        .Add(TF_DataType.TF_INT64, node => StatelessKernels.Bind<long>(
            node, (start, y) => PhiloxFill.FullInt(start, MemoryMarshal.Cast<long, ulong>(y))))
        .Add(TF_DataType.TF_UINT64, node => StatelessKernels.Bind<ulong>(node, PhiloxFill.FullInt));
}
