using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace OrchestrationArchitect.Prompts.Loading;

/// <summary>Writes a node as JSON, plain scalars typed by the YAML 1.2 core schema.</summary>
internal static class NodeJson
{
    public static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(PromptNode node)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Compact))
            Write(writer, node);
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    public static void Write(Utf8JsonWriter writer, PromptNode node)
    {
        switch (node)
        {
            case PromptScalar scalar:
                WriteScalar(writer, scalar);
                break;
            case PromptList list:
                writer.WriteStartArray();
                foreach (var item in list.Items)
                    Write(writer, item);
                writer.WriteEndArray();
                break;
            case PromptMap map:
                writer.WriteStartObject();
                foreach (var entry in map.Entries)
                {
                    writer.WritePropertyName(entry.Key);
                    Write(writer, entry.Value);
                }

                writer.WriteEndObject();
                break;
        }
    }

    private static void WriteScalar(Utf8JsonWriter writer, PromptScalar scalar)
    {
        if (!scalar.IsPlain)
            writer.WriteStringValue(scalar.Text);
        else if (scalar.IsNull)
            writer.WriteNullValue();
        else if (scalar.Text is "true" or "True" or "TRUE")
            writer.WriteBooleanValue(true);
        else if (scalar.Text is "false" or "False" or "FALSE")
            writer.WriteBooleanValue(false);
        else if (long.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
            writer.WriteNumberValue(whole);
        else if (IsFraction(scalar.Text)
            && double.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number))
            writer.WriteNumberValue(number);
        else
            writer.WriteStringValue(scalar.Text);
    }

    private static bool IsFraction(string text) =>
        text.Length > 0 && (char.IsAsciiDigit(text[0]) || text[0] is '-' or '+' or '.') && text.Any(char.IsAsciiDigit);
}
