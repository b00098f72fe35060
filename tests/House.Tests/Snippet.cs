using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace House.Tests;

/// <summary>A program out of a document: compiled as a file of statements, run in a thread of its own.</summary>
internal sealed class Snippet(string code)
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using Tensorflow;
        global using Tensorflow.NumPy;
        global using Tensorflow.Native;
        global using static Tensorflow.Binding;
        """;

    private static readonly MetadataReference[] References =
        [.. RuntimeModel.LoadedAssemblies.Select(f => MetadataReference.CreateFromFile(f))];

    private readonly CSharpCompilation _compilation = CSharpCompilation.Create(
        "snippet",
        [new SourceFile("Usings.cs", Usings).Tree, new SourceFile("Program.cs", code).Tree],
        References,
        new CSharpCompilationOptions(
            OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>The compiler's errors; empty where it compiles.</summary>
    public string Trouble => string.Join('\n', _compilation.GetDiagnostics()
        .Where(d => d.Severity == DiagnosticSeverity.Error));

    /// <summary>What the program throws; null where it ends well.</summary>
    public Exception? Run()
    {
        using var stream = new MemoryStream();
        var made = _compilation.Emit(stream);
        if (!made.Success)
        {
            throw new InvalidOperationException(Trouble);
        }

        Exception? thrown = null;
        var main = Assembly.Load(stream.ToArray()).EntryPoint!;
        var thread = new Thread(() => thrown = Invoke(main));
        thread.Start();
        thread.Join();
        return thrown;
    }

    private static Exception? Invoke(MethodInfo main)
    {
        try
        {
            main.Invoke(null, [Array.Empty<string>()]);
            return null;
        }
        catch (TargetInvocationException e)
        {
            return e.InnerException;
        }
    }
}
