using System.Runtime.CompilerServices;

namespace Tensorflow.Execution;

/// <summary>Room on the stack for the inputs of most ops.</summary>
[InlineArray(Most)]
internal struct Few<T>
{
    /// <summary>How many it holds.</summary>
    public const int Most = 4;

    private T _first;
}
