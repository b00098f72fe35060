using System;
using System.Linq;
using NUnit.Framework;

namespace House.Tests;

/// <summary>
/// tests/P.Tests/A/B/X.cs stands for src/P/A/B; Golden holds what goes by recorded cases instead, Differential what
/// compares two engines.
/// </summary>
internal sealed class TestsMirrorPaths
{
    [Test]
    public void Folders_of_tests_exist_in_src() => Rule.Holds(
        "A folder of tests has no folder of source at the same path:",
        from s in Repository.Under("tests/")
        where !s.IsUnder("tests/House.Tests/") && !s.Folder.EndsWith("/Golden", StringComparison.Ordinal)
            && !s.Folder.EndsWith("/Differential", StringComparison.Ordinal)
        let source = "src/" + s.Folder["tests/".Length..].Replace(".Tests", "", StringComparison.Ordinal)
        where !Repository.Exists(source)
        select $"{s.Folder}: {source}");

    [Test]
    public void Every_project_of_source_has_one_of_tests() => Rule.Holds(
        "A project has no tests:",
        from path in Repository.Files("*.csproj")
        where path.StartsWith("src/", StringComparison.Ordinal)
        let tests = $"tests/{path.Split('/')[1]}.Tests"
        where !Repository.Exists(tests)
        select tests);

    [Test]
    public void Every_project_of_tests_holds_some() => Rule.Holds(
        "A project of tests holds no test:",
        from path in Repository.Files("*.csproj")
        where path.StartsWith("tests/", StringComparison.Ordinal)
        let folder = path[..(path.LastIndexOf('/') + 1)]
        where !Repository.Under(folder).Any(s => s.Name.EndsWith("Tests.cs", StringComparison.Ordinal))
            && !folder.Contains("House", StringComparison.Ordinal)
        select folder);
}
