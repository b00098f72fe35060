using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GanTf.Cli.Commands;

/// <summary>JSON as the commands print it: letters such as "²" stay readable.</summary>
internal static class Json
{
    private static readonly JsonSerializerOptions Lines = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly JsonSerializerOptions Indented = new(Lines) { WriteIndented = true, NewLine = "\n" };

    /// <summary>Indented text.</summary>
    public static string Text(JsonNode node) => node.ToJsonString(Indented);

    /// <summary>Text in one line.</summary>
    public static string Line(JsonNode node) => node.ToJsonString(Lines);
}
