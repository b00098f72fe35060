using System;
using System.Linq;

namespace Tensorflow.Ops;

/// <summary>Runs one op on concrete values in new memory: eager execution, constant folding, the interpreter.</summary>
internal static class Evaluation
{
    /// <summary>The outputs of an op on these values.</summary>
    /// <param name="state">What the node keeps between runs, or null.</param>
    /// <exception cref="InvalidArgumentError">The op cannot take these values.</exception>
    public static TensorData[] Run(Op op, Attrs attrs, TensorData[] inputs, string name, object? state = null)
    {
        inputs = HandleInputs.Open(op, inputs, name);
        var shapes = Shapes(op, attrs, inputs, name);
        var types = Binder.Outputs(op.Def, attrs);
        var outputs = new TensorData[shapes.Length];
        for (var i = 0; i < outputs.Length; i++)
        {
            outputs[i] = TensorData.Allocate(types[i].Type, shapes[i], zeroed: false);
        }

        RunInto(op, attrs, inputs, outputs, shapes, name, state);
        return outputs;
    }

    /// <summary>The same into memory that is there already.</summary>
    public static void RunInto(
        Op op, Attrs attrs, TensorData[] inputs, TensorData[] outputs, Shape[] shapes, string name,
            object? state = null)
    {
        var binding = Bind(name, attrs, inputs, shapes, state ?? op.CreateState(attrs, shapes));
        op.Kernels.Bind(op, binding)(new KernelContext(inputs, outputs));
    }

    /// <summary>The full output shapes of an op on these values.</summary>
    public static Shape[] Shapes(Op op, Attrs attrs, TensorData[] inputs, string name) =>
        Shapes(op, attrs, inputs, name, out _);

    /// <summary>The same, and which inputs' values they follow from: a bit each, the last for all from 63 on.</summary>
    public static Shape[] Shapes(Op op, Attrs attrs, TensorData[] inputs, string name, out long asked)
    {
        var context = new ValueContext(attrs, inputs);
        try
        {
            var shapes = op.InferShapes(context);
            asked = context.Asked;
            return shapes.All(s => s.IsFullyDefined)
                ? shapes
                : throw new InternalError($"Shape function of '{op.Def.Name}' left {shapes[0]} open.", name);
        }
        catch (ShapeError error)
        {
            throw new InvalidArgumentError($"{error.RunMessage} [[{{{{node {name}}}}}]]", name);
        }
    }

    private static Binding Bind(string name, Attrs attrs, TensorData[] inputs, Shape[] shapes, object? state) => new(
        name,
        attrs,
        Array.ConvertAll(inputs, i => i.DType),
        Array.ConvertAll(inputs, i => i.Shape),
        shapes,
        state);

    private sealed class ValueContext(Attrs attrs, TensorData[] inputs) : ShapeContext
    {
        public override Attrs Attrs => attrs;

        public long Asked { get; private set; }

        public override bool IsRunning => true;

        public override int InputCount => inputs.Length;

        public override Shape Input(int i) => inputs[i].Shape;

        public override TF_DataType InputType(int i) => inputs[i].DType;

        // Handles were opened: what stands here is the memory of the variable.
        public override (TF_DataType Type, Shape Shape)? Handle(int i) => (inputs[i].DType, inputs[i].Shape);

        public override TensorData Constant(int i)
        {
            Asked |= 1L << System.Math.Min(i, 63);
            return inputs[i];
        }

        public override Shape ConstantAsShape(int i) => PartialShape.FromValue(Constant(i));
    }
}
