using System.Globalization;
using System.Net;
using System.Text.Json;

namespace OrchestrationArchitect.Cli.Tests.Serve;

/// <summary>Reads server-sent events as a browser does.</summary>
internal static class EventStream
{
    /// <summary>All events until the stream ends, or so many.</summary>
    public static async Task<List<ServedEvent>> ReadAsync(HttpClient http, string path, long? lastSeen, int most, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (lastSeen is { } seen)
            request.Headers.Add("Last-Event-ID", seen.ToString(CultureInfo.InvariantCulture));
        using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop);
        if (answer.StatusCode == HttpStatusCode.NoContent)
            return [];
        answer.EnsureSuccessStatusCode().Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(stop));
        List<ServedEvent> events = [];
        Dictionary<string, string> fields = new(StringComparer.Ordinal);
        while (events.Count < most && await reader.ReadLineAsync(stop) is { } line)
        {
            if (line.Length == 0)
            {
                if (fields.TryGetValue("data", out var data))
                {
                    events.Add(new ServedEvent(
                        fields.TryGetValue("id", out var id) ? long.Parse(id, CultureInfo.InvariantCulture) : null,
                        fields["event"],
                        JsonSerializer.Deserialize<JsonElement>(data)));
                }

                fields.Clear();
            }
            else if (line.IndexOf(": ", StringComparison.Ordinal) is > 0 and var colon)
            {
                fields[line[..colon]] = line[(colon + 2)..];
            }
        }

        return events;
    }
}

/// <summary>One event.</summary>
internal sealed record ServedEvent(long? Id, string Name, JsonElement Data);
