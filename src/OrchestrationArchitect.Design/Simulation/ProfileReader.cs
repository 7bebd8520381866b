using System.Collections.Immutable;
using System.Text.Json;
using OrchestrationArchitect.Design.Diagnostics;
using OrchestrationArchitect.Design.Simulation.Profiles;

namespace OrchestrationArchitect.Design.Simulation;

/// <summary>
/// Reads a profile from JSON, the form of <c>docs/schemas/profile.schema.json</c>. Whatever is wrong with the text is a
/// diagnostic, and what is right is used.
/// </summary>
public static class ProfileReader
{
    /// <summary>The longest text read, in UTF-16 units: 64 million.</summary>
    public const int MaxLength = 64_000_000;

    private static readonly JsonDocumentOptions Options = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = 16,
    };

    /// <summary>The profile a text holds; <see cref="SimulationProfile.Empty"/> if it holds none.</summary>
    /// <param name="json">The text.</param>
    public static ProfileReading Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        var log = new ProfileLog();
        if (json.Length > MaxLength)
        {
            log.Error(ProfileCodes.TooLarge, "", $"The profile has {json.Length} characters; at most {MaxLength} are read.",
                "Thin the samples out: a few thousand of a step are enough.");
            return new ProfileReading(SimulationProfile.Empty, log.ToImmutable());
        }

        try
        {
            using var document = JsonDocument.Parse(json, Options);
            var profile = ProfileParser.Parse(document.RootElement, log);
            return new ProfileReading(profile, log.ToImmutable());
        }
        catch (JsonException exception)
        {
            log.NotJson(exception);
            return new ProfileReading(SimulationProfile.Empty, log.ToImmutable());
        }
    }
}

/// <summary>What was read of a profile.</summary>
/// <param name="Profile">What could be used.</param>
/// <param name="Diagnostics">What could not, in the order of the text.</param>
public sealed record ProfileReading(SimulationProfile Profile, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Whether nothing is wrong enough to stop.</summary>
    public bool Usable => Diagnostics.All(diagnostic => diagnostic.Severity != Severity.Error);
}
