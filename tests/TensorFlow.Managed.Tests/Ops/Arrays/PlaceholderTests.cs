using NUnit.Framework;
using Tensorflow.Ops.Arrays;

namespace Tensorflow.Tests.Ops.Arrays;

internal sealed class PlaceholderTests
{
    [Test]
    public void A_run_that_gives_no_value_is_refused()
    {
        using var graph = new Graph().as_default();
        var x = Placeholder.Of(TF_DataType.TF_FLOAT, new Shape(-1, 2), "x");
        using var session = new Session(graph);
        Assert.That(
            () => session.run(x),
            Throws.TypeOf<InvalidArgumentError>().With.Message.StartsWith(
                "You must feed a value for placeholder tensor 'x' with dtype float and shape [?,2]"));
    }
}
