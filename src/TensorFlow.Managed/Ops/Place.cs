namespace Tensorflow.Ops;

/// <summary>
/// Memory of a value of a plan that stays where it is for all runs. It starts at a multiple of 64 bytes and may be read
/// and written up to the next multiple behind its end.
/// </summary>
/// <param name="Address">Of the first element.</param>
/// <param name="Count">Number of elements.</param>
/// <param name="Constant">The value where it is known when the plan is made.</param>
internal readonly record struct Place(nint Address, int Count, TensorData? Constant);
