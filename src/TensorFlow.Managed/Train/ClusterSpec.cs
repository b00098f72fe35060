using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Tensorflow.Protos;

namespace Tensorflow;

/// <summary>The servers of a cluster: jobs, their tasks, and the address of each task.</summary>
public sealed class ClusterSpec
{
    private readonly SortedDictionary<string, SortedDictionary<int, string>> _jobs = new(StringComparer.Ordinal);

    /// <summary>A cluster whose jobs have tasks 0, 1, 2, ...</summary>
    /// <param name="cluster">Addresses "host:port" by job.</param>
    /// <exception cref="ValueError">No job, a job without a name or tasks, or something that is no address.</exception>
    public ClusterSpec(IReadOnlyDictionary<string, string[]> cluster)
    {
        foreach (var (job, addresses) in cluster)
        {
            if (job.Length == 0 || job.Any(c => !char.IsAsciiLetterOrDigit(c) && c != '_'))
            {
                throw new ValueError($"Expected a job's name of letters, digits and '_'. Received: '{job}'.");
            }

            if (addresses.Length == 0)
            {
                throw new ValueError($"Expected at least one address for job '{job}'. Received: none.");
            }

            _jobs[job] = new(addresses.Index().ToDictionary(a => a.Index, a => Checked(a.Item, job)));
        }

        if (_jobs.Count == 0)
        {
            throw new ValueError("Expected at least one job. Received: none.");
        }
    }

    /// <summary>The names of the jobs, sorted.</summary>
    public IReadOnlyList<string> jobs => [.. _jobs.Keys];

    /// <summary>Reads {"ps": ["host:2222"], "worker": [...]}; also within "cluster", as in TF_CONFIG.</summary>
    /// <exception cref="ValueError">Anything else.</exception>
    public static ClusterSpec FromJson(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            if (root.ValueKind == JsonValueKind.Object && root.TryGetProperty("cluster", out var inner)
                && inner.ValueKind == JsonValueKind.Object)
            {
                root = inner;
            }

            return root.ValueKind == JsonValueKind.Object
                ? new(root.EnumerateObject().ToDictionary(j => j.Name, Addresses))
                : throw new ValueError($"Expected an object of jobs. Received: {root.ValueKind}.");
        }
        catch (JsonException error)
        {
            throw new ValueError($"Expected JSON such as {{\"ps\": [\"host:2222\"], \"worker\": [\"host:2223\"]}}. "
                + $"Received: {error.Message}");
        }
        catch (ArgumentException error)
        {
            throw new ValueError($"Expected each job once. Received: {error.Message}");
        }
    }

    /// <summary>Whether there is a job of that name.</summary>
    public bool has_job(string job_name) => _jobs.ContainsKey(job_name);

    /// <summary>How many tasks a job has.</summary>
    /// <exception cref="ValueError">No such job.</exception>
    public int num_tasks(string job_name) => Job(job_name).Count;

    /// <summary>The numbers of a job's tasks, ascending.</summary>
    /// <exception cref="ValueError">No such job.</exception>
    public IReadOnlyList<int> task_indices(string job_name) => [.. Job(job_name).Keys];

    /// <summary>The address of a task.</summary>
    /// <exception cref="ValueError">No such job or task.</exception>
    public string task_address(string job_name, int task_index) =>
        Job(job_name).TryGetValue(task_index, out var address)
            ? address
            : throw new ValueError($"No task with index {task_index} in job '{job_name}'. "
                + $"Expected 0 to {Job(job_name).Count - 1}. Received: {task_index}.");

    /// <summary>The addresses of a job's tasks, in order.</summary>
    /// <exception cref="ValueError">No such job.</exception>
    public IReadOnlyList<string> job_tasks(string job_name) => [.. Job(job_name).Values];

    /// <summary>The addresses by job.</summary>
    public IReadOnlyDictionary<string, string[]> as_dict() =>
        _jobs.ToDictionary(j => j.Key, j => j.Value.Values.ToArray());

    /// <summary>TensorFlow's message for it.</summary>
    internal ClusterDef as_cluster_def()
    {
        var def = new ClusterDef();
        def.Job.AddRange(_jobs.Select(j => new JobDef { Name = j.Key, Tasks = { j.Value } }));
        return def;
    }

    private SortedDictionary<int, string> Job(string name) => _jobs.TryGetValue(name, out var tasks)
        ? tasks
        : throw new ValueError($"No such job in cluster: '{name}'. Expected one of: {string.Join(", ", _jobs.Keys)}. "
            + $"Received: '{name}'.");

    private static string[] Addresses(JsonProperty job) => job.Value.ValueKind == JsonValueKind.Array
        ? [.. job.Value.EnumerateArray().Select(a => a.ValueKind == JsonValueKind.String
            ? a.GetString()!
            : throw new ValueError($"Expected addresses \"host:port\" for job '{job.Name}'. Received: {a}."))]
        : throw new ValueError($"Expected a list of addresses for job '{job.Name}'. Received: {job.Value.ValueKind}.");

    private static string Checked(string address, string job)
    {
        var colon = address.LastIndexOf(':');
        return colon > 0 && ushort.TryParse(address.AsSpan(colon + 1), out _) && !address.Any(char.IsWhiteSpace)
            ? address
            : throw new ValueError($"Expected an address \"host:port\" for job '{job}'. Received: '{address}'.");
    }
}
