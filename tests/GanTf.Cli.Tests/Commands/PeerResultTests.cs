using System.Text.Json.Nodes;
using GanTf.Cli.Commands;
using NUnit.Framework;

namespace GanTf.Cli.Tests.Commands;

internal sealed class PeerResultTests
{
    [Test]
    public void Quartiles_are_numbers_of_the_list()
    {
        Assert.That(Quartiles.Of([5, 1, 4, 2, 3]), Is.EqualTo(new Quartiles(2, 3, 4)));
        Assert.That(Quartiles.Of([7]), Is.EqualTo(new Quartiles(7, 7, 7)));
        Assert.That(new Quartiles(2, 3, 4).Over(2), Is.EqualTo(new Quartiles(1, 1.5, 2)));
    }

    [Test]
    public void Json_has_the_time_and_for_peers_the_ratio()
    {
        var ours = new PeerResult("mnist", "managed", new(1, 2.00049, 3), null);
        Assert.That(JsonNode.DeepEquals(ours.ToJson(), JsonNode.Parse(
            """{"name":"mnist","engine":"managed","us_per_iteration":2,"low":1,"high":3}""")));
        var native = new PeerResult("mnist", "native", new(4, 5, 6), new Quartiles(1.999, 2.5, 3.001));
        Assert.That(JsonNode.DeepEquals(native.ToJson(), JsonNode.Parse(
            """
            {"name":"mnist","engine":"native","us_per_iteration":5,"low":4,"high":6,
             "ratio":2.5,"ratio_low":2,"ratio_high":3}
            """)));
    }
}
