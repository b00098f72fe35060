using System.Globalization;
using System.Linq;
using System.Text;

namespace Tensorflow.Execution.Planning;

/// <summary>A plan as text: one line a step, then the totals.</summary>
internal static class PlanText
{
    public static string Of(Plan plan)
    {
        var text = new StringBuilder();
        var steps = plan.Graph.Nodes.Where(n => n.Step.Type != "Check").ToList();
        for (var i = 0; i < steps.Count; i++)
        {
            var fused = steps[i].Fused > 1 ? $" [{steps[i].Fused} nodes]" : "";
            text.Append(CultureInfo.InvariantCulture, $"{i,4}  {steps[i]}{fused}\n");
        }

        text.Append(CultureInfo.InvariantCulture,
            $"{plan.Graph.GraphNodes} nodes, {steps.Count} kernels, {steps.Count(s => s.Fused > 1)} of them fused, "
            + $"{plan.ArenaBytes} bytes of arena, {steps.Sum(s => s.Flops)} floating-point operations\n");
        return text.ToString();
    }
}
