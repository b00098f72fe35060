using System;
using System.Linq;
using System.Numerics;
using System.Runtime.InteropServices;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace Tensorflow.Native.Tests;

[NeedsTensorFlow]
internal sealed class NativeTensorTests
{
    [Test]
    public void Keeps_every_element_type()
    {
        Check(TF_DataType.TF_FLOAT, 1.5f, float.NaN, -0f);
        Check(TF_DataType.TF_DOUBLE, Math.PI, double.NegativeInfinity);
        Check(TF_DataType.TF_HALF, (Half)1.5, Half.MaxValue);
        Check<ushort>(TF_DataType.TF_BFLOAT16, 0x3F80, 0x4000);
        Check(TF_DataType.TF_INT8, sbyte.MinValue, sbyte.MaxValue);
        Check(TF_DataType.TF_INT16, short.MinValue, short.MaxValue);
        Check(TF_DataType.TF_INT32, int.MinValue, int.MaxValue);
        Check(TF_DataType.TF_INT64, long.MinValue, long.MaxValue);
        Check(TF_DataType.TF_UINT8, byte.MinValue, byte.MaxValue);
        Check(TF_DataType.TF_UINT16, ushort.MinValue, ushort.MaxValue);
        Check(TF_DataType.TF_UINT32, uint.MinValue, uint.MaxValue);
        Check(TF_DataType.TF_UINT64, ulong.MinValue, ulong.MaxValue);
        Check(TF_DataType.TF_BOOL, true, false, true);
        Check(TF_DataType.TF_COMPLEX64, (1f, -2f), (0f, 3f));
        Check(TF_DataType.TF_COMPLEX128, new Complex(1, -2), Complex.ImaginaryOne);
    }

    [Test]
    public void Keeps_byte_strings_of_any_length()
    {
        Prop.ForAll<byte[][]>(values =>
        {
            var strings = values.Select(v => v ?? []).ToArray();
            using var tensor = NativeTensor.OfStrings(strings, strings.Length);
            return tensor.ToByteStrings().Zip(strings).All(p => p.First.AsSpan().SequenceEqual(p.Second));
        }).QuickCheckThrowOnFailure();
        string[] texts = ["", "22 bytes, the longest", new('x', 23), "Zürich\0", new('y', 100_000)];
        using var longOnes = NativeTensor.OfStrings(texts, 5, 1);
        Assert.That(longOnes.ToStrings(), Is.EqualTo(texts));
        Assert.That(longOnes.Shape.ToArray(), Is.EqualTo(new[] { 5, 1 }));
    }

    [Test]
    public void Uses_aligned_memory_in_place_and_copies_other_memory()
    {
        var (aligned, _) = Aligned(32);
        aligned.Span.Fill(2f);
        using var shared = NativeTensor.Borrow<float>(TF_DataType.TF_FLOAT, aligned, 32);
        using var copied = NativeTensor.Borrow<float>(TF_DataType.TF_FLOAT, aligned[1..], 31);
        aligned.Span[3] = 7f;
        Assert.That(shared.Span<float>()[3], Is.EqualTo(7f));
        Assert.That(copied.Span<float>()[2], Is.EqualTo(2f));
    }

    [Test]
    public void Lets_go_of_borrowed_memory_when_disposed()
    {
        var alive = BorrowAndDispose();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        Assert.That(alive.IsAlive, Is.False);
    }

    [Test]
    public void Keeps_borrowed_memory_until_disposed()
    {
        var (memory, owner) = Aligned(8);
        memory.Span.Fill(3f);
        using var tensor = NativeTensor.Borrow<float>(TF_DataType.TF_FLOAT, memory, 8);
        (memory, owner) = (default, new WeakReference(null));
        GC.Collect();
        Assert.That(tensor.ToArray<float>(), Is.All.EqualTo(3f));
    }

    [Test]
    public void Holds_empty_values_and_scalars()
    {
        using var empty = NativeTensor.Copy<float>([], 0, 4);
        using var noStrings = NativeTensor.OfStrings(Array.Empty<byte[]>(), 0);
        using var scalar = NativeTensor.Scalar(5L);
        Assert.That(empty.ToArray<float>(), Is.Empty);
        Assert.That(noStrings.ToByteStrings(), Is.Empty);
        Assert.That(scalar.ToArray<long>(), Is.EqualTo(new[] { 5L }));
        Assert.That(scalar.Shape.Length, Is.Zero);
    }

    [Test]
    public void Refuses_what_does_not_fit()
    {
        Assert.That(() => NativeTensor.Copy<float>([1, 2], 3), Throws.TypeOf<InvalidArgumentError>());
        Assert.That(() => NativeTensor.Copy<float>([1, 2], -2), Throws.TypeOf<InvalidArgumentError>());
        Assert.That(() => NativeTensor.Copy<float>(TF_DataType.TF_DOUBLE, [1], 1), Throws.TypeOf<TypeError>());
        Assert.That(() => NativeTensor.OfStrings(new byte[][] { null! }, 1), Throws.TypeOf<InvalidArgumentError>());
        using var floats = NativeTensor.Scalar(1f);
        Assert.That(() => floats.ToArray<double>(), Throws.TypeOf<TypeError>());
        Assert.That(() => floats.ToByteStrings(), Throws.TypeOf<TypeError>());
        floats.Dispose();
        Assert.That(() => floats.ToArray<float>(), Throws.TypeOf<ObjectDisposedException>());
    }

    private static void Check<T>(TF_DataType dtype, params T[] values)
        where T : unmanaged
    {
        using var copied = NativeTensor.Copy<T>(dtype, values, values.Length, 1);
        using var borrowed = NativeTensor.Borrow<T>(dtype, values, 1, values.Length);
        Assert.That(copied.DType, Is.EqualTo(dtype));
        Assert.That(copied.ToArray<T>(), Is.EqualTo(values), $"{dtype}");
        Assert.That(borrowed.ToArray<T>(), Is.EqualTo(values), $"{dtype}");
    }

    private static WeakReference BorrowAndDispose()
    {
        var (memory, owner) = Aligned(64);
        using var tensor = NativeTensor.Borrow<float>(TF_DataType.TF_FLOAT, memory, 64);
        return owner;
    }

    private static (Memory<float> Memory, WeakReference Owner) Aligned(int length)
    {
        var array = GC.AllocateArray<float>(length + 16, pinned: true);
        var offset = (int)(-Marshal.UnsafeAddrOfPinnedArrayElement(array, 0) & 63) / sizeof(float);
        return (array.AsMemory(offset, length), new WeakReference(array));
    }
}
