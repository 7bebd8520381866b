using System.Text.Json;

namespace OrchestrationArchitect.Models.Tests.Fakes;

/// <summary>A chat completion request as it came over the wire.</summary>
internal sealed class FakeRequest(JsonElement body, string authorization)
{
    public JsonElement Body => body;

    public string Authorization => authorization;

    public bool Streams => body.TryGetProperty("stream", out var stream) && stream.GetBoolean();

    public string SystemMessage => Content(0);

    public string LastMessage => Content(body.GetProperty("messages").GetArrayLength() - 1);

    /// <summary>What the request is for, by its instructions.</summary>
    public string Purpose => SystemMessage.StartsWith("You are a Principal Cloud Architect", StringComparison.Ordinal) ? "document"
        : SystemMessage.StartsWith("You design serverless orchestrations as data", StringComparison.Ordinal) ? "design"
        : SystemMessage.StartsWith("You review serverless orchestration designs", StringComparison.Ordinal) ? "critic"
        : "other";

    private string Content(int index) => body.GetProperty("messages")[index].GetProperty("content").GetString()!;
}
