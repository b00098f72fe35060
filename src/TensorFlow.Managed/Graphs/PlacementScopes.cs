using System;
using System.Collections.Generic;
using System.Linq;

namespace Tensorflow.Graphs;

/// <summary>Devices and colocation in force while nodes are added.</summary>
internal sealed class PlacementScopes
{
    private List<Operation> _colocation = [];
    private List<Func<Operation, string>> _devices = [];
    private Dictionary<string, AttrValue> _attrs = [];
    private string _container = "";

    /// <summary>New nodes are placed with this one; ignoring what is in force, if asked.</summary>
    public IDisposable Colocate(Operation? op, bool ignoreExisting)
    {
        var saved = (_colocation, _devices);
        _devices = [];
        _colocation = [.. ignoreExisting ? [] : _colocation, .. op is null ? (Operation[])[] : [op]];
        return new Scope(() => (_colocation, _devices) = saved);
    }

    /// <summary>New nodes are placed with all of these, and with what is in force.</summary>
    public IDisposable Colocate(Operation[] ops)
    {
        var saved = (_colocation, _devices);
        _devices = [];
        _colocation = [.. _colocation, .. ops];
        return new Scope(() => (_colocation, _devices) = saved);
    }

    /// <summary>New nodes get the device that this function gives; null clears all functions.</summary>
    public IDisposable Device(Func<Operation, string>? function)
    {
        var saved = _devices;
        _devices = function is null ? [] : [.. _devices, function];
        return new Scope(() => _devices = saved);
    }

    /// <summary>New nodes get this attribute, where they have no value of their own.</summary>
    public IDisposable Attr(string name, AttrValue value)
    {
        var saved = _attrs;
        _attrs = new(_attrs) { [name] = value };
        return new Scope(() => _attrs = saved);
    }

    /// <summary>What new nodes keep beyond a run is kept under this name.</summary>
    public IDisposable Container(string name)
    {
        var saved = _container;
        _container = name;
        return new Scope(() => _container = saved);
    }

    /// <summary>Gives a new node what the device scopes say and it leaves open.</summary>
    public void ApplyDevices(Operation op)
    {
        foreach (var function in Enumerable.Reverse(_devices))
        {
            op.device = DeviceName.Merge(op.device, function(op));
        }
    }

    /// <summary>Gives a new node its device, its scoped attributes and its colocation groups.</summary>
    public void Apply(Operation op)
    {
        ApplyDevices(op);
        foreach (var (name, value) in _attrs)
        {
            if (!op.Attrs.Has(name))
            {
                op.Attrs[name] = value;
            }
        }

        if (_container.Length > 0 && op.Op.Def.IsStateful && op.Attrs.Has("container")
            && op.Attrs.Str("container").Length == 0)
        {
            op.Attrs["container"] = _container;
        }

        if (_colocation.Count == 0)
        {
            return;
        }

        if (Enumerable.Reverse(_colocation).FirstOrDefault(c => c.device.Length > 0) is { } placed)
        {
            op.device = placed.device;
        }

        op.Attrs["_class"] = _colocation.SelectMany(c => c.ColocationGroups).Distinct()
            .Order(StringComparer.Ordinal).ToArray();
    }
}
