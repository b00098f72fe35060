using System;
using System.Collections.Generic;
using System.Linq;
using NUnit.Framework;

namespace Tensorflow.Tests.Golden;

/// <summary>Counts what passes, collects what fails, and says what is left out and why.</summary>
internal sealed class Tally(string what)
{
    // .NET gives no way to set the processor as TensorFlow does
    private const string Subnormals = "(differs: subnormal numbers are kept, TensorFlow takes them as 0)";

    private readonly List<string> _failures = [];
    private readonly List<string> _leftOutWrongly = [];
    private readonly Dictionary<string, int> _leftOut = [];
    private int _passed;

    /// <summary>Runs a case; what it throws is its failure.</summary>
    public void Run(string id, Action check)
    {
        if (Differences.Reasons.TryGetValue(id, out var reason))
        {
            RunDifferent(id, reason, check);
            return;
        }

        try
        {
            check();
            _passed++;
        }
        catch (SubnormalKept)
        {
            LeaveOutFor(Subnormals);
        }
        catch (Exception e)
        {
            _failures.Add($"{id}: {(e is Mismatch ? "" : e.GetType().Name + ": ")}{e.Message}");
            if (e is NullReferenceException or InvalidCastException or IndexOutOfRangeException)
            {
                _failures[^1] += e.StackTrace!.Split('\n')[0];
            }
        }
    }

    /// <summary>Runs a case whose inputs are subnormal numbers: it passes or counts as different.</summary>
    public void RunSubnormal(string id, Action check)
    {
        try
        {
            check();
            _passed++;
        }
        catch (Mismatch)
        {
            LeaveOutFor(Subnormals);
        }
    }

    // fails once the case does come out as recorded
    private void RunDifferent(string id, string reason, Action check)
    {
        try
        {
            check();
        }
        catch (Exception)
        {
            LeaveOutFor($"(differs: {reason})");
            return;
        }

        _failures.Add($"{id}: comes out as recorded now; take it off the list");
    }

    /// <summary>Leaves a case out for want of these op types.</summary>
    public void LeaveOut(string id, IReadOnlyCollection<string> missing)
    {
        if (missing.All(Recorded.GanOps.Contains))
        {
            _leftOutWrongly.Add($"{id} ({string.Join(", ", missing)})");
        }

        foreach (var type in missing)
        {
            _leftOut[type] = _leftOut.GetValueOrDefault(type) + 1;
        }
    }

    /// <summary>Leaves a case out for another reason.</summary>
    public void LeaveOutFor(string reason) => _leftOut[reason] = _leftOut.GetValueOrDefault(reason) + 1;

    /// <summary>Prints the count, and fails where a case failed or fewer passed than did before.</summary>
    /// <param name="least">How many cases passed when this number was last raised.</param>
    public void Check(int least)
    {
        var left = string.Join(", ", _leftOut.OrderByDescending(l => l.Value).Select(l => $"{l.Key} {l.Value}"));
        TestContext.Out.WriteLine($"{what}: {_passed} passed, {_failures.Count} failed; left out: {left}");
        var complaints = new List<string>();
        if (_leftOutWrongly.Count > 0)
        {
            complaints.Add($"{_leftOutWrongly.Count} left out though the GANs need the ops: "
                + string.Join(", ", _leftOutWrongly.Take(20)));
        }

        if (_failures.Count > 0)
        {
            complaints.Add($"{_failures.Count} fail:\n" + string.Join("\n", _failures.Take(100)));
        }

        if (_passed < least)
        {
            complaints.Add($"{_passed} pass, fewer than the {least} before");
        }

        if (complaints.Count > 0)
        {
            Assert.Fail($"{what}: {string.Join("\n", complaints)}");
        }
    }
}

/// <summary>A case came out otherwise than recorded.</summary>
internal class Mismatch(string message) : Exception(message);

/// <summary>A case came out otherwise only in that a subnormal number is kept.</summary>
internal sealed class SubnormalKept(string message) : Mismatch(message);
