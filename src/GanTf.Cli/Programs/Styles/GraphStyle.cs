using System.Collections.Generic;
using System.Linq;
using Tensorflow;
using Tensorflow.NumPy;

namespace GanTf.Cli.Programs.Styles;

/// <summary>What the five programs share in graph style: a session, the sample, the weights of both scopes.</summary>
internal abstract class GraphStyle<TGan>(GraphSession<TGan> open, Tensor sample, Tensor noise) : IGanInStyle
{
    private static readonly string[] Scopes = ["GAN/Generator", "GAN/Discriminator"];

    /// <summary>The built program.</summary>
    protected TGan Gan => open.Gan;

    /// <summary>Its session.</summary>
    protected Session Session => open.Session;

    /// <inheritdoc/>
    public IReadOnlyList<NDArray> Weights => [.. Variables().Select(v => Session.run(v.AsTensor()))];

    /// <inheritdoc/>
    public abstract IReadOnlyList<StepPlan> Plans { get; }

    /// <inheritdoc/>
    public float[] Generate(NDArray z) => Session.run(sample, (noise, z)).ToArray<float>();

    /// <inheritdoc/>
    public void Load(IReadOnlyList<NDArray> weights)
    {
        // The initial value of a variable can be fed like any tensor.
        foreach (var (variable, value) in Variables().Zip(weights))
        {
            Session.run(variable.initializer!, (variable.initializer!.inputs[1], value));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => open.Dispose();

    /// <summary>The plan of a step that is fed zeros of these shapes.</summary>
    protected StepPlan Plan(
        string step, IReadOnlyList<object> fetches, params (Tensor Tensor, Shape Shape)[] feeds) => new(
        step, Session.explain(fetches, [.. feeds.Select(f => new FeedItem(f.Tensor, np.zeros(f.Shape, np.float32)))]));

    private IEnumerable<IVariableV1> Variables() => Scopes.SelectMany(scope =>
        Session.graph.get_collection<IVariableV1>(GraphKeys.TRAINABLE_VARIABLES, scope));
}
