using System;
using System.Linq;
using Tensorflow.Ops.Arrays;

namespace Tensorflow;

/// <content>Jacobians: one walk an element of the target.</content>
public sealed partial class GradientTape
{
    /// <summary>Derivatives of each element of a target by each of a tensor: [target's shape, source's].</summary>
    /// <exception cref="ValueError">The target's shape is not fully known.</exception>
    public Tensor? jacobian(Tensor target, Tensor source) => Jacobian(target, KeyOf((object)source), source.shape);

    /// <summary>Derivatives of each element of a target by each of a variable: [target's shape, source's].</summary>
    /// <exception cref="ValueError">The target's shape is not fully known.</exception>
    public Tensor? jacobian<TVariable>(Tensor target, TVariable source)
        where TVariable : IVariableV1 => Jacobian(target, KeyOf((object)source), source.shape);

    /// <summary>
    /// Derivatives within each example: target [b, m...] by source [b, n...] gives [b, m..., n...].
    /// </summary>
    /// <exception cref="ValueError">Fewer than two dimensions, unlike batches, or unknown sizes.</exception>
    public Tensor? batch_jacobian(Tensor target, Tensor source)
    {
        if (target.ndim < 2 || source.ndim < 2 || target.shape[0] != source.shape[0])
        {
            throw new ValueError("Need first dimension of target shape and source shape to match, with at least two "
                + $"dimensions each. Received: {target.shape} and {source.shape}.");
        }

        var (batch, row) = (target.shape[0], Known(target) / Math.Max(1, target.shape[0]));
        var columns = Rows(target, KeyOf((object)source), row, (starts, i) =>
        {
            for (long b = 0; b < batch; b++)
            {
                One(starts, (b * row) + i);
            }
        });
        return columns is null
            ? null
            : Reshape.Of(Pack.Of([.. columns.Select(c => (Operand)c)], axis: 1),
                new Shape([.. target.shape.dims, .. source.shape.dims[1..]]));
    }

    private Tensor? Jacobian(Tensor target, object source, Shape shape)
    {
        var rows = Rows(target, source, Known(target), One);
        return rows is null
            ? null
            : Reshape.Of(Pack.Of([.. rows.Select(r => (Operand)r)]), new Shape([.. target.shape.dims, .. shape.dims]));
    }

    private static long Known(Tensor target) => target.shape.IsFullyDefined
        ? target.size
        : throw new ValueError($"Jacobians need a target of known shape. Received: {target.shape}.");

    private static void One(TensorData starts, long at)
    {
        var size = starts.DType.get_datatype_size();
        Creation.Scalar(1, starts.DType).Bytes.CopyTo(starts.Bytes[(int)(at * size)..]);
    }

    // The gradient for each of these starts; null where the target does not depend on the source.
    private Tensor[]? Rows(Tensor target, object source, long count, Action<TensorData, long> fill)
    {
        Open();
        if (!_persistent)
        {
            _recording.Stop();
        }

        var rows = new Tensor?[count];
        for (long i = 0; i < count; i++)
        {
            var starts = TensorData.Allocate(target.dtype, target.shape);
            fill(starts, i);
            rows[i] = _recording.Gradients([target], [Const.Of(starts)], [source])[0];
        }

        if (!_persistent)
        {
            _used = true;
            _recording.Clear();
        }

        return rows.Any(r => r is null) ? null : [.. rows.OfType<Tensor>()];
    }
}
