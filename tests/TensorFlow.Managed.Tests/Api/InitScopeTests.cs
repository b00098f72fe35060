using NUnit.Framework;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.Api;

/// <summary>What is symbolic, and what is made outside of a trace.</summary>
internal sealed class InitScopeTests
{
    [Test]
    public void In_a_trace_ops_of_the_scope_run_at_once()
    {
        var (inside, outside) = (true, false);
        tf.function((Tensor x) =>
        {
            using (tf.init_scope())
            {
                inside = tf.is_symbolic_tensor(tf.constant(1f) * 2f);
            }

            var y = x * 2f;
            outside = tf.is_symbolic_tensor(y);
            return y;
        })(tf.constant(1f));
        Assert.That((inside, outside), Is.EqualTo((false, true)));
    }

    [Test]
    public void Outside_of_a_trace_the_scope_changes_nothing()
    {
        using var scope = tf.init_scope();
        Assert.That(tf.is_symbolic_tensor(tf.constant(1f)), Is.False);
    }
}
