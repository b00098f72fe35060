using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Tensorflow.Keras.Optimizers;

/// <content>Which weights decay.</content>
public abstract partial class OptimizerV2
{
    private readonly HashSet<IVariableV1> _spared = new(ReferenceEqualityComparer.Instance);
    private string[] _sparedNames = [];

    /// <summary>These weights, and those with such a name, do not decay.</summary>
    /// <param name="var_names">Patterns that are looked for in the names.</param>
    /// <exception cref="ValueError">The optimizer was built already.</exception>
    public void exclude_from_weight_decay(
        IEnumerable<IVariableV1>? var_list = null, IEnumerable<string>? var_names = null)
    {
        if (built)
        {
            throw new ValueError("`exclude_from_weight_decay()` can only be configured before the optimizer is built.");
        }

        _spared.UnionWith(var_list ?? []);
        _sparedNames = [.. var_names ?? []];
    }

    private bool Decays(IVariableV1 variable) =>
        !_spared.Contains(variable) && !_sparedNames.Any(n => Regex.IsMatch(variable.name, n));
}
