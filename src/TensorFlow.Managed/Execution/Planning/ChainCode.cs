using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Threading;
using Tensorflow.Numerics.Elementwise;

namespace Tensorflow.Execution.Planning;

/// <summary>A compiled chain.</summary>
/// <param name="operators">Of its links.</param>
/// <param name="places">Addresses of its operands, then of what it stores.</param>
/// <param name="bytes">Of a full operand, in whole vectors.</param>
internal delegate void ChainKernel(ValueType[] operators, nint[] places, nint bytes);

/// <summary>
/// Makes one loop of a chain: for each vector all links in order, with everything in registers that fits, then the
/// stores. The operators are called by their types, so that the compiler puts their code in place.
/// </summary>
internal sealed class ChainCode
{
    // More than a program has; whoever makes graphs without end does not fill the memory.
    private const int MostKept = 1024;

    private static readonly Dictionary<int, List<(Chain Chain, ChainKernel Kernel)>> Made = [];

    private readonly Chain _chain;
    private readonly ILGenerator _il;
    private readonly LocalBuilder[] _operators;
    private readonly LocalBuilder?[] _values;
    private readonly LocalBuilder[] _places;
    private readonly LocalBuilder _at;

    private ChainCode(Chain chain, ILGenerator il)
    {
        (_chain, _il) = (chain, il);
        _operators = Array.ConvertAll(chain.Links, l => il.DeclareLocal(l.Operator.GetType()));
        _values = new LocalBuilder?[chain.Operands.Length + chain.Links.Length];
        _places = [.. Enumerable.Repeat(0, chain.Operands.Length + chain.Stored.Length)
            .Select(_ => il.DeclareLocal(typeof(nint)))];
        _at = il.DeclareLocal(typeof(nint));
    }

    /// <summary>Whether code can be made while the program runs.</summary>
    public static bool IsSupported => RuntimeFeature.IsDynamicCodeCompiled;

    /// <summary>The loop for a chain, made now if there is none yet.</summary>
    public static ChainKernel Of(Chain chain)
    {
        lock (Made)
        {
            var hash = chain.CodeHash();
            if (!Made.TryGetValue(hash, out var list))
            {
                if (Made.Count >= MostKept)
                {
                    Made.Clear();
                }

                Made[hash] = list = [];
            }

            if (list.Find(m => m.Chain.HasCodeOf(chain)).Kernel is { } kernel)
            {
                return kernel;
            }

            var method = new DynamicMethod(
                "Chain", null, [typeof(ValueType[]), typeof(nint[]), typeof(nint)], typeof(ChainCode).Module,
                skipVisibility: true);
            new ChainCode(chain, method.GetILGenerator()).Write();
            var made = method.CreateDelegate<ChainKernel>();
            list.Add((chain, made));
            // beside the rest of the planning: the first run would wait for the compiler else
            ThreadPool.UnsafeQueueUserWorkItem(RuntimeHelpers.PrepareDelegate, made, preferLocal: false);
            return made;
        }
    }

    private void Write()
    {
        TakeOperators();
        TakePlaces();
        var once = Uniform();
        Array.ForEach(once, Compute);
        var loop = _il.DefineLabel();
        _il.MarkLabel(loop);
        foreach (var i in Enumerable.Range(0, _chain.Links.Length).Except(once))
        {
            Compute(i);
        }

        Store();
        _il.Emit(OpCodes.Ldloc, _at);
        _il.Emit(OpCodes.Ldc_I4, 64);
        _il.Emit(OpCodes.Conv_I);
        _il.Emit(OpCodes.Add);
        _il.Emit(OpCodes.Stloc, _at);
        _il.Emit(OpCodes.Ldloc, _at);
        _il.Emit(OpCodes.Ldarg_2);
        _il.Emit(OpCodes.Blt, loop);
        _il.Emit(OpCodes.Ret);
    }

    // Links that have the same value in all lanes of all vectors: of what is spread alone.
    private int[] Uniform()
    {
        var uniform = new bool[_values.Length];
        _chain.Operands.CopyTo(uniform, 0);
        for (var i = 0; i < _chain.Links.Length; i++)
        {
            uniform[_chain.Operands.Length + i] = _chain.Links[i].Arguments.All(a => uniform[a]);
        }

        return [.. Enumerable.Range(0, _chain.Links.Length).Where(i => uniform[_chain.Operands.Length + i])];
    }

    // An operator that holds nothing needs not be taken.
    private void TakeOperators()
    {
        for (var i = 0; i < _operators.Length; i++)
        {
            var type = _operators[i].LocalType;
            if (type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Length > 0)
            {
                _il.Emit(OpCodes.Ldarg_0);
                _il.Emit(OpCodes.Ldc_I4, i);
                _il.Emit(OpCodes.Ldelem_Ref);
                _il.Emit(OpCodes.Unbox_Any, type);
                _il.Emit(OpCodes.Stloc, _operators[i]);
            }
        }
    }

    private void TakePlaces()
    {
        for (var i = 0; i < _places.Length; i++)
        {
            _il.Emit(OpCodes.Ldarg_1);
            _il.Emit(OpCodes.Ldc_I4, i);
            _il.Emit(OpCodes.Ldelem_I);
            if (i < _chain.Operands.Length && _chain.Operands[i])
            {
                _il.Emit(OpCodes.Call, Method(nameof(Spread)));
                Keep(i);
                continue;
            }

            _il.Emit(OpCodes.Stloc, _places[i]);
        }
    }

    private void Compute(int link)
    {
        var (op, arguments) = (_chain.Links[link].Operator, _chain.Links[link].Arguments);
        foreach (var argument in arguments.Where(a => _values[a] is null))
        {
            LoadOperand(argument);
            Keep(argument);
        }

        var result = _chain.Operands.Length + link;
        var (type, taken) = op is ITernary<float> ? (typeof(ITernary<float>), 3)
            : op is IBinary<float> ? (typeof(IBinary<float>), 2) : (typeof(IUnary<float>), 1);
        Call(link, type, [.. arguments.Take(taken)]);
        Keep(result);
        foreach (var next in arguments.Skip(taken))
        {
            Call(link, type, [result, next]);
            _il.Emit(OpCodes.Stloc, _values[result]!);
        }
    }

    private void Call(int link, Type type, int[] arguments)
    {
        _il.Emit(OpCodes.Ldloca, _operators[link]);
        foreach (var argument in arguments)
        {
            _il.Emit(OpCodes.Ldloc, _values[argument]!);
        }

        _il.Emit(OpCodes.Constrained, _operators[link].LocalType);
        _il.Emit(OpCodes.Callvirt, type.GetMethod(
            "Invoke", [.. Enumerable.Repeat(typeof(Vector512<float>), arguments.Length)])!);
    }

    // All loads of an iteration come before its stores, so that what is stored may take an operand's memory.
    private void Store()
    {
        for (var i = 0; i < _chain.Stored.Length; i++)
        {
            _il.Emit(OpCodes.Ldloc, _values[_chain.Operands.Length + _chain.Stored[i]]!);
            Address(_chain.Operands.Length + i);
            _il.Emit(OpCodes.Call, Method(nameof(Save)));
        }
    }

    private void LoadOperand(int place)
    {
        if (_chain.Bits[place])
        {
            _il.Emit(OpCodes.Ldloc, _places[place]);
            _il.Emit(OpCodes.Ldloc, _at);
            _il.Emit(OpCodes.Call, Method(nameof(LoadBits)));
            return;
        }

        Address(place);
        _il.Emit(OpCodes.Call, Method(nameof(Load)));
    }

    private void Address(int place)
    {
        _il.Emit(OpCodes.Ldloc, _places[place]);
        _il.Emit(OpCodes.Ldloc, _at);
        _il.Emit(OpCodes.Add);
    }

    private void Keep(int value)
    {
        _values[value] = _il.DeclareLocal(typeof(Vector512<float>));
        _il.Emit(OpCodes.Stloc, _values[value]!);
    }

    private static MethodInfo Method(string name) =>
        typeof(ChainCode).GetMethod(name, BindingFlags.Static | BindingFlags.NonPublic)!;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe Vector512<float> Load(nint address) => Vector512.Load((float*)address);

    // two bytes stand for a vector of 64
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe Vector512<float> LoadBits(nint masks, nint at)
    {
        var bits = Vector512.Create(1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16384, 32768);
        return Vector512.Equals(Vector512.Create((int)*(ushort*)(masks + (at >> 5))) & bits, bits).AsSingle();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe void Save(Vector512<float> vector, nint address) => vector.Store((float*)address);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe Vector512<float> Spread(nint address) => Vector512.Create(*(float*)address);
}
