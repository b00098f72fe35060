using Tensorflow.Ops.Training;

namespace Tensorflow;

/// <summary>TensorFlow's ops by their own names, where tf has no function for them; variables go in by their handles.
/// </summary>
public sealed class RawOps
{
    internal RawOps()
    {
    }

    /// <summary>Changes a variable: var ← var − α·δ.</summary>
    /// <returns>The operation in a graph; null when eager: it is done.</returns>
    public Operation? ResourceApplyGradientDescent(
        Tensor var, Operand alpha, Operand delta, bool use_locking = false, string? name = null) =>
        ApplyGradientDescent.Of(var, alpha, delta, use_locking, name) as Operation;

    /// <summary>Changes a variable and its slot: accum ← µ·accum + g; var ← var − α·accum.</summary>
    /// <returns>The operation in a graph; null when eager: it is done.</returns>
    public Operation? ResourceApplyMomentum(
        Tensor var, Tensor accum, Operand lr, Operand grad, Operand momentum, bool use_locking = false, bool
        use_nesterov = false, string? name = null) =>
        ApplyMomentum.Of(var, accum, lr, grad, momentum, use_locking, use_nesterov, name) as Operation;

    /// <summary>Changes a variable and its slot: accum ← µ·accum − α·g; var ← var + accum.</summary>
    /// <returns>The operation in a graph; null when eager: it is done.</returns>
    public Operation? ResourceApplyKerasMomentum(
        Tensor var, Tensor accum, Operand lr, Operand grad, Operand momentum, bool use_locking = false, bool
        use_nesterov = false, string? name = null) =>
        Ops.Training.ResourceApplyKerasMomentum.Of(
            var, accum, lr, grad, momentum, use_locking, use_nesterov, name) as Operation;

    /// <summary>Changes a variable and its slot: accum ← accum + g²; var ← var − α·g / √accum.</summary>
    /// <returns>The operation in a graph; null when eager: it is done.</returns>
    public Operation? ResourceApplyAdagrad(
        Tensor var, Tensor accum, Operand lr, Operand grad, bool use_locking = false, bool update_slots = true, string?
        name = null) =>
        ApplyAdagrad.Of(var, accum, lr, grad, use_locking, update_slots, name) as Operation;

    /// <summary>Changes a variable and its slot: accum ← accum + g²; var ← var − α·g / (√accum + ε).</summary>
    /// <returns>The operation in a graph; null when eager: it is done.</returns>
    public Operation? ResourceApplyAdagradV2(
        Tensor var, Tensor accum, Operand lr, Operand epsilon, Operand grad, bool use_locking = false, bool update_slots
        = true, string? name = null) =>
        ApplyAdagradV2.Of(var, accum, lr, epsilon, grad, use_locking, update_slots, name) as Operation;

    /// <summary>Changes a variable and its slots by Adadelta (Zeiler 2012).</summary>
    /// <returns>The operation in a graph; null when eager: it is done.</returns>
    public Operation? ResourceApplyAdadelta(
        Tensor var, Tensor accum, Tensor accum_update, Operand lr, Operand rho, Operand epsilon, Operand grad, bool
        use_locking = false, string? name = null) =>
        ApplyAdadelta.Of(var, accum, accum_update, lr, rho, epsilon, grad, use_locking, name) as Operation;

    /// <summary>Changes a variable and its slots by Adam (Kingma and Ba 2014), before its section 2.1.</summary>
    /// <returns>The operation in a graph; null when eager: it is done.</returns>
    public Operation? ResourceApplyAdam(
        Tensor var, Tensor m, Tensor v, Operand beta1_power, Operand beta2_power, Operand lr, Operand beta1, Operand
        beta2, Operand epsilon, Operand grad, bool use_locking = false, bool use_nesterov = false, string? name = null)
        =>
        ApplyAdam.Of(var, m, v, beta1_power, beta2_power, lr, beta1, beta2, epsilon, grad, use_locking, use_nesterov,
            name) as Operation;

    /// <summary>Changes a variable and its slots by AdaMax (Kingma and Ba 2014, section 7.1).</summary>
    /// <returns>The operation in a graph; null when eager: it is done.</returns>
    public Operation? ResourceApplyAdaMax(
        Tensor var, Tensor m, Tensor v, Operand beta1_power, Operand lr, Operand beta1, Operand beta2, Operand epsilon,
        Operand grad, bool use_locking = false, string? name = null) =>
        ApplyAdaMax.Of(var, m, v, beta1_power, lr, beta1, beta2, epsilon, grad, use_locking, name) as Operation;

    /// <summary>
    /// Changes a variable and its slots: ms ← ms + (g² − ms)(1 − ρ); mom ← µ·mom + α·g / √(ms + ε); var ← var − mom.
    /// </summary>
    /// <returns>The operation in a graph; null when eager: it is done.</returns>
    public Operation? ResourceApplyRMSProp(
        Tensor var, Tensor ms, Tensor mom, Operand lr, Operand rho, Operand momentum, Operand epsilon, Operand grad,
        bool use_locking = false, string? name = null) =>
        ApplyRMSProp.Of(var, ms, mom, lr, rho, momentum, epsilon, grad, use_locking, name) as Operation;

    /// <summary>Changes a variable and its slots by RMSProp with the variance in place of the mean square.</summary>
    /// <returns>The operation in a graph; null when eager: it is done.</returns>
    public Operation? ResourceApplyCenteredRMSProp(
        Tensor var, Tensor mg, Tensor ms, Tensor mom, Operand lr, Operand rho, Operand momentum, Operand epsilon,
        Operand grad, bool use_locking = false, string? name = null) =>
        ApplyCenteredRMSProp.Of(var, mg, ms, mom, lr, rho, momentum, epsilon, grad, use_locking, name) as Operation;

    /// <summary>Changes a variable and its slots by Follow-the-regularized-leader (McMahan et al. 2013).</summary>
    /// <returns>The operation in a graph; null when eager: it is done.</returns>
    public Operation? ResourceApplyFtrl(
        Tensor var, Tensor accum, Tensor linear, Operand grad, Operand lr, Operand l1, Operand l2, Operand lr_power,
        bool use_locking = false, bool multiply_linear_by_lr = false, string? name = null) =>
        ApplyFtrl.Of(var, accum, linear, grad, lr, l1, l2, lr_power, use_locking, multiply_linear_by_lr, name) as
            Operation;

    /// <summary>Changes a variable and its slots by Follow-the-regularized-leader with shrinkage.</summary>
    /// <returns>The operation in a graph; null when eager: it is done.</returns>
    public Operation? ResourceApplyFtrlV2(
        Tensor var, Tensor accum, Tensor linear, Operand grad, Operand lr, Operand l1, Operand l2, Operand l2_shrinkage,
        Operand lr_power, bool use_locking = false, bool multiply_linear_by_lr = false, string? name = null) =>
        ApplyFtrlV2.Of(var, accum, linear, grad, lr, l1, l2, l2_shrinkage, lr_power, use_locking, multiply_linear_by_lr,
            name) as Operation;
}
