namespace Tensorflow.Ops.Arrays;

/// <summary>A subscript as the ops of strided slices take it.</summary>
internal sealed record SliceRange(Tensor Begin, Tensor End, Tensor Strides, SliceMasks Masks);
