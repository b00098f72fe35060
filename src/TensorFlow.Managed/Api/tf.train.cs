using System.IO;
using System.Text;

namespace Tensorflow;

/// <content>Optimizers.</content>
public sealed partial class tensorflow
{
    /// <summary>Optimizers.</summary>
    public train_internal train { get; } = new();

    /// <summary>What tf.train holds.</summary>
    public sealed partial class train_internal
    {
        /// <summary>Plain gradient descent.</summary>
        public Optimizer GradientDescentOptimizer(
            Operand learning_rate, bool use_locking = false, string name = "GradientDescent") =>
            new GradientDescentOptimizer(learning_rate, use_locking, name);

        /// <summary>Gradient descent with momentum.</summary>
        public Optimizer MomentumOptimizer(
            Operand learning_rate, Operand momentum, bool use_locking = false, string name = "Momentum",
            bool use_nesterov = false) =>
            new MomentumOptimizer(learning_rate, momentum, use_locking, name, use_nesterov);

        /// <summary>RMSProp as TensorFlow 1 has it: the mean square starts at one.</summary>
        public Optimizer RMSPropOptimizer(
            Operand learning_rate, double decay = 0.9, double momentum = 0.0, double epsilon = 1e-10,
            bool use_locking = false, bool centered = false, string name = "RMSProp") =>
            new RMSPropOptimizer(learning_rate, decay, momentum, epsilon, use_locking, centered, name);

        /// <summary>Adam.</summary>
        public Optimizer AdamOptimizer(
            Operand learning_rate, double beta1 = 0.9, double beta2 = 0.999, double epsilon = 1e-8,
            bool use_locking = false, string name = "Adam") =>
            new AdamOptimizer(learning_rate, beta1, beta2, epsilon, use_locking, name);

        /// <summary>Adam with its usual settings: 0.001, 0.9, 0.999, 1e-8.</summary>
        public Optimizer AdamOptimizer() => new AdamOptimizer();

        /// <summary>Writes a graph as a GraphDef to a file and gives its path; the folder is made.</summary>
        /// <param name="as_text">Text (.pbtxt), else binary (.pb).</param>
        public string write_graph(Graph graph, string logdir, string name, bool as_text = true)
        {
            Directory.CreateDirectory(logdir);
            var path = Path.Combine(logdir, name);
            File.WriteAllBytes(
                path, as_text ? Encoding.UTF8.GetBytes(graph.ToGraphDefText()) : graph.ToGraphDefBytes());
            return path;
        }
    }
}
