namespace Tensorflow.Native;

/// <summary>One place where TensorFlow's library was looked for, and what came of it.</summary>
/// <param name="Place">A file, a folder, or a name given to the system's loader.</param>
/// <param name="Outcome">"loaded", or why not.</param>
public sealed record NativeLibraryAttempt(string Place, string Outcome);
