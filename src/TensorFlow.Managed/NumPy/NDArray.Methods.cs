namespace Tensorflow.NumPy;

public sealed partial class NDArray
{
    /// <summary>Sum over dimensions; see <see cref="np.sum"/>.</summary>
    public NDArray sum(Axis? axis = null, bool keepdims = false) => np.sum(this, axis, keepdims);

    /// <summary>Arithmetic mean over dimensions; see <see cref="np.mean"/>.</summary>
    public NDArray mean(Axis? axis = null, bool keepdims = false) => np.mean(this, axis, keepdims);

    /// <summary>Standard deviation over dimensions; see <see cref="np.std"/>.</summary>
    public NDArray std(Axis? axis = null, int ddof = 0, bool keepdims = false) => np.std(this, axis, ddof, keepdims);

    /// <summary>Variance over dimensions; see <see cref="np.var"/>.</summary>
    public NDArray var(Axis? axis = null, int ddof = 0, bool keepdims = false) => np.var(this, axis, ddof, keepdims);

    /// <summary>Smallest element over dimensions; not-a-number wins.</summary>
    public NDArray min(Axis? axis = null, bool keepdims = false) => np.min(this, axis, keepdims);

    /// <summary>Largest element over dimensions; not-a-number wins.</summary>
    public NDArray max(Axis? axis = null, bool keepdims = false) => np.max(this, axis, keepdims);

    /// <summary>Product over dimensions.</summary>
    public NDArray prod(Axis? axis = null, bool keepdims = false) => np.prod(this, axis, keepdims);

    /// <summary>Position of the first largest element, of all or along one dimension.</summary>
    public NDArray argmax(Axis? axis = null) => np.argmax(this, axis);

    /// <summary>Position of the first smallest element, of all or along one dimension.</summary>
    public NDArray argmin(Axis? axis = null) => np.argmin(this, axis);

    /// <summary>Whether all elements are true (not 0).</summary>
    public NDArray all(Axis? axis = null) => np.all(this, axis);

    /// <summary>Whether any element is true (not 0).</summary>
    public NDArray any(Axis? axis = null) => np.any(this, axis);

    /// <summary>Every element cut to low..high.</summary>
    public NDArray clip(NDArray low, NDArray high) => np.clip(this, low, high);

    /// <summary>Rounded to decimals, halves to even.</summary>
    public NDArray round(int decimals = 0) => np.round(this, decimals);

    /// <summary>The view with dimensions in this order; without one, reversed.</summary>
    public NDArray transpose(Axis? axes = null) => np.transpose(this, axes);

    /// <summary>The view without dimensions of size 1.</summary>
    public NDArray squeeze(Axis? axis = null) => np.squeeze(this, axis);

    /// <summary>Matrix product; see <see cref="np.dot"/>.</summary>
    public NDArray dot(NDArray other) => np.dot(this, other);

    /// <summary>As print shows it in Python, long arrays with "..." in the middle.</summary>
    public override string ToString() => ArrayText.Of(this);
}
