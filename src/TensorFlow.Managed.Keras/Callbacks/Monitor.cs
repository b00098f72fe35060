using System.Collections.Generic;
using Tensorflow.Keras.Engine;

namespace Tensorflow.Keras.Callbacks;

/// <summary>Whether a watched number has become better: smaller or greater, as its name or the user says.</summary>
internal sealed class Monitor
{
    private readonly string _name;
    private readonly string _mode;
    private readonly string _owner;
    private bool? _wantsMore;

    /// <param name="mode">"auto", "min" or "max"; another counts as "auto".</param>
    /// <param name="owner">The callback's class, for errors.</param>
    public Monitor(string name, string mode, string owner) => (_name, _mode, _owner) = (name, mode, owner);

    /// <summary>The worst value there is.</summary>
    public double Worst => WantsMore ? double.NegativeInfinity : double.PositiveInfinity;

    private bool WantsMore => _wantsMore ?? false;

    /// <summary>Works out which way is better; the compiled metrics are asked where the name does not tell.</summary>
    /// <exception cref="ValueError">Nothing tells.</exception>
    public void Decide(Model? model)
    {
        var bare = _name.StartsWith("val_", System.StringComparison.Ordinal) ? _name[4..] : _name;
        _wantsMore ??= _mode switch
        {
            "min" => false,
            "max" => true,
            _ when bare == "loss" || bare.EndsWith("_loss", System.StringComparison.Ordinal) => false,
            _ => model?.DirectionOf(bare) ?? throw new ValueError(
                $"{_owner} callback received monitor={_name}, but Keras isn't able to automatically determine whether "
                + "that metric should be maximized or minimized. Pass `mode='max'` in order to do early stopping based "
                + "on the highest metric value, or pass `mode='min'` in order to use the lowest value."),
        };
    }

    /// <summary>True if the value is better than the reference by more than the margin.</summary>
    public bool IsBetter(double value, double reference, double margin = 0) =>
        WantsMore ? value - margin > reference : value + margin < reference;

    /// <summary>The watched number; null where the logs lack it.</summary>
    public double? ValueIn(Dictionary<string, float>? logs) =>
        logs is not null && logs.TryGetValue(_name, out var value) ? value : null;
}
