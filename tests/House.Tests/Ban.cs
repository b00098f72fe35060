using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace House.Tests;

/// <summary>A construct that may not stand in the files it concerns.</summary>
internal sealed record Ban(string Name, string Instead, Func<SyntaxNode, IEnumerable<Location>> Find)
{
    /// <summary>Which files the ban is for; all unless told.</summary>
    public Func<SourceFile, bool> Concerns { get; init; } = _ => true;
}
