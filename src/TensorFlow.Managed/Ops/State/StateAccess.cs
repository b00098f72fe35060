namespace Tensorflow.Ops.State;

/// <summary>How an op touches the variables among its inputs.</summary>
internal static class StateAccess
{
    /// <summary>True if the op changes any variable.</summary>
    public static bool IsWriter(Op op)
    {
        foreach (var arg in op.Def.Inputs)
        {
            if (arg.IsRef || IsHandle(arg))
            {
                return !op.OnlyReads;
            }
        }

        return false;
    }

    /// <summary>True if what the op writes need not have been initialized before.</summary>
    public static bool Initializes(Op op) => op.Initializes;

    /// <summary>True if the argument takes handles and nothing else.</summary>
    public static bool IsHandle(ArgDef arg) => arg is { TypeAttr: null, Type: TF_DataType.TF_RESOURCE };
}
