using System.Globalization;
using System.Text;
using System.Text.Json;

namespace OrchestrationArchitect.Runs.Scenarios;

/// <summary>Writes nodes as JSON, whatever they were read from.</summary>
internal static class InputJson
{
    public static string Write(InputNode node)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
            Write(writer, node);
        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private static void Write(Utf8JsonWriter writer, InputNode node)
    {
        switch (node)
        {
            case MapNode map:
                writer.WriteStartObject();
                foreach (var entry in map.Entries)
                {
                    writer.WritePropertyName(entry.Key);
                    Write(writer, entry.Value);
                }

                writer.WriteEndObject();
                break;
            case ListNode list:
                writer.WriteStartArray();
                foreach (var item in list.Items)
                    Write(writer, item);
                writer.WriteEndArray();
                break;
            case TextNode text:
                writer.WriteStringValue(text.Value);
                break;
            case ScalarNode scalar:
                WriteScalar(writer, scalar.Value);
                break;
            default:
                throw new InvalidOperationException($"There is no node of kind {node.Kind}.");
        }
    }

    /// <summary>YAML spells scalars in more ways than JSON; one that JSON cannot hold stays a text.</summary>
    private static void WriteScalar(Utf8JsonWriter writer, string value)
    {
        if (value is "" or "~" || value.Equals("null", StringComparison.OrdinalIgnoreCase))
            writer.WriteNullValue();
        else if (bool.TryParse(value, out var truth))
            writer.WriteBooleanValue(truth);
        else if (long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
            writer.WriteNumberValue(whole);
        else if (double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
            writer.WriteNumberValue(number);
        else
            writer.WriteStringValue(value);
    }
}
