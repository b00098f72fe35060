using System;
using System.Linq;
using NUnit.Framework;
using Tensorflow.Execution;
using Tensorflow.Execution.Planning;
using static Tensorflow.Binding;

namespace Tensorflow.Tests.Execution.Planning;

internal sealed class ReadActivationsTests
{
    [TestCase(0.2f, true)]
    [TestCase(0f, false)]
    [TestCase(-0.5f, false)]
    public void The_gradient_reads_what_came_out_where_its_sign_is_the_same(float alpha, bool reads)
    {
        using var graph = tf.Graph().as_default();
        var x = tf.placeholder(tf.float32, 40);
        var y = tf.nn.leaky_relu(x * 2f, alpha: alpha);
        var dx = tf.gradients(tf.square(y), x)[0]!;
        var data = TensorData.Allocate(tf.float32, 40);
        for (var i = 0; i < data.Count; i++)
        {
            data.Span<float>()[i] = i == 3 ? float.NaN : i == 4 ? -0f : (i % 7) - 3;
        }

        var request = new RunRequest([new(x, data)], [y, dx], []);
        var session = new ManagedSession();
        var plan = ReadActivations.Run(
            PlanGraphBuilder.Build(request, new SessionState(), feedsAreConstant: false)!);
        var forward = plan.Nodes.Single(n => n.Step.Type == "LeakyRelu");
        var back = plan.Nodes.Single(n => n.Step.Type == "LeakyReluGrad");
        Assert.That(back.Inputs[1], Is.SameAs(reads ? forward.Outputs[0] : forward.Inputs[0]));
        Assert.That(
            session.Run(request).Select(v => Convert.ToHexString(v.Bytes)),
            Is.EqualTo(Interpreter.Run(request, new SessionState()).Select(v => Convert.ToHexString(v.Bytes))));
    }
}
