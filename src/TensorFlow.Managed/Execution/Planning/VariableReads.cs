using System;
using System.Collections.Generic;
using System.Linq;
using Tensorflow.Ops.State;

namespace Tensorflow.Execution.Planning;

/// <summary>
/// Which reads of variables may be the variable's own memory: those after which nothing writes it while what was read
/// is still needed. A read is a snapshot, so that any other one is a copy.
/// </summary>
internal sealed class VariableReads
{
    private readonly Dictionary<Operation, int> _places = [];
    private readonly Dictionary<Tensor, List<Operation>> _uses = [];
    private readonly Dictionary<VariableMemory, List<int>> _writes = [];
    private readonly Func<Tensor, VariableMemory> _memory;

    /// <summary>Looks at a schedule.</summary>
    /// <param name="memory">The variable behind a handle.</param>
    public VariableReads(IReadOnlyList<Operation> order, Func<Tensor, VariableMemory> memory)
    {
        _memory = memory;
        for (var place = 0; place < order.Count; place++)
        {
            Note(order[place], place);
        }
    }

    /// <summary>True if what the node reads stays the same until it was last used.</summary>
    public bool MayShare(Operation read)
    {
        if (!_writes.TryGetValue(_memory(read.inputs[0]), out var writes))
        {
            return true;
        }

        var (first, last) = (_places[read], LastUse(read));
        return !writes.Exists(w => w > first && w <= last);
    }

    private void Note(Operation op, int place)
    {
        _places[op] = place;
        var writes = StateAccess.IsWriter(op.Op);
        foreach (var input in op.inputs.Distinct())
        {
            if (!_uses.TryGetValue(input, out var uses))
            {
                _uses[input] = uses = [];
            }

            uses.Add(op);
            if (writes && input.dtype == TF_DataType.TF_RESOURCE)
            {
                Add(_memory(input), place);
            }
        }
    }

    private void Add(VariableMemory variable, int place)
    {
        if (!_writes.TryGetValue(variable, out var places))
        {
            _writes[variable] = places = [];
        }

        places.Add(place);
    }

    // Views pass the memory on.
    private int LastUse(Operation read)
    {
        var last = _places[read];
        var stack = new Stack<Operation>([read]);
        while (stack.TryPop(out var op))
        {
            foreach (var user in op.outputs.SelectMany(o => _uses.GetValueOrDefault(o) ?? []))
            {
                last = Math.Max(last, _places[user]);
                if (user.Op.IsView)
                {
                    stack.Push(user);
                }
            }
        }

        return last;
    }
}
