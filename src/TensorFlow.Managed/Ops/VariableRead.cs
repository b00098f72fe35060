namespace Tensorflow.Ops;

/// <summary>A variable that a traced function reads, with what is asked of it at each call.</summary>
/// <param name="Key">What a tape knows it by.</param>
internal readonly record struct VariableRead(ITensorConvertible Variable, object Key, bool IsTrainable);
