using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;

namespace Tensorflow.Ops;

/// <summary>A kernel written once for all float types.</summary>
internal interface IFloatKernel
{
    /// <summary>The kernel for one node; what does not change from run to run is worked out here.</summary>
    static abstract Kernel Bind<T>(Binding node)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>;
}

/// <summary>A kernel written once for all real number types.</summary>
internal interface INumberKernel
{
    /// <summary>The kernel for one node; what does not change from run to run is worked out here.</summary>
    static abstract Kernel Bind<T>(Binding node)
        where T : unmanaged, INumber<T>, IMinMaxValue<T>;
}

/// <summary>Kernels of one op by the element type that one of its attributes names.</summary>
internal sealed class KernelTable
{
    private readonly string _attr;
    private readonly Dictionary<TF_DataType, Func<Binding, Kernel>> _kernels = [];
    private Func<Binding, Kernel>? _any;

    private KernelTable(string attr) => _attr = attr;

    /// <summary>float32 and float64.</summary>
    public static KernelTable Floats<TOp>(string attr = "T")
        where TOp : IFloatKernel => new KernelTable(attr)
            .Add(TF_DataType.TF_FLOAT, TOp.Bind<float>)
            .Add(TF_DataType.TF_DOUBLE, TOp.Bind<double>);

    /// <summary>float32, float64 and all plain integers.</summary>
    public static KernelTable Numbers<TOp>(string attr = "T")
        where TOp : INumberKernel => new KernelTable(attr)
            .Add(TF_DataType.TF_FLOAT, TOp.Bind<float>)
            .Add(TF_DataType.TF_DOUBLE, TOp.Bind<double>)
            .AddIntegers<TOp>();

    /// <summary>A table to add kernels to, by the type of an attribute.</summary>
    public static KernelTable Typed(string attr = "T") => new(attr);

    /// <summary>One kernel that moves elements whatever they are.</summary>
    public static KernelTable Any(Func<Binding, Kernel> bind) => new("") { _any = bind };

    /// <summary>No kernel: the node only orders others, or the engine itself serves it.</summary>
    public static KernelTable None { get; } = Any(_ => static _ => { });

    public KernelTable Add(TF_DataType type, Func<Binding, Kernel> bind)
    {
        _kernels[type] = bind;
        return this;
    }

    public KernelTable AddIntegers<TOp>()
        where TOp : INumberKernel => this
            .Add(TF_DataType.TF_INT8, TOp.Bind<sbyte>)
            .Add(TF_DataType.TF_INT16, TOp.Bind<short>)
            .Add(TF_DataType.TF_INT32, TOp.Bind<int>)
            .Add(TF_DataType.TF_INT64, TOp.Bind<long>)
            .Add(TF_DataType.TF_UINT8, TOp.Bind<byte>)
            .Add(TF_DataType.TF_UINT16, TOp.Bind<ushort>)
            .Add(TF_DataType.TF_UINT32, TOp.Bind<uint>)
            .Add(TF_DataType.TF_UINT64, TOp.Bind<ulong>);

    /// <summary>The kernel for a node.</summary>
    /// <exception cref="InvalidArgumentError">There is none for its element type.</exception>
    public Kernel Bind(Op op, Binding node)
    {
        if (_any is not null)
        {
            return _any(node);
        }

        var type = node.Attrs.Type(_attr);
        return _kernels.TryGetValue(type, out var bind)
            ? bind(node)
            : throw node.Invalid(
                $"No OpKernel was registered to support Op '{op.Def.Name}' with {_attr}={type.as_numpy_name()}. "
                + $"Expected one of: {string.Join(", ", _kernels.Keys.Select(k => k.as_numpy_name()))}. "
                + $"Received: {type.as_numpy_name()}.");
    }

    /// <summary>The element types that have a kernel; empty where any does.</summary>
    public IEnumerable<TF_DataType> Types => _kernels.Keys;
}
