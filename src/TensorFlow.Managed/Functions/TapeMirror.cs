using System.Collections.Generic;
using Tensorflow.Gradients;

namespace Tensorflow.Functions;

/// <summary>A recording with symbols in the place of its tensors.</summary>
internal sealed class TapeMirror
{
    private readonly Tensor?[] _symbols;
    private readonly Dictionary<Tensor, int> _places = [];

    public TapeMirror(TapeShape shape, IReadOnlyList<TapeEntry> entries)
    {
        _symbols = new Tensor?[shape.Values.Length];
        Entries = new TapeEntry[entries.Count];
        var (at, next) = (0, 0);
        for (var e = 0; e < entries.Count; e++)
        {
            var node = entries[e].Node;
            at++; // the kernel's number
            var inputs = new Tensor[node.inputs.Count];
            for (var i = 0; i < inputs.Length; i++)
            {
                var place = (int)shape.Code[at++];
                inputs[i] = _symbols[place] ?? Outside(place, node, i);
                next = System.Math.Max(next, place + 1);
            }

            var mirrored = new MirrorNode(node.type, node.name, node.Attrs, inputs);
            Entries[e] = new(entries[e].Op, mirrored);
            for (var i = 0; i < node.outputs.Count; i++)
            {
                Set(next++, mirrored.Add(node.outputs[i]));
            }

            foreach (var kept in node.Kept)
            {
                Set(next++, mirrored.Add(kept.DType, kept.Shape));
            }

            mirrored.Backward = node.BackwardOn(inputs, mirrored.outputs);
        }
    }

    /// <summary>The nodes on symbols.</summary>
    public TapeEntry[] Entries { get; }

    /// <summary>The symbol of a place.</summary>
    public Tensor At(int place) => _symbols[place]!;

    /// <summary>The place of a symbol.</summary>
    public int PlaceOf(Tensor symbol) => _places[symbol];

    // Something from before the recording. A value that is the same in all recordings of the shape stays one.
    private Tensor Outside(int place, Node node, int input)
    {
        var tensor = node.inputs[input];
        var symbol = node.IsKeyedBy(input) && !TapeWalk.IsDifferentiable(tensor.dtype)
            ? new Tensor(tensor.Data!)
            : new MirrorNode("Arg", node.name, [], []).Add(tensor);
        return Set(place, symbol);
    }

    private Tensor Set(int place, Tensor symbol)
    {
        _places[symbol] = place;
        return _symbols[place] = symbol;
    }

    private sealed class MirrorNode(string op, string label, Attrs attrs, Tensor[] given) : Node
    {
        private readonly List<Tensor> _outputs = [];

        public override string type => op;

        public override string name => label;

        public override IReadOnlyList<Tensor> inputs => given;

        public override IReadOnlyList<Tensor> outputs => _outputs;

        internal override Attrs Attrs => attrs;

        public Tensor Add(Tensor tensor) => Add(tensor.dtype, tensor.shape);

        public Tensor Add(TF_DataType dtype, Shape shape)
        {
            _outputs.Add(new Tensor(this, _outputs.Count, dtype, shape));
            return _outputs[^1];
        }
    }
}
