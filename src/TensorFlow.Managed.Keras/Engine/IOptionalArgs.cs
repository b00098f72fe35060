namespace Tensorflow.Keras;

/// <summary>What a layer may be given beside its inputs and the mode.</summary>
public interface IOptionalArgs
{
}
