using System.Collections.Generic;
using Tensorflow;

namespace GanTf.Cli.Programs;

/// <summary>What one training step asks of a session.</summary>
/// <param name="Fetches">Operations and tensors.</param>
/// <param name="Feeds">Values of the shapes that training feeds.</param>
internal sealed record TrainingStep(IReadOnlyList<object> Fetches, FeedItem[] Feeds);
