using System;
using System.CommandLine;
using System.IO;
using System.Net.Http;
using System.Threading;
using GanTf.Cli.Programs;
using GanTf.Cli.Reports;
using GanTf.Problems;

namespace GanTf.Cli.Commands;

/// <summary>gantf data fetch mnist: brings the four files of MNIST into the cache folder, each checked.</summary>
internal static class DataCommand
{
    private const string UrlVariable = "GANTF_MNIST_URL";

    // the largest of the four has 9.9 MB
    private const int LargestFile = 16 << 20;

    /// <summary>The command.</summary>
    public static Command Create(Shell shell)
    {
        var from = new Option<string?>("--from") { Description = "Folder that holds the files.", HelpName = "DIR" };
        var url = new Option<string?>("--url")
        {
            Description = $"Address of the folder to download from. [default: ${UrlVariable}]", HelpName = "URL",
        };
        var mnist = new Command("mnist", "60,000 + 10,000 handwritten digits.") { from, url };
        mnist.SetAction(parse => Fetch(shell, parse.GetValue(from), parse.GetValue(url)));
        var fetch = new Command("fetch", "Brings a data set into the cache.") { mnist };
        return new Command("data", "Data sets.") { fetch };
    }

    private static int Fetch(Shell shell, string? from, string? url)
    {
        Func<string, byte[]>? read = null;
        var cache = MnistFolders.Cache(shell);
        Directory.CreateDirectory(cache);
        foreach (var name in MnistFiles.Sha256.Keys)
        {
            var place = Path.Combine(cache, name);
            if (File.Exists(place) && MnistFiles.IsGenuine(name, File.ReadAllBytes(place)))
            {
                shell.Out.WriteLine($"{place}: is there");
                continue;
            }

            read ??= Source(from, url ?? shell.Variable(UrlVariable), shell.Stop);
            var content = read(name);
            if (!MnistFiles.IsGenuine(name, content))
            {
                throw new CliError(
                    ExitCode.Failed,
                    $"{name} is not the genuine file: expected SHA-256 {MnistFiles.Sha256[name]}.",
                    "Nothing was kept of it. Try another source.");
            }

            var beside = place + ".part";
            File.WriteAllBytes(beside, content);
            File.Move(beside, place, overwrite: true);
            shell.Out.WriteLine($"{place}: {Numbers.Count(content.Length)} bytes");
        }

        return ExitCode.Done;
    }

    private static Func<string, byte[]> Source(string? from, string? url, CancellationToken stop)
    {
        if (from is not null)
        {
            return name => ReadFile(from, name);
        }

        if (string.IsNullOrEmpty(url))
        {
            throw CliError.Missing(
                "nobody said where MNIST is.",
                $"'--from DIR' takes files that are there already; '--url URL' or ${UrlVariable} names a web folder "
                + $"that holds {string.Join(", ", MnistFiles.Sha256.Keys)}.");
        }

        return Uri.TryCreate(url.TrimEnd('/') + "/", UriKind.Absolute, out var address)
            && address.Scheme is "http" or "https"
            ? name => Download(new Uri(address, name), stop)
            : throw CliError.Usage($"'--url' takes an http or https address. Received: '{url}'.");
    }

    private static byte[] ReadFile(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        return File.Exists(path)
            ? File.ReadAllBytes(path)
            : throw CliError.Missing($"there is no file '{path}'.", "All four files of MNIST are needed.");
    }

    private static byte[] Download(Uri address, CancellationToken stop)
    {
        using var client = new HttpClient { MaxResponseContentBufferSize = LargestFile };
        try
        {
            return client.GetByteArrayAsync(address, stop).GetAwaiter().GetResult();
        }
        catch (HttpRequestException error)
        {
            throw CliError.Missing($"{address}: {CommandTree.OneLine(error)}", "'--url URL' names another source.");
        }
    }
}
