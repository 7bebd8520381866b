using System.Text.Json;
using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Synthesis.Patterns.Observations;

/// <summary>Something seen in the words or the facts of a process by which patterns are told apart.</summary>
/// <param name="Id">Its name in <c>pattern-weights.data.tsv</c>.</param>
/// <param name="Name">What it is, in a few words that stand in a list.</param>
internal sealed record Observation(string Id, string Name)
{
    /// <summary>An observation; <see langword="null"/> if the condition does not hold.</summary>
    public static Observation? When(bool condition, string id, string name) => condition ? new Observation(id, name) : null;

    /// <summary>A kind as a part of an id: <c>ScatterGather</c> is <c>scatter-gather</c>.</summary>
    public static string Key<T>(T kind)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.Named());
}
