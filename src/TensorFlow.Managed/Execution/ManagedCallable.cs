using System;
using System.Collections.Generic;
using System.Linq;
using Tensorflow.Execution.Planning;

namespace Tensorflow.Execution;

/// <summary>A request prepared by the managed engine: the plan at hand as long as the fed shapes stay.</summary>
internal sealed class ManagedCallable(RunRequest request, PlanCache plans, SessionState state) : ICallable
{
    private readonly Shape[] _shapes = new Shape[request.Feeds.Count];
    private Plan? _plan;
    private bool _isForValues;

    public void Run(ReadOnlySpan<TensorData> feeds, Span<TensorData> results)
    {
        lock (state)
        {
            RunAlone(feeds, results);
        }
    }

    private void RunAlone(ReadOnlySpan<TensorData> feeds, Span<TensorData> results)
    {
        if (_plan is null || _isForValues || !Fits(feeds))
        {
            _plan = plans.Find(request, feeds);
            _isForValues = _plan is not null && plans.DependsOnValues(_plan);
            for (var i = 0; i < feeds.Length; i++)
            {
                _shapes[i] = feeds[i].Shape;
            }
        }

        if (_plan is null)
        {
            Interpret(feeds, results);
            return;
        }

        _plan.Run(feeds);
        for (var i = 0; i < results.Length; i++)
        {
            var value = _plan.Fetched(i, feeds);
            if (results[i] is null || results[i].Shape != value.Shape)
            {
                results[i] = value.Copy();
                continue;
            }

            value.CopyTo(results[i]);
        }
    }

    private bool Fits(ReadOnlySpan<TensorData> feeds)
    {
        for (var i = 0; i < feeds.Length; i++)
        {
            if (!ReferenceEquals(_shapes[i], feeds[i].Shape) && _shapes[i] != feeds[i].Shape)
            {
                return false;
            }
        }

        return true;
    }

    private void Interpret(ReadOnlySpan<TensorData> feeds, Span<TensorData> results)
    {
        var values = feeds.ToArray();
        var fed = request with
        {
            Feeds = [.. request.Feeds.Select((f, i) => new KeyValuePair<Tensor, TensorData>(f.Key, values[i]))],
        };
        Interpreter.Run(fed, state).CopyTo(results);
    }
}
