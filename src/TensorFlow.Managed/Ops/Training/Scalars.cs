namespace Tensorflow.Ops.Training;

/// <summary>The scalar inputs of a node in one run, by their place among the inputs.</summary>
internal readonly unsafe struct Scalars<T>
    where T : unmanaged
{
    private readonly KernelContext? _memory;
    private readonly nint[]? _addresses;

    public Scalars(KernelContext memory) => _memory = memory;

    public Scalars(nint[] addresses) => _addresses = addresses;

    public T this[int input] => _addresses is null ? _memory!.Input<T>(input)[0] : *(T*)_addresses[input];
}
