using System;
using System.Collections.Generic;

namespace Tensorflow.Graphs;

/// <summary>Names in use in a graph, case-insensitively, and the scope that new ones get.</summary>
internal sealed class NameTable
{
    private readonly Dictionary<string, int> _inUse = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The current scope without its last slash; empty at the root.</summary>
    public string Scope { get; set; } = "";

    /// <summary>The name within the current scope, with _1, _2, ... where it is taken.</summary>
    public string Unique(string name, bool markAsUsed = true)
    {
        name = Scope.Length > 0 ? $"{Scope}/{name}" : name;
        var i = _inUse.GetValueOrDefault(name);
        if (markAsUsed)
        {
            _inUse[name] = i + 1;
        }

        if (i == 0)
        {
            return name;
        }

        var candidate = name;
        while (_inUse.ContainsKey(candidate))
        {
            candidate = $"{name}_{i++}";
        }

        if (markAsUsed)
        {
            _inUse[candidate] = 1;
        }

        return candidate;
    }

    /// <summary>Keeps a full name, given from elsewhere, from being given again.</summary>
    public void MarkUsed(string name) => _inUse.TryAdd(name, 1);

    /// <summary>Enters a scope: a name ending with '/' as it is, empty: the root, another made unique.</summary>
    /// <exception cref="ValueError">Characters that no scope name may have.</exception>
    public string Enter(string? name)
    {
        if (string.IsNullOrEmpty(name))
        {
            return Scope = "";
        }

        Validate(name, atRoot: Scope.Length == 0);
        return Scope = name.EndsWith('/') ? name[..^1] : Unique(name);
    }

    /// <summary>Refuses names that TensorFlow's patterns do not match.</summary>
    public static void Validate(string name, bool atRoot)
    {
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            var letter = char.IsAsciiLetterOrDigit(c) || c == '.' || (
                i == 0 && !atRoot && c is '_' or '-' or '/' or '\\');
            if (!letter && (i == 0 || c is not ('_' or '\\' or '-' or '/' or '>')))
            {
                throw new ValueError($"'{name}' is not a valid {(atRoot ? "root " : "")}scope name. A "
                    + $"{(atRoot ? "root " : "")}scope name has to match the following pattern: "
                    + $"^[A-Za-z0-9.{(atRoot ? "" : "_\\\\-/")}][A-Za-z0-9_.\\\\/>-]*$. Received: '{name}'.");
            }
        }
    }
}
