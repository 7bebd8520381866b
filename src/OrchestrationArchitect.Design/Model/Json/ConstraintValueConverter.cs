using System.Text.Json;
using System.Text.Json.Serialization;
using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Design.Model.Json;

/// <summary>Writes a constraint's value as a plain number, <c>true</c>, or string.</summary>
internal sealed class ConstraintValueConverter : JsonConverter<ConstraintValue>
{
    public override ConstraintValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType switch
        {
            JsonTokenType.Number => new ConstraintValue.Number(reader.GetDouble()),
            JsonTokenType.True => new ConstraintValue.Flag(),
            JsonTokenType.String => new ConstraintValue.Text(reader.GetString()!),
            _ => throw new JsonException("A constraint's value is a number, true, or a string."),
        };

    public override void Write(Utf8JsonWriter writer, ConstraintValue value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case ConstraintValue.Number number:
                writer.WriteNumberValue(number.Amount);
                break;
            case ConstraintValue.Text text:
                writer.WriteStringValue(text.Words);
                break;
            default:
                writer.WriteBooleanValue(true);
                break;
        }
    }
}
