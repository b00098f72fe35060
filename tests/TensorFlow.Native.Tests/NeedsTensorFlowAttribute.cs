using System;
using NUnit.Framework;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace Tensorflow.Native.Tests;

/// <summary>Skips a fixture or test, with the reason, where TensorFlow's C library is absent.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class NeedsTensorFlowAttribute : NUnitAttribute, IApplyToTest
{
    public void ApplyToTest(Test test)
    {
        if (test.RunState != RunState.NotRunnable && !NativeLibraryLocator.Locate().Found)
        {
            test.RunState = RunState.Ignored;
            test.Properties.Set(
                PropertyNames.SkipReason,
                $"needs TensorFlow's C library: set {NativeLibraryLocator.DirectoryVariable} " +
                "(../shared/native/unpack.sh)");
        }
    }
}
