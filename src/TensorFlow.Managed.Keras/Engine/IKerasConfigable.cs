using System.Collections.Generic;

namespace Tensorflow.Keras;

/// <summary>Something that can be written down and made again.</summary>
public interface IKerasConfigable
{
    /// <summary>
    /// The settings under Keras's names, in Keras's order: numbers, text, null, lists, dictionaries, arrays.
    /// </summary>
    Dictionary<string, object?> get_config();
}
