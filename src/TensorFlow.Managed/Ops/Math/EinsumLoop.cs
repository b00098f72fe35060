using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;

namespace Tensorflow.Ops.Math;

/// <summary>The loops of an einsum: each element is one sum, in row-major order of what is summed.</summary>
internal sealed class EinsumLoop
{
    private readonly int[][] _kept;
    private readonly int[][] _summed;
    private readonly int[] _result;

    /// <summary>Works out where the elements of each operand and of the result are.</summary>
    public EinsumLoop(
        EinsumEquation equation, Shape[] operands, Shape result, IReadOnlyDictionary<char, long> sizes)
    {
        char[] kept = [.. equation.Output.Distinct()];
        char[] summed = [.. equation.Inputs.SelectMany(s => s).Distinct().Except(kept)];
        _kept = [.. operands.Select((s, i) => Places(kept, sizes, Steps(equation.Inputs[i], s)))];
        _summed = [.. operands.Select((s, i) => Places(summed, sizes, Steps(equation.Inputs[i], s)))];
        _result = Places(kept, sizes, Steps(equation.Output, result));
    }

    /// <summary>Sums of one operand.</summary>
    public void Run<T>(ReadOnlySpan<T> x, Span<T> y)
        where T : unmanaged, INumberBase<T>
    {
        y.Clear();
        for (var i = 0; i < _result.Length; i++)
        {
            var sum = T.Zero;
            foreach (var place in _summed[0])
            {
                sum += x[_kept[0][i] + place];
            }

            y[_result[i]] = sum;
        }
    }

    /// <summary>Sums of products of two operands.</summary>
    public void Run<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, Span<T> y)
        where T : unmanaged, INumberBase<T>
    {
        y.Clear();
        int[] left = _summed[0], right = _summed[1];
        for (var i = 0; i < _result.Length; i++)
        {
            var (sum, x, z) = (T.Zero, _kept[0][i], _kept[1][i]);
            for (var j = 0; j < left.Length; j++)
            {
                sum += a[x + left[j]] * b[z + right[j]];
            }

            y[_result[i]] = sum;
        }
    }

    // Elements between neighbours along each label; a label twice steps along both axes, size 1 not at all.
    private static Dictionary<char, int> Steps(string labels, Shape shape)
    {
        var (steps, step) = (new Dictionary<char, int>(), 1);
        for (var i = labels.Length - 1; i >= 0; i--)
        {
            var size = (int)shape[i];
            steps[labels[i]] = steps.GetValueOrDefault(labels[i]) + (size == 1 ? 0 : step);
            step *= size;
        }

        return steps;
    }

    // Where each combination of the labels is, in row-major order.
    private static int[] Places(char[] labels, IReadOnlyDictionary<char, long> sizes, Dictionary<char, int> steps)
    {
        var places = new int[labels.Aggregate(1L, (count, l) => count * sizes[l])];
        for (var i = 0; i < places.Length; i++)
        {
            var rest = i;
            for (var l = labels.Length - 1; l >= 0; l--)
            {
                var size = (int)sizes[labels[l]];
                places[i] += rest % size * steps.GetValueOrDefault(labels[l]);
                rest /= size;
            }
        }

        return places;
    }
}
