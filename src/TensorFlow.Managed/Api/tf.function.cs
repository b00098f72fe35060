using System;

namespace Tensorflow;

/// <content>Functions that are traced into graphs.</content>
public sealed partial class tensorflow
{
    /// <summary>tf.config.*.</summary>
    public ConfigApi config { get; } = new();

    /// <summary>Traces a function once for each kind of arguments; calls run the trace's plan.</summary>
    /// <param name="func">Its .NET code runs only while tracing.</param>
    /// <param name="input_signature">Shapes and types of the one trace that serves all calls.</param>
    /// <param name="reduce_retracing">Traces for open sizes where calls differ in shapes only.</param>
    public Func<Tensor, Tensor> function(
        Func<Tensor, Tensor> func, TensorSpec[]? input_signature = null, bool reduce_retracing = false) =>
        function<Tensor, Tensor>(func, input_signature, reduce_retracing);

    /// <summary>The same for two arguments.</summary>
    public Func<Tensor, Tensor, Tensor> function(
        Func<Tensor, Tensor, Tensor> func, TensorSpec[]? input_signature = null, bool reduce_retracing = false) =>
        function<Tensor, Tensor, Tensor>(func, input_signature, reduce_retracing);

    /// <summary>The same for three arguments.</summary>
    public Func<Tensor, Tensor, Tensor, Tensor> function(
        Func<Tensor, Tensor, Tensor, Tensor> func, TensorSpec[]? input_signature = null,
        bool reduce_retracing = false) =>
        function<Tensor, Tensor, Tensor, Tensor>(func, input_signature, reduce_retracing);

    /// <summary>The same for a list of tensors.</summary>
    public Func<Tensor[], Tensor[]> function(Func<Tensor[], Tensor[]> func, bool reduce_retracing = false) =>
        function<Tensor[], Tensor[]>(func, null, reduce_retracing);

    /// <summary>Traces a function without arguments.</summary>
    /// <typeparam name="TResult">A tensor, or an array, list, tuple or dictionary of tensors.</typeparam>
    public Func<TResult> function<TResult>(Func<TResult> func) =>
        new Function(_ => func(), func, null, false).Call0<TResult>;

    /// <summary>Traces a function of tensors or .NET values.</summary>
    /// <typeparam name="T">A tensor, a structure of tensors, or a value that each trace is made for.</typeparam>
    /// <typeparam name="TResult">A tensor, or an array, list, tuple or dictionary of tensors.</typeparam>
    public Func<T, TResult> function<T, TResult>(
        Func<T, TResult> func, TensorSpec[]? input_signature = null, bool reduce_retracing = false) =>
        new Function(a => func((T)a[0]!), func, input_signature, reduce_retracing).Call1<T, TResult>;

    /// <summary>The same for two arguments.</summary>
    public Func<T1, T2, TResult> function<T1, T2, TResult>(
        Func<T1, T2, TResult> func, TensorSpec[]? input_signature = null, bool reduce_retracing = false) =>
        new Function(a => func((T1)a[0]!, (T2)a[1]!), func, input_signature, reduce_retracing)
            .Call2<T1, T2, TResult>;

    /// <summary>The same for three arguments.</summary>
    public Func<T1, T2, T3, TResult> function<T1, T2, T3, TResult>(
        Func<T1, T2, T3, TResult> func, TensorSpec[]? input_signature = null, bool reduce_retracing = false) =>
        new Function(a => func((T1)a[0]!, (T2)a[1]!, (T3)a[2]!), func, input_signature, reduce_retracing)
            .Call3<T1, T2, T3, TResult>;

    /// <summary>Describes a tensor that a function takes.</summary>
    /// <param name="shape">-1 for an open size; null for an open rank.</param>
    public TensorSpec TensorSpec(
        Shape? shape, TF_DataType dtype = TF_DataType.TF_FLOAT, string? name = null) => new(shape, dtype, name);

    /// <summary>tf.config.</summary>
    public sealed class ConfigApi
    {
        internal ConfigApi()
        {
        }

        /// <summary>Functions run op by op from now on, or as traces again.</summary>
        public void run_functions_eagerly(bool run_eagerly) => Function.RunsEagerly = run_eagerly;

        /// <summary>
        /// Tapes of this thread sum gradients in the order of tf.gradients, to its bits; an addition to TensorFlow.
        /// </summary>
        public void sum_gradients_as_graphs(bool as_graphs) => Gradients.TapeOrder.IsThatOfGraphs = as_graphs;

        /// <summary>Whether functions run op by op.</summary>
        public bool functions_run_eagerly() => Function.RunsEagerly;
    }
}
