using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using NUnit.Framework;

namespace House.Tests;

/// <summary>Projects reference each other one way, and show their inner side only to tests and the engine.</summary>
internal sealed class ProjectReferences
{
    private static readonly Dictionary<string, string[]> Rows = new()
    {
        ["TensorFlow.Managed.Numerics"] = [],
        ["TensorFlow.Managed"] = ["TensorFlow.Managed.Numerics"],
        ["TensorFlow.Native"] = ["TensorFlow.Managed"],
        ["TensorFlow.Managed.Keras"] = ["TensorFlow.Managed"],
        ["GanTf.Problems"] = ["TensorFlow.Managed"],
        ["GanTf"] = ["TensorFlow.Managed", "GanTf.Problems"],
        ["GanTf.Keras"] = ["TensorFlow.Managed", "TensorFlow.Managed.Keras", "GanTf.Problems"],
        ["GanTf.Cli"] =
        [
            "GanTf", "GanTf.Keras", "GanTf.Problems", "TensorFlow.Managed", "TensorFlow.Managed.Keras",
            "TensorFlow.Native",
        ],
    };

    // the packages that a library may bring to its user
    private static readonly string[] LibraryPackages =
        ["Google.Protobuf", "Grpc.Tools", "System.Numerics.Tensors", "SciSharp.TensorFlow.Redist"];

    private static IEnumerable<(string Name, XElement Project)> Projects =>
        from path in Repository.Files("*.csproj")
        where path.StartsWith("src/", System.StringComparison.Ordinal)
        select (path.Split('/')[1], XElement.Load(Repository.Full(path)));

    [Test]
    public void Point_one_way() => Rule.Holds(
        "A project references one that it may not:",
        from p in Projects
        from reference in Items(p.Project, "ProjectReference")
        let target = reference.Split('\\', '/')[^1].Replace(".csproj", "")
        where !Rows[p.Name].Contains(target)
        select $"{p.Name} references {target}");

    [Test]
    public void Libraries_bring_no_packages() => Rule.Holds(
        "A library references a package that it may not:",
        from p in Projects
        where p.Name.StartsWith("TensorFlow.", System.StringComparison.Ordinal)
        from package in Items(p.Project, "PackageReference")
        where !LibraryPackages.Contains(package)
        select $"{p.Name} references {package}");

    [Test]
    public void Programs_see_only_what_is_public() => Rule.Holds(
        "Internals are shown to a project that is no test, study of tests, engine or benchmark:",
        from p in Projects
        from friend in Items(p.Project, "InternalsVisibleTo")
        where !friend.EndsWith(".Tests", System.StringComparison.Ordinal)
            && !friend.EndsWith(".Bench", System.StringComparison.Ordinal)
            && !friend.EndsWith(".Study", System.StringComparison.Ordinal)
            && (p.Name, friend) != ("TensorFlow.Managed", "TensorFlow.Native")
        select $"{p.Name} shows its internals to {friend}");

    private static IEnumerable<string> Items(XElement project, string kind) =>
        project.Descendants(kind).Select(e => (string)e.Attribute("Include")!);
}
