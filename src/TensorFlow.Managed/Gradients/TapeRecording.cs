using System;
using System.Linq;
using Tensorflow.Ops;

namespace Tensorflow.Gradients;

/// <summary>
/// What one tape follows and has seen. Beside the nodes it keeps numbers that say how they hang together (see
/// <see cref="TapeShape"/>), so that gradients of like recordings need be worked out only once.
/// </summary>
internal sealed class TapeRecording(bool persistent, bool watchReads) : Recorder
{
    private static readonly object Nothing = new();

    private TapeMemory? _memory;

    // tensors that this recording was the first to follow carry it; another one comes after each Clear
    private object _mark = Nothing;

    public bool IsRunning { get; private set; }

    private TapeMemory Memory => _memory ??= TapeMemory.Take();

    protected override bool ServesMany => persistent;

    public void Start()
    {
        Enter();
        IsRunning = true;
    }

    public void Stop()
    {
        if (IsRunning)
        {
            Leave();
            IsRunning = false;
        }
    }

    public void Clear()
    {
        _memory?.Return();
        (_memory, _mark) = (null, Nothing);
    }

    /// <summary>One gradient a source; one that was not watched, nor computed from what was, has none.</summary>
    public Tensor?[] Gradients(Tensor[] targets, Tensor?[]? starts, ReadOnlySpan<object> sources)
    {
        if (Replayed(targets, starts, sources) is { } replayed)
        {
            return replayed;
        }

        var followed = new object[sources.Length];
        for (var i = 0; i < followed.Length; i++)
        {
            followed[i] = FollowsKey(sources[i]) ? sources[i] : new object();
        }

        return TapeWalk.Gradients(Memory.Entries, targets, starts, followed);
    }

    public void Watch(object key) => Memory.Places.TryAdd(key, -1);

    public void Watch(IVariableV1 variable)
    {
        if (Memory.Variables.TryAdd(variable, 0))
        {
            Watch(GradientTape.KeyOf(variable));
        }
    }

    public IVariableV1[] Variables() => 
        [.. Memory.Variables.Keys().Cast<IVariableV1>().OrderBy(v => v.Handle.Id)];

    protected override bool Follows(Tensor tensor) =>
        ReferenceEquals(tensor.Follower, _mark) || Memory.Places.Contains(TapeWalk.KeyOf(tensor));

    private bool FollowsKey(object key) =>
        (key is Tensor tensor && ReferenceEquals(tensor.Follower, _mark)) || Memory.Places.Contains(key);

    protected override void Read(ITensorConvertible variable)
    {
        if (watchReads && variable is IVariableV1 { trainable: true } read)
        {
            Watch(read);
        }
    }

    protected override void Read(VariableRead read)
    {
        if (watchReads && read.IsTrainable && Memory.Variables.TryAdd(read.Variable, 0))
        {
            Watch(read.Key);
        }
    }

    protected override void Record(Op? op, Node node)
    {
        var inputs = node.Taken;
        if (op is { IsDifferentiable: false } || !IsTracked(inputs))
        {
            return;
        }

        var memory = Memory;
        var shape = memory.Shape;
        memory.Entries.Add(new(op, node));
        shape.Add(node.Kernel);
        foreach (var input in inputs)
        {
            shape.AddInput(EnsurePlace(input));
        }

        foreach (var output in node.Given)
        {
            Follow(output, shape.AddValue(output.Data));
        }

        foreach (var value in node.Kept)
        {
            shape.AddValue(value);
        }
    }

    private void Follow(Tensor output, int place)
    {
        if (!TapeWalk.IsDifferentiable(output.dtype))
        {
            return;
        }

        if (output.Follower is null && output.Resource is null)
        {
            _mark = ReferenceEquals(_mark, Nothing) ? new() : _mark;
            (output.Follower, output.FollowerPlace) = (_mark, place);
            return;
        }

        Memory.Places.Set(TapeWalk.KeyOf(output), place);
    }

    private Tensor?[]? Replayed(Tensor[] targets, Tensor?[]? starts, ReadOnlySpan<object> sources)
    {
        if (persistent || Listening || !Memory.Shape.IsKnown || TapeReplay.Installed is not { } replay
            || (starts is not null && !Array.TrueForAll(starts, s => s is null)) || !IsPlain())
        {
            return null;
        }

        foreach (var target in targets)
        {
            var place = PlaceOf(target);
            if (place < 0)
            {
                return null;
            }

            Memory.Shape.AddTarget(place);
        }

        foreach (var source in sources)
        {
            Memory.Shape.AddSource(PlaceOf(source));
        }

        return replay.Gradients(Memory.Shape, Memory.Entries);
    }

    // What is followed has one place, whatever else comes in one for each use.
    private int EnsurePlace(Tensor input)
    {
        if (ReferenceEquals(input.Follower, _mark))
        {
            return input.FollowerPlace;
        }

        var key = TapeWalk.KeyOf(input);
        if (Memory.Places[key] is not { } place)
        {
            return Memory.Shape.AddValue(input.Data);
        }

        if (place < 0)
        {
            place = Memory.Shape.AddValue(input.Data);
            Memory.Places.Set(key, place);
        }

        return place;
    }

    // -1 for what is not followed, or not used
    private int PlaceOf(object key) => key is Tensor tensor && ReferenceEquals(tensor.Follower, _mark)
        ? tensor.FollowerPlace
        : Memory.Places[key] ?? -1;

    private bool IsTracked(ReadOnlySpan<Tensor> inputs)
    {
        foreach (var input in inputs)
        {
            if (Follows(input))
            {
                return true;
            }
        }

        return false;
    }

    // A gradient given by hand may be another one each time.
    private bool IsPlain()
    {
        foreach (var (op, node) in Memory.Entries)
        {
            if (!node.HasBackwardOn && (op is null || node.Backward is not null))
            {
                return false;
            }
        }

        return true;
    }
}
