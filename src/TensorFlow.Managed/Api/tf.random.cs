using Tensorflow.Ops.Random;

namespace Tensorflow;

/// <content>Random numbers.</content>
public sealed partial class tensorflow
{
    /// <summary>tf.random.*.</summary>
    public RandomApi random { get; } = new();

    /// <summary>Uniform numbers in [minval, maxval).</summary>
    /// <param name="minval">Null is 0, with which no shift is made.</param>
    /// <param name="maxval">Null is 1 for floats; integers need it.</param>
    public Tensor random_uniform(
        Shape shape, Operand? minval = null, Operand? maxval = null, TF_DataType dtype = TF_DataType.TF_FLOAT,
        long? seed = null, string? name = null) => RandomValues.Uniform(shape, minval, maxval, dtype, seed, name);

    /// <summary>Uniform numbers in [minval, maxval), of a shape that a tensor or a list with tensors gives.</summary>
    public Tensor random_uniform(
        Operand shape, Operand? minval = null, Operand? maxval = null, TF_DataType dtype = TF_DataType.TF_FLOAT,
        long? seed = null, string? name = null) => RandomValues.Uniform(shape, minval, maxval, dtype, seed, name);

    /// <summary>Normal numbers.</summary>
    public Tensor random_normal(
        Shape shape, Operand? mean = null, Operand? stddev = null, TF_DataType dtype = TF_DataType.TF_FLOAT,
        long? seed = null, string? name = null) =>
        RandomValues.Normal(shape, mean ?? 0.0, stddev ?? 1.0, dtype, seed, name);

    /// <summary>Normal numbers, of a shape that a tensor or a list with tensors gives.</summary>
    public Tensor random_normal(
        Operand shape, Operand? mean = null, Operand? stddev = null, TF_DataType dtype = TF_DataType.TF_FLOAT,
        long? seed = null, string? name = null) =>
        RandomValues.Normal(shape, mean ?? 0.0, stddev ?? 1.0, dtype, seed, name);

    /// <summary>Normal numbers no further than two deviations from the mean.</summary>
    public Tensor truncated_normal(
        Shape shape, Operand? mean = null, Operand? stddev = null, TF_DataType dtype = TF_DataType.TF_FLOAT,
        long? seed = null, string? name = null) =>
        RandomValues.Truncated(shape, mean ?? 0.0, stddev ?? 1.0, dtype, seed, name);

    /// <summary>Normal numbers no further than two deviations from the mean, of a shape that a tensor gives.</summary>
    public Tensor truncated_normal(
        Operand shape, Operand? mean = null, Operand? stddev = null, TF_DataType dtype = TF_DataType.TF_FLOAT,
        long? seed = null, string? name = null) =>
        RandomValues.Truncated(shape, mean ?? 0.0, stddev ?? 1.0, dtype, seed, name);

    /// <summary>The rows in random order.</summary>
    public Tensor random_shuffle(Operand value, long? seed = null, string? name = null) =>
        RandomShuffle.Of(value, seed, name);

    /// <summary>Class numbers [batch, num_samples] drawn with probabilities softmax(logits [batch, classes]).</summary>
    public Tensor multinomial(
        Operand logits, Operand num_samples, long? seed = null, string? name = null,
        TF_DataType output_dtype = TF_DataType.TF_INT64) =>
        Multinomial.Default(logits, num_samples, seed, output_dtype, name);

    /// <summary>tf.random: the same functions under TensorFlow 2's names.</summary>
    public sealed class RandomApi
    {
        internal RandomApi()
        {
        }

        /// <summary>Normal numbers.</summary>
        public Tensor normal(
            Shape shape, float mean = 0.0f, float stddev = 1.0f, TF_DataType dtype = TF_DataType.TF_FLOAT,
            int? seed = null, string? name = null) => RandomValues.Normal(shape, mean, stddev, dtype, seed, name);

        /// <summary>Normal numbers no further than two deviations from the mean.</summary>
        public Tensor truncated_normal(
            Shape shape, float mean = 0.0f, float stddev = 1.0f, TF_DataType dtype = TF_DataType.TF_FLOAT,
            int? seed = null, string? name = null) => RandomValues.Truncated(shape, mean, stddev, dtype, seed, name);

        /// <summary>Uniform numbers in [minval, maxval).</summary>
        public Tensor uniform(
            Shape shape, Operand? minval = null, Operand? maxval = null, TF_DataType dtype = TF_DataType.TF_FLOAT,
            int? seed = null, string? name = null) => RandomValues.Uniform(shape, minval, maxval, dtype, seed, name);

        /// <summary>The rows in random order.</summary>
        public Tensor shuffle(Operand value, int? seed = null, string? name = null) =>
            RandomShuffle.Of(value, seed, name);

        /// <summary>Class numbers [batch, num_samples] drawn with probabilities softmax(logits).</summary>
        public Tensor categorical(
            Operand logits, Operand num_samples, int? seed = null, string? name = null,
            TF_DataType output_dtype = TF_DataType.TF_INT64) =>
            Multinomial.Default(logits, num_samples, seed, output_dtype, name ?? "categorical");

        /// <summary>Uniform numbers that follow from a seed pair alone.</summary>
        /// <param name="seed">Two integers.</param>
        /// <param name="alg">"philox" or "auto_select", which is the same.</param>
        public Tensor stateless_uniform(
            Shape shape, Operand seed, Operand? minval = null, Operand? maxval = null,
            TF_DataType dtype = TF_DataType.TF_FLOAT, string? name = null, string alg = "auto_select") =>
            StatelessValues.Uniform(shape, seed, minval, maxval, dtype, alg, name);

        /// <summary>Normal numbers that follow from a seed pair alone.</summary>
        /// <param name="seed">Two integers.</param>
        /// <param name="alg">"philox" or "auto_select", which is the same.</param>
        public Tensor stateless_normal(
            Shape shape, Operand seed, Operand? mean = null, Operand? stddev = null,
            TF_DataType dtype = TF_DataType.TF_FLOAT, string? name = null, string alg = "auto_select") =>
            StatelessValues.Normal(shape, seed, mean ?? 0.0, stddev ?? 1.0, dtype, alg, name);

        /// <summary>Normal numbers within two deviations that follow from a seed pair alone.</summary>
        /// <param name="seed">Two integers.</param>
        /// <param name="alg">"philox" or "auto_select", which is the same.</param>
        public Tensor stateless_truncated_normal(
            Shape shape, Operand seed, Operand? mean = null, Operand? stddev = null,
            TF_DataType dtype = TF_DataType.TF_FLOAT, string? name = null, string alg = "auto_select") =>
            StatelessValues.Truncated(shape, seed, mean ?? 0.0, stddev ?? 1.0, dtype, alg, name);

        /// <summary>Uniform numbers that follow from a seed pair alone, of a shape that a tensor gives.</summary>
        public Tensor stateless_uniform(
            Operand shape, Operand seed, Operand? minval = null, Operand? maxval = null,
            TF_DataType dtype = TF_DataType.TF_FLOAT, string? name = null, string alg = "auto_select") =>
            StatelessValues.Uniform(shape, seed, minval, maxval, dtype, alg, name);

        /// <summary>Normal numbers that follow from a seed pair alone, of a shape that a tensor gives.</summary>
        public Tensor stateless_normal(
            Operand shape, Operand seed, Operand? mean = null, Operand? stddev = null,
            TF_DataType dtype = TF_DataType.TF_FLOAT, string? name = null, string alg = "auto_select") =>
            StatelessValues.Normal(shape, seed, mean ?? 0.0, stddev ?? 1.0, dtype, alg, name);

        /// <summary>Normal numbers within two deviations, of a shape that a tensor gives.</summary>
        public Tensor stateless_truncated_normal(
            Operand shape, Operand seed, Operand? mean = null, Operand? stddev = null,
            TF_DataType dtype = TF_DataType.TF_FLOAT, string? name = null, string alg = "auto_select") =>
            StatelessValues.Truncated(shape, seed, mean ?? 0.0, stddev ?? 1.0, dtype, alg, name);

        /// <summary>tf.random.experimental: orders and new seeds from a seed pair.</summary>
        public RandomExperimentalApi experimental { get; } = new();

        /// <summary>The seed of the last set_seed; null while there is none.</summary>
        public long? global_seed => Execution.EagerSeeds.Global;

        /// <summary>The seed of the default graph's random ops, or of eager ones.</summary>
        public void set_seed(int seed) => Binding.tf.set_random_seed(seed);

        /// <summary>The seed of the default graph's random ops, or of eager ones.</summary>
        public void set_random_seed(int seed) => Binding.tf.set_random_seed(seed);
    }

    /// <summary>tf.random.experimental.</summary>
    public sealed class RandomExperimentalApi
    {
        internal RandomExperimentalApi()
        {
        }

        /// <summary>The rows in an order that follows from a seed pair alone.</summary>
        public Tensor stateless_shuffle(
            Operand value, Operand seed, string alg = "auto_select", string? name = null) =>
            StatelessValues.Shuffled(value, seed, alg, name);

        /// <summary>New seed pairs [num, 2] out of one.</summary>
        public Tensor stateless_split(Operand seed, int num = 2, string alg = "auto_select") =>
            StatelessValues.Split(seed, num, alg);

        /// <summary>A new seed pair that depends on an integer too.</summary>
        public Tensor stateless_fold_in(Operand seed, Operand data, string alg = "auto_select") =>
            StatelessValues.FoldedIn(seed, data, alg);
    }
}
