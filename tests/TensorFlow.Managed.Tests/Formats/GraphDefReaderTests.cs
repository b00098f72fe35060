using System.Text;
using NUnit.Framework;
using Tensorflow.Formats;
using Tensorflow.Protos;

namespace Tensorflow.Tests.Formats;

internal sealed class GraphDefReaderTests
{
    [TestCase("plain.pb", false)]
    [TestCase("plain.pbtxt", true)]
    [TestCase("functions.pb", false)]
    [TestCase("frozen_quadratic.pb", false)]
    [TestCase("control_flow.meta", false)]
    [TestCase("plain.scope_m.meta", false)]
    [TestCase("module/saved_model.pb", false)]
    [TestCase("builder_text/saved_model.pbtxt", true)]
    public void Text_and_binary_are_told_apart_by_content(string file, bool text) =>
        Assert.That(GraphDefReader.IsText(Golden.Bytes($"graphs/{file}")), Is.EqualTo(text));

    [Test]
    public void Both_forms_of_one_graph_are_equal()
    {
        var text = Golden.Bytes("graphs/plain.pbtxt");
        Assert.That(GraphDefReader.Read(text, "plain.pbtxt"),
            Is.EqualTo(GraphDefReader.Read(Golden.Bytes("graphs/plain.pb"), "plain.pb")));
    }

    [Test]
    public void An_empty_file_is_an_empty_graph() =>
        Assert.That(GraphDefReader.Read([], "empty"), Is.EqualTo(new GraphDef()));

    [Test]
    public void A_text_error_names_the_file() =>
        Assert.That(() => GraphDefReader.Read(Encoding.UTF8.GetBytes("node { nam: 1 }"), "g.pbtxt"),
            Throws.TypeOf<ValueError>().With.Message.StartsWith("g.pbtxt: line 1, column 8"));

    [Test]
    public void A_cut_file_is_a_data_loss_with_its_offset()
    {
        var bytes = Golden.Bytes("graphs/frozen_quadratic.pb");
        var whole = 0;
        for (var length = 0; length < bytes.Length; length++)
        {
            try
            {
                GraphDefReader.Read(bytes[..length], "cut.pb");
                whole++;
            }
            catch (DataLossError e)
            {
                Assert.That(e.Message, Does.StartWith("cut.pb: not a tensorflow.GraphDef at offset "));
                Assert.That(e.Message, Does.EndWith($"Received: {length} bytes."));
            }
        }

        // a cut between two nodes leaves a shorter graph; its 42 nodes, library and versions end at 44 places
        Assert.That(whole, Is.LessThan(60));
    }

    [Test]
    public void A_file_with_any_bit_flipped_is_read_or_refused()
    {
        var bytes = Golden.Bytes("graphs/functions.pb");
        for (var i = 0; i < bytes.Length; i++)
        {
            for (var bit = 0; bit < 8; bit += 3)
            {
                bytes[i] ^= (byte)(1 << bit);
                Assert.That(Survives(bytes), Is.True);
                bytes[i] ^= (byte)(1 << bit);
            }
        }
    }

    // values included: a flipped size must not take memory
    private static bool Survives(byte[] bytes)
    {
        try
        {
            foreach (var node in GraphDefReader.Read(bytes, "flipped.pb").Node)
            {
                if (node.Attr.TryGetValue("value", out var value) && value.Tensor is { } tensor)
                {
                    TensorProtos.Read(tensor, node.Name);
                }
            }

            return true;
        }
        catch (System.Exception e) when (e is DataLossError or InvalidArgumentError or ValueError)
        {
            return e.Message.Contains("Received");
        }
    }

    [Test]
    public void Nested_garbage_is_refused_without_a_stack_overflow()
    {
        // field 3 (args... of any depth) opened a hundred thousand times
        var bytes = new byte[200_000];
        for (var i = 0; i < bytes.Length; i += 2)
        {
            bytes[i] = 0x0b; // a group start: skipped as unknown, one level deeper each
            bytes[i + 1] = 0x0b;
        }

        Assert.That(() => GraphDefReader.Read(bytes, "deep.pb"), Throws.TypeOf<DataLossError>());
    }
}
