using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Tensorflow.Ops.Arrays;

/// <summary>A kernel that moves elements and never looks at them: written once for all element types.</summary>
internal interface IMoveKernel
{
    /// <summary>The kernel for one node; T has the element's size, or is a byte string.</summary>
    static abstract Kernel Bind<T>(Binding node);
}

/// <summary>Elements as values of their size, strings included.</summary>
internal static class Elements
{
    /// <summary>The kernels of an op that moves the elements of one of its inputs.</summary>
    public static KernelTable Table<TOp>(int input = 0)
        where TOp : IMoveKernel => KernelTable.Any(node => Bind<TOp>(node, node.InputTypes[input]));

    /// <summary>An input's elements.</summary>
    public static ReadOnlySpan<T> Input<T>(KernelContext k, int i) => Of<T>(k.In(i));

    /// <summary>An output's elements.</summary>
    public static Span<T> Output<T>(KernelContext k, int i) => Of<T>(k.Out(i));

    /// <summary>The elements of a variable, for the ops that change it.</summary>
    public static Span<T> Ref<T>(KernelContext k, int i) => Of<T>(k.In(i));

    /// <summary>Zeros, or empty strings, in an output.</summary>
    public static void Clear<T>(KernelContext k, int i)
    {
        if (typeof(T) == typeof(byte[]))
        {
            Array.Fill(k.Out(i).Strings, []);
            return;
        }

        k.Out(i).Bytes.Clear();
    }

    private static Span<T> Of<T>(TensorData data) => typeof(T) == typeof(byte[])
        ? (T[])(object)data.Strings
        : MemoryMarshal.CreateSpan(ref Unsafe.As<byte, T>(ref MemoryMarshal.GetReference(data.Bytes)), data.Count);

    /// <summary>The kernel of an op that moves elements of that type.</summary>
    public static Kernel Bind<TOp>(Binding node, TF_DataType type)
        where TOp : IMoveKernel => (type, type.get_datatype_size()) switch
        {
            (TF_DataType.TF_STRING, _) => TOp.Bind<byte[]>(node),
            (_, 1) => TOp.Bind<byte>(node),
            (_, 2) => TOp.Bind<short>(node),
            (_, 4) => TOp.Bind<int>(node),
            (_, 8) => TOp.Bind<long>(node),
            (_, 16) => TOp.Bind<UInt128>(node),
            _ => throw node.Invalid($"A {type.as_numpy_name()} tensor has no elements that can be moved."),
        };
}
