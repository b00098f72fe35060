namespace Tensorflow;

/// <content>Initial values of variables.</content>
public sealed partial class tensorflow
{
    /// <summary>tf.initializers.*.</summary>
    public InitializersApi initializers { get; } = new();

    /// <summary>Glorot uniform without a seed of its own: the default for kernels.</summary>
    public VariableInitializer glorot_uniform_initializer => new GlorotUniform();

    /// <summary>Glorot normal without a seed of its own.</summary>
    public VariableInitializer glorot_normal_initializer => new GlorotNormal();

    /// <summary>Ones.</summary>
    public VariableInitializer ones_initializer => new Ones();

    /// <summary>Zeros.</summary>
    public VariableInitializer zeros_initializer => new Zeros();

    /// <summary>Given values; the last one fills what is left.</summary>
    public VariableInitializer constant_initializer<T>(
        T value, TF_DataType dtype = TF_DataType.TF_FLOAT, bool verify_shape = false)
        where T : notnull => new Constant(value);

    /// <summary>Normal numbers.</summary>
    public VariableInitializer random_normal_initializer(
        double mean = 0.0, double stddev = 1.0, long? seed = null, TF_DataType dtype = TF_DataType.TF_FLOAT) =>
        new RandomNormal(mean, stddev, seed);

    /// <summary>Uniform numbers in [minval, maxval).</summary>
    public VariableInitializer random_uniform_initializer(
        double minval = 0.0, double? maxval = null, long? seed = null, TF_DataType dtype = TF_DataType.TF_FLOAT) =>
        new RandomUniform(minval, maxval, seed);

    /// <summary>Normal numbers no further than two deviations from the mean.</summary>
    public VariableInitializer truncated_normal_initializer(
        double mean = 0.0, double stddev = 1.0, long? seed = null, TF_DataType dtype = TF_DataType.TF_FLOAT) =>
        new TruncatedNormal(mean, stddev, seed);

    /// <summary>Uniform numbers that keep the scale of what passes a kernel.</summary>
    public VariableInitializer uniform_unit_scaling_initializer(
        double factor = 1.0, long? seed = null, TF_DataType dtype = TF_DataType.TF_FLOAT) =>
        new UniformUnitScaling(factor, seed);

    /// <summary>Random numbers of a variance that follows from the kernel's shape.</summary>
    public VariableInitializer variance_scaling_initializer(
        double scale = 1.0, string mode = "fan_in", string distribution = "truncated_normal", long? seed = null,
        TF_DataType dtype = TF_DataType.TF_FLOAT) => new VarianceScaling(scale, mode, distribution, seed);

    /// <summary>tf.initializers: the same under short names, and those that have no other.</summary>
    public sealed class InitializersApi
    {
        internal InitializersApi()
        {
        }

        /// <summary>Zeros.</summary>
        public VariableInitializer zeros_initializer(Shape? shape = null, TF_DataType dtype = TF_DataType.TF_FLOAT) =>
            new Zeros();

        /// <summary>Normal numbers.</summary>
        public VariableInitializer random_normal_initializer(
            float mean = 0.0f, float stddev = 0.05f, int? seed = null, TF_DataType dtype = TF_DataType.TF_FLOAT) =>
            new RandomNormal(mean, stddev, seed);

        /// <summary>Zeros.</summary>
        public VariableInitializer zeros() => new Zeros();

        /// <summary>Ones.</summary>
        public VariableInitializer ones() => new Ones();

        /// <summary>Given values; the last one fills what is left.</summary>
        public VariableInitializer constant(object value) => new Constant(value);

        /// <summary>Normal numbers.</summary>
        public VariableInitializer random_normal(double mean = 0.0, double stddev = 1.0, long? seed = null) =>
            new RandomNormal(mean, stddev, seed);

        /// <summary>Uniform numbers in [minval, maxval).</summary>
        public VariableInitializer random_uniform(double minval = 0.0, double? maxval = null, long? seed = null) =>
            new RandomUniform(minval, maxval, seed);

        /// <summary>Normal numbers no further than two deviations from the mean.</summary>
        public VariableInitializer truncated_normal(double mean = 0.0, double stddev = 1.0, long? seed = null) =>
            new TruncatedNormal(mean, stddev, seed);

        /// <summary>Uniform in ±√(6 / (fan_in + fan_out)).</summary>
        public VariableInitializer glorot_uniform(long? seed = null) => new GlorotUniform(seed);

        /// <summary>Truncated normal of variance 2 / (fan_in + fan_out).</summary>
        public VariableInitializer glorot_normal(long? seed = null) => new GlorotNormal(seed);

        /// <summary>Truncated normal of variance 2 / fan_in.</summary>
        public VariableInitializer he_normal(long? seed = null) => new HeNormal(seed);

        /// <summary>Uniform in ±√(6 / fan_in).</summary>
        public VariableInitializer he_uniform(long? seed = null) => new HeUniform(seed);

        /// <summary>Truncated normal of variance 1 / fan_in.</summary>
        public VariableInitializer lecun_normal(long? seed = null) => new LecunNormal(seed);

        /// <summary>Uniform in ±√(3 / fan_in).</summary>
        public VariableInitializer lecun_uniform(long? seed = null) => new LecunUniform(seed);

        /// <summary>Uniform numbers that keep the scale of what passes a kernel.</summary>
        public VariableInitializer uniform_unit_scaling(double factor = 1.0, long? seed = null) =>
            new UniformUnitScaling(factor, seed);

        /// <summary>Random numbers of a variance that follows from the kernel's shape.</summary>
        public VariableInitializer variance_scaling(
            double scale = 1.0, string mode = "fan_in", string distribution = "truncated_normal", long? seed = null) =>
            new VarianceScaling(scale, mode, distribution, seed);
    }
}
