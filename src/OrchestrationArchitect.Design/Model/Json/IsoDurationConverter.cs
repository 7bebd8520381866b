using System.Text.Json;
using System.Text.Json.Serialization;
using System.Xml;

namespace OrchestrationArchitect.Design.Model.Json;

/// <summary>Durations as ISO 8601 text, such as <c>PT5S</c> or <c>P14D</c>.</summary>
internal sealed class IsoDurationConverter : JsonConverter<TimeSpan>
{
    public override TimeSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.GetString();
        try
        {
            return XmlConvert.ToTimeSpan(text!);
        }
        catch (Exception exception) when (exception is FormatException or OverflowException or ArgumentNullException)
        {
            throw new JsonException($"'{text}' is not an ISO 8601 duration such as PT5S.", exception);
        }
    }

    public override void Write(Utf8JsonWriter writer, TimeSpan value, JsonSerializerOptions options) =>
        writer.WriteStringValue(XmlConvert.ToString(value));
}
