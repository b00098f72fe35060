using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;

namespace House.Tests;

/// <summary>Fails with all places that break a rule, one a line.</summary>
internal static class Rule
{
    public static void Holds(string rule, IEnumerable<string> broken)
    {
        var places = broken.Distinct().ToList();
        Assert.That(places.Count, Is.Zero, $"{rule}\n  {string.Join("\n  ", places)}\n");
    }
}
