using System;
using System.Collections.Generic;

namespace Tensorflow;

/// <summary>A wrong value given while building, as Python's ValueError.</summary>
public class ValueError(string message) : Exception(message);

/// <summary>A value of a wrong type given while building, as Python's TypeError.</summary>
public class TypeError(string message) : Exception(message);

/// <summary>A name that is not there, as Python's KeyError.</summary>
public class KeyError(string message) : KeyNotFoundException(message);

/// <summary>A call at a wrong moment, as Python's RuntimeError.</summary>
public class RuntimeError(string message) : InvalidOperationException(message);

/// <summary>An attribute that is not there or cannot be set, as Python's AttributeError.</summary>
public class AttributeError(string message) : Exception(message);

/// <summary>A call that does not hold with the state of things, as Python's AssertionError.</summary>
public class AssertionError(string message) : InvalidOperationException(message);

/// <summary>No gradient function is registered for an op, as Python's LookupError.</summary>
public class LookupError(string message) : Exception(message);

/// <summary>An index past the end, as Python's IndexError.</summary>
public class IndexError(string message) : Exception(message);

/// <summary>What an engine reports while running: the base of TensorFlow's status errors.</summary>
public class OpError(string message, int code, string? node = null) : Exception(message)
{
    /// <summary>gRPC's status code: 3 invalid argument, 5 not found, 9 failed precondition, and so on.</summary>
    public int error_code { get; } = code;

    /// <summary>The message, as TensorFlow names it.</summary>
    public string message => Message;

    /// <summary>The name of the node at which it came up, if one is known.</summary>
    public string? node_name { get; } = node;
}

/// <summary>The run was cancelled (code 1).</summary>
public class CancelledError(string message, string? node = null) : OpError(message, 1, node);

/// <summary>An error of no known kind (code 2).</summary>
public class UnknownError(string message, string? node = null) : OpError(message, 2, node);

/// <summary>A value, shape or type that a kernel cannot take (code 3).</summary>
public class InvalidArgumentError(string message, string? node = null) : OpError(message, 3, node);

/// <summary>A time limit was passed (code 4).</summary>
public class DeadlineExceededError(string message, string? node = null) : OpError(message, 4, node);

/// <summary>Something named is not there: an op, a file, a tensor in a checkpoint (code 5).</summary>
public class NotFoundError(string message, string? node = null) : OpError(message, 5, node);

/// <summary>Something that was to be made is there already (code 6).</summary>
public class AlreadyExistsError(string message, string? node = null) : OpError(message, 6, node);

/// <summary>The caller has no right to do this (code 7).</summary>
public class PermissionDeniedError(string message, string? node = null) : OpError(message, 7, node);

/// <summary>Memory or another resource has run out, or a claim passes a limit (code 8).</summary>
public class ResourceExhaustedError(string message, string? node = null) : OpError(message, 8, node);

/// <summary>The state does not allow this, such as an uninitialized variable (code 9).</summary>
public class FailedPreconditionError(string message, string? node = null) : OpError(message, 9, node);

/// <summary>The operation was given up (code 10).</summary>
public class AbortedError(string message, string? node = null) : OpError(message, 10, node);

/// <summary>Reading past the end (code 11).</summary>
public class OutOfRangeError(string message, string? node = null) : OpError(message, 11, node);

/// <summary>Not supported by this engine; the text names what (code 12).</summary>
public class UnimplementedError(string message, string? node = null) : OpError(message, 12, node);

/// <summary>A fault inside the engine (code 13).</summary>
public class InternalError(string message, string? node = null) : OpError(message, 13, node);

/// <summary>A peer cannot be reached now (code 14).</summary>
public class UnavailableError(string message, string? node = null) : OpError(message, 14, node);

/// <summary>A file is damaged: cut off, wrong checksum, not what it claims to be (code 15).</summary>
public class DataLossError(string message, string? node = null) : OpError(message, 15, node);

/// <summary>The caller is not known to the service (code 16).</summary>
public class UnauthenticatedError(string message, string? node = null) : OpError(message, 16, node);
