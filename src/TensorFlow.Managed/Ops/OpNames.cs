namespace Tensorflow.Ops;

/// <summary>Names that the runtime uses in messages.</summary>
internal static class OpNames
{
    /// <summary>The runtime's short type names: "float", "double", "int32".</summary>
    public static string ShortType(TF_DataType type) => type switch
    {
        TF_DataType.TF_FLOAT => "float",
        TF_DataType.TF_DOUBLE => "double",
        TF_DataType.TF_HALF => "half",
        _ => type.as_numpy_name(),
    };
}
