using System.Runtime.Intrinsics;

namespace Tensorflow.Numerics.Linear;

/// <summary>One row or column of dot products, finished sixteen at a time.</summary>
internal sealed unsafe class PlacedDots<TFinish>(Operands<float> product, float* operand, TFinish finish)
    : PlacedProduct
    where TFinish : struct, IFinish
{
    private readonly DotRows<float> _rows = DotRows<float>.Of(product);
    private readonly TFinish _finish = finish;

    public override void Run()
    {
        _rows.Run();
        if (typeof(TFinish) == typeof(Unfinished))
        {
            return;
        }
        bool isOne = TFinish.Operand == FinishOperand.Columns && product.N == 1;
        Vector512<float> beside = isOne ? Vector512.Create(*operand) : default;
        for (int i = 0; i < product.M * product.N; i += Lanes)
        {
            beside = isOne || TFinish.Operand == FinishOperand.None ? beside : Vector512.Load(operand + i);
            _finish.Invoke(Vector512.Load(product.C + i), beside).Store(product.C + i);
        }
    }
}
