using System;

namespace Tensorflow.Native.Interop;

/// <summary>Turns TensorFlow's status into our exceptions: same meaning, same text.</summary>
internal static class StatusErrors
{
    private const string NodeMark = "{{node ";

    /// <summary>The exception for a gRPC code; an unknown code becomes the base class with that code.</summary>
    public static OpError Create(int code, string text)
    {
        var node = NodeIn(text);
        return code switch
        {
            1 => new CancelledError(text, node),
            2 => new UnknownError(text, node),
            3 => new InvalidArgumentError(text, node),
            4 => new DeadlineExceededError(text, node),
            5 => new NotFoundError(text, node),
            6 => new AlreadyExistsError(text, node),
            7 => new PermissionDeniedError(text, node),
            8 => new ResourceExhaustedError(text, node),
            9 => new FailedPreconditionError(text, node),
            10 => new AbortedError(text, node),
            11 => new OutOfRangeError(text, node),
            12 => new UnimplementedError(text, node),
            13 => new InternalError(text, node),
            14 => new UnavailableError(text, node),
            15 => new DataLossError(text, node),
            16 => new UnauthenticatedError(text, node),
            _ => new OpError(text, code, node),
        };
    }

    /// <summary>The first node that the text names as {{node NAME}}, or null.</summary>
    public static string? NodeIn(string text)
    {
        var start = text.IndexOf(NodeMark, StringComparison.Ordinal);
        if (start < 0)
        {
            return null;
        }

        start += NodeMark.Length;
        var end = text.IndexOf("}}", start, StringComparison.Ordinal);
        return end < 0 ? null : text[start..end];
    }
}
