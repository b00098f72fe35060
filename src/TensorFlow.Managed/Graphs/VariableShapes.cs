namespace Tensorflow;

/// <summary>Python's method name beside a variable's property "shape".</summary>
public static class VariableShapes
{
    /// <summary>The shape of the value.</summary>
    public static Shape get_shape(this IVariableV1 variable) => variable.shape;
}
