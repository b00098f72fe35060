using System.Numerics;

namespace Tensorflow.Ops.Arrays;

/// <summary>Kernels that change the elements of an output where index paths say.</summary>
internal static class ScatterKernel
{
    /// <summary>An element after one more update.</summary>
    internal interface IStep<T>
    {
        T Invoke(T value, T update);
    }

    /// <summary>Applies the updates in order to what is in the output already.</summary>
    public static Kernel Bind<T, TStep>(Binding node, int indices, int updates)
        where T : unmanaged
        where TStep : struct, IStep<T>
    {
        var shape = node.OutputShapes[0];
        var paths = IndexPaths.Of(node, indices, shape);
        return k =>
        {
            var from = k.Input<T>(updates);
            var to = k.Output<T>(0);
            for (var i = 0; i < paths.Count; i++)
            {
                var start = paths.Start(k.In(indices), i);
                if (start < 0)
                {
                    throw node.Invalid($"{paths.Text(k.In(indices), node.InputShapes[indices], i)} does not index "
                        + $"into shape {shape.ToRuntimeString()}");
                }

                for (var j = 0; j < paths.Width; j++)
                {
                    to[start + j] = default(TStep).Invoke(to[start + j], from[(i * paths.Width) + j]);
                }
            }
        };
    }

    /// <summary>Applies the updates of input 2 to a copy of input 0, where the paths of input 1 say.</summary>
    public static Kernel BindCopy<T, TStep>(Binding node)
        where T : unmanaged
        where TStep : struct, IStep<T>
    {
        var change = Bind<T, TStep>(node, 1, 2);
        return k =>
        {
            k.In(0).CopyTo(k.Out(0));
            change(k);
        };
    }

    /// <summary>value + update.</summary>
    internal readonly struct Sum<T> : IStep<T>
        where T : unmanaged, INumber<T>
    {
        public T Invoke(T value, T update) => unchecked(value + update);
    }

    /// <summary>value - update.</summary>
    internal readonly struct Difference<T> : IStep<T>
        where T : unmanaged, INumber<T>
    {
        public T Invoke(T value, T update) => unchecked(value - update);
    }
}
