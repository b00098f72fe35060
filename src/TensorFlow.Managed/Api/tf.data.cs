using System;
using System.Linq;
using Tensorflow.Datasets;
using Tensorflow.Ops;

namespace Tensorflow;

/// <content>tf.data.*.</content>
public sealed partial class tensorflow
{
    /// <summary>tf.data.*.</summary>
    public DataApi data { get; } = new();

    /// <summary>tf.data.</summary>
    public sealed class DataApi
    {
        internal DataApi()
        {
        }

        /// <summary>Sequences of elements, such as the batches of a training.</summary>
        public DatasetManager Dataset { get; } = new();
    }

    /// <summary>tf.data.Dataset.</summary>
    public sealed class DatasetManager
    {
        internal DatasetManager()
        {
        }

        /// <summary>One element for each row of the tensors, which have as many.</summary>
        /// <exception cref="ValueError">A scalar, or tensors of unlike numbers of rows.</exception>
        public IDatasetV2 from_tensor_slices(params Operand[] tensors)
        {
            var values = Values(tensors);
            if (values.Length == 0 || Array.Exists(values, v => v.Shape.ndim == 0))
            {
                throw new ValueError("Unbatching a tensor is only supported for rank >= 1. "
                    + $"Received: {string.Join(", ", values.Select(v => v.Shape))}");
            }

            return Array.TrueForAll(values, v => v.Shape[0] == values[0].Shape[0])
                ? new DatasetV2(() => ElementRows.Of(values), checked((int)values[0].Shape[0]))
                : throw new ValueError("Dimensions of the first axis are not compatible. "
                    + $"Received: {string.Join(" and ", values.Select(v => v.Shape[0]))}");
        }

        /// <summary>The same for a pair.</summary>
        public IDatasetV2 from_tensor_slices((Operand, Operand) tensors) =>
            from_tensor_slices(tensors.Item1, tensors.Item2);

        /// <summary>One element of these tensors.</summary>
        public IDatasetV2 from_tensors(params Operand[] tensors)
        {
            Tensor[] element = [.. Values(tensors).Select(v => new Tensor(v))];
            return new DatasetV2(() => [element], 1);
        }

        /// <summary>0, 1, ... up to but without count.</summary>
        public IDatasetV2 range(int count, TF_DataType output_type = TF_DataType.TF_INT64) =>
            range(0, count, 1, output_type);

        /// <summary>start, start + step, ... up to but without stop.</summary>
        /// <exception cref="InvalidArgumentError">step is 0.</exception>
        public IDatasetV2 range(int start, int stop, int step = 1, TF_DataType output_type = TF_DataType.TF_INT64)
        {
            if (step == 0)
            {
                throw new InvalidArgumentError("step must be a non-zero integer. Received: step=0");
            }

            var numbers = Binding.range(start, stop, step);
            return new DatasetV2(
                () => numbers.Select(n => new[] { new Tensor(Constants.ToData(n, output_type)) }), numbers.Count());
        }

        /// <summary>The first elements of each sequence together, then the second ones, ... as many as the shortest
        /// has.</summary>
        public IDatasetV2 zip(params IDatasetV2[] ds) => new DatasetV2(
            () => ds.Skip(1).Aggregate(
                ds[0].elements, (all, next) => all.Zip(next.elements, (a, b) => (Tensor[])[.. a, .. b])),
            ds.Any(d => d.length == DatasetV2.Unknown) ? DatasetV2.Unknown
                : ds.All(d => d.length < 0) ? DatasetV2.Endless : ds.Where(d => d.length >= 0).Min(d => d.length));

        // copies, so that a later change of an array changes no element
        private static TensorData[] Values(Operand[] tensors) => Array.ConvertAll(tensors, t => t.Tensor is { } tensor
            ? tensor.Data ?? throw new TypeError($"Expected values for a dataset. Received: {tensor}.")
            : Constants.ToData(t.Value).Copy());
    }
}
