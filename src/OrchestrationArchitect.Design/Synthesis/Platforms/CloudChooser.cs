using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Synthesis.Meaning;
using OrchestrationArchitect.Design.Synthesis.Phrases;
using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Synthesis.Platforms;

/// <summary>Picks the platform: the one asked for, else the one whose services the text names most.</summary>
internal static class CloudChooser
{
    private static readonly PhraseBook Services = PhraseBook.Load("cloud-services.data.tsv");

    /// <summary>Whether a service is one of another cloud, so that a design on this one needs its counterpart.</summary>
    public static bool IsForeign(string service, Cloud cloud)
    {
        var clouds = Services.Find(service).Select(hit => hit.Key).ToHashSet(StringComparer.Ordinal);
        return clouds.Count == 1 && !clouds.Contains(cloud.Platform == Platform.Azure ? "azure" : "aws");
    }

    public static Cloud Choose(Scenario scenario, Sentences sentences, DesignLog log)
    {
        if (scenario.Platform != Platform.Any)
            return scenario.Platform == Platform.Azure ? Cloud.Azure : Cloud.Aws;

        var hits = EnumTable<SourceField>.Values
            .SelectMany(field => Services.Find(sentences.Of(field)))
            .ToImmutableArray();
        var azure = hits.Count(hit => hit.Key == "azure");
        var aws = hits.Count(hit => hit.Key == "aws");
        if (azure == 0 && aws == 0)
            log.Assume("The text names no cloud; AWS is taken. Platform azure changes services and limits.");

        return azure > aws ? Cloud.Azure : Cloud.Aws;
    }
}
