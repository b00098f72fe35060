using NUnit.Framework;

namespace GanTf.Cli.Tests.Commands;

internal sealed class ScreenTests
{
    [Test]
    public void Help() => Screen.Check(
        "help.txt", ["--help", "run --help", "run quadratic --help", "compare --help", "data --help"]);

    [Test]
    public void Listed_programs() => Screen.Check("list.txt", ["list", "list --json"]);

    [Test]
    public void Wrong_usage() => Screen.Check("wrong-usage.txt",
    [
        "",
        "rnu quadratic",
        "frobnicate",
        "run",
        "run qudratic",
        "run nothing_like_it",
        "run quadratic --iteratoins 5",
        "run quadratic --iterations",
        "run quadratic --iterations -1",
        "run quadratic --iterations many",
        "run quadratic --iterations 99999999999",
        "run quadratic extra",
        "run quadratic --style keras --engine native",
        "run quadratic --style kears",
        "run quadratic --engine manged",
        "run quadratic --seed -3",
        "run quadratic --numpy-seed 4294967296",
        "run quadratic --preprocess raw",
        "run gaussian --preprocess moment",
        "run mnist --images 50",
        "run mnist --images 60000",
        "run mnist --data /no/such/folder",
        "run --thread 2 quadratic",
        "explain quadratic --step both",
        "explain",
        "inspect",
        "inspect /no/such/file.pb",
        "export quadratic",
        "export quadratic --format onnx --out x",
        "data fetch cifar",
        "data fetch mnist",
        "data fetch mnist --from /no/such/folder",
        "data fetch mnist --url ftp://x",
        "bench --only nothing",
        "run gaussian --seed 1 --seed 2",
    ]);

    [Test]
    public void Wrong_comparison() => Screen.Check("wrong-comparison.txt",
    [
        "compare",
        "compare quadratc",
        "compare quadratic --iterations many",
        "compare quadratic --same",
    ]);
}
