namespace Tensorflow;

/// <content>Learning rates that fall.</content>
public sealed partial class tensorflow
{
    /// <content>Learning rates that follow a global step s: each is a tensor, to be given to an optimizer.</content>
    public sealed partial class train_internal
    {
        /// <summary>learning_rate·decay_rate^(s / decay_steps).</summary>
        /// <param name="global_step">A variable or a tensor; integer or float.</param>
        /// <param name="staircase">Only after whole decay_steps.</param>
        /// <exception cref="ValueError">There is no step.</exception>
        public Tensor exponential_decay(
            Operand learning_rate, Operand global_step, Operand decay_steps, Operand decay_rate,
            bool staircase = false, string? name = null) => LearningRateDecays.Exponential(
                learning_rate, global_step, decay_steps, decay_rate, staircase, name);

        /// <summary>learning_rate·e^(-decay_rate·s / decay_steps).</summary>
        /// <param name="global_step">A variable or a tensor; integer or float.</param>
        /// <param name="staircase">Only after whole decay_steps.</param>
        /// <exception cref="ValueError">There is no step.</exception>
        public Tensor natural_exp_decay(
            Operand learning_rate, Operand global_step, Operand decay_steps, Operand decay_rate,
            bool staircase = false, string? name = null) => LearningRateDecays.Exponential(
                learning_rate, global_step, decay_steps, LearningRateDecays.NaturalRate(decay_rate), staircase, name);

        /// <summary>learning_rate / (1 + decay_rate·s / decay_steps).</summary>
        /// <param name="global_step">A variable or a tensor; integer or float.</param>
        /// <param name="staircase">Only after whole decay_steps.</param>
        /// <exception cref="ValueError">There is no step.</exception>
        public Tensor inverse_time_decay(
            Operand learning_rate, Operand global_step, Operand decay_steps, Operand decay_rate,
            bool staircase = false, string? name = null) => LearningRateDecays.InverseTime(
                learning_rate, global_step, decay_steps, decay_rate, staircase, name);

        /// <summary>(learning_rate - end)·(1 - s / decay_steps)^power + end, end from decay_steps on.</summary>
        /// <param name="global_step">A variable or a tensor; integer or float.</param>
        /// <param name="cycle">Starts again from a multiple of decay_steps instead.</param>
        /// <exception cref="ValueError">There is no step.</exception>
        public Tensor polynomial_decay(
            Operand learning_rate, Operand global_step, Operand decay_steps, double end_learning_rate = 0.0001,
            double power = 1.0, bool cycle = false, string? name = null) => LearningRateDecays.Polynomial(
                learning_rate, global_step, decay_steps, end_learning_rate, power, cycle, name);

        /// <summary>learning_rate·((1 - alpha)·(1 + cos(π·min(1, s / decay_steps))) / 2 + alpha).</summary>
        /// <param name="global_step">A variable or a tensor; integer or float.</param>
        /// <param name="alpha">The least share of the learning rate.</param>
        /// <exception cref="ValueError">There is no step.</exception>
        public Tensor cosine_decay(
            Operand learning_rate, Operand global_step, Operand decay_steps, double alpha = 0.0,
            string? name = null) =>
            LearningRateDecays.Cosine(learning_rate, global_step, decay_steps, alpha, name);
    }
}
