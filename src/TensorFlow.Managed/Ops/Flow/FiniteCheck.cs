using Tensorflow.Ops.Arrays;

namespace Tensorflow.Ops.Flow;

/// <summary>tf.verify_tensor_all_finite.</summary>
internal static class FiniteCheck
{
    /// <summary>tf.verify_tensor_all_finite: x, there only after it was checked.</summary>
    public static Tensor Of(Operand x, string message, string? name)
    {
        using var scope = Target.Current.NameScope(name, "VerifyFinite");
        var tensor = x.ToTensor(null, "x");
        if (tensor.Producer is null)
        {
            return CheckNumerics.Of(tensor, message);
        }

        using (Target.Current.ColocateWith(tensor.Producer))
        {
            var check = CheckNumerics.Of(tensor, message);
            return Grouping.After([check.Producer!], tensor);
        }
    }
}
