using System.Text.Json;
using System.Xml;

namespace OrchestrationArchitect.Design.Simulation.Profiles;

/// <summary>Values of members, or a finding and nothing.</summary>
internal sealed class Fields(ProfileLog log)
{
    public ProfileLog Log => log;

    /// <summary>A JSON Pointer to a member.</summary>
    public static string At(string path, string member) =>
        $"{path}/{member.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";

    public double? Number(JsonElement value, string path, double least, double most)
    {
        if (value.ValueKind != JsonValueKind.Number || !value.TryGetDouble(out var number))
        {
            log.Error(ProfileCodes.WrongForm, path, "This is a number.");
            return null;
        }

        if (number >= least && number <= most)
            return number;
        log.Error(ProfileCodes.OutOfRange, path, $"{value.GetRawText()} is not within {least:R} to {most:R}.");
        return null;
    }

    public int? Count(JsonElement value, string path, int least, int most) =>
        Number(value, path, least, most) is { } number ? (int)Math.Round(number) : null;

    public double? Probability(JsonElement value, string path) => Number(value, path, 0, 1);

    public TimeSpan? Duration(JsonElement value, string path)
    {
        if (value.ValueKind == JsonValueKind.String)
        {
            try
            {
                var time = XmlConvert.ToTimeSpan(value.GetString()!);
                if (time >= TimeSpan.Zero)
                    return time;
            }
            catch (Exception exception) when (exception is FormatException or OverflowException)
            {
                // reported below, like a negative duration
            }
        }

        log.Error(ProfileCodes.WrongForm, path, "This is an ISO 8601 duration such as PT5M.");
        return null;
    }

    public string? Text(JsonElement value, string path)
    {
        if (value.ValueKind == JsonValueKind.String)
            return value.GetString();
        log.Error(ProfileCodes.WrongForm, path, "This is a text.");
        return null;
    }

    /// <summary>The members of an object, at most 10,000; none if it is something else.</summary>
    public IEnumerable<JsonProperty> Members(JsonElement value, string path)
    {
        const int most = 10_000;
        if (value.ValueKind != JsonValueKind.Object)
        {
            log.Error(ProfileCodes.WrongForm, path, "This is an object.");
            yield break;
        }

        var count = 0;
        foreach (var member in value.EnumerateObject())
        {
            if (++count > most)
            {
                log.Error(ProfileCodes.TooLarge, path, $"Only the first {most} members are read.");
                yield break;
            }

            yield return member;
        }
    }

    public void Unknown(JsonProperty member, string path) =>
        log.Warning(ProfileCodes.UnknownMember, At(path, member.Name), $"'{member.Name}' is not known here; passed over.");
}
