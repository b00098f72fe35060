namespace Tensorflow.Ops.Training;

/// <summary>An op on handles that does what another one does on references.</summary>
internal interface IOnHandles
{
    /// <summary>The op on references, whose formula and kernel serve both.</summary>
    Op Plain { get; }
}
