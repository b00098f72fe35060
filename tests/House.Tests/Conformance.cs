using System;
using System.IO;
using NUnit.Framework;

namespace House.Tests;

/// <summary>
/// docs/conformance.md is what the ops and the recorded cases make it; HOUSE_APPROVE=1 writes it anew.
/// </summary>
internal sealed class Conformance
{
    private const string Document = "docs/conformance.md";

    [Test]
    public void Is_current()
    {
        var now = ConformanceTable.Text();
        if (Environment.GetEnvironmentVariable("HOUSE_APPROVE") == "1")
        {
            File.WriteAllText(Repository.Full(Document), now);
        }

        Assert.That(File.ReadAllText(Repository.Full(Document)), Is.EqualTo(now), "run with HOUSE_APPROVE=1");
    }
}
