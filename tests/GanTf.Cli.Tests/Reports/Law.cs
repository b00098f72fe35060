using System;
using FsCheck;
using FsCheck.Fluent;

namespace GanTf.Cli.Tests.Reports;

/// <summary>Checks a property on many made-up values; a failure names the smallest that breaks it.</summary>
internal static class Law
{
    private static readonly Config Settings = Config.QuickThrowOnFailure.WithMaxTest(400);

    public static void Holds<T>(Func<T, bool> law) => Check.One(Settings, Prop.ForAll(law));

    public static void Holds<T, U>(Func<T, U, bool> law) => Check.One(Settings, Prop.ForAll(law));
}
