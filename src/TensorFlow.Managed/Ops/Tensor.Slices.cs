namespace Tensorflow;

/// <content>The slices behind a gradient.</content>
public partial class Tensor
{
    private static readonly object SlicesKey = new();

    /// <summary>
    /// The slices that a gradient of a gather consists of, where TensorFlow gives IndexedSlices; else null. The tensor
    /// is their sum, so that whatever knows no slices need not ask.
    /// </summary>
    public IndexedSlices? slices
    {
        get => (IndexedSlices?)Attached(SlicesKey);
        internal set => Attach(SlicesKey, value);
    }
}
