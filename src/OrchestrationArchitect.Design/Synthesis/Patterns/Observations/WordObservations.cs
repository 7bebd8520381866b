using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Synthesis.Patterns.Observations;

/// <summary>The single words of the workflow, in their base form: they speak where no cue foresees them and facts were misread.</summary>
internal static class WordObservations
{
    private const string Mark = "word-";

    private static readonly WordMemory<Observation> Known = new(word => new Observation(Mark + word, word));

    public static IEnumerable<Observation> In(Signals signals)
    {
        foreach (var word in signals.Words)
            yield return Known[word];
    }

    /// <summary>Whether an observation is a single word, which is no reason to be told.</summary>
    public static bool Is(Observation observation) => Is(observation.Id);

    /// <summary>Whether an id is that of a single word.</summary>
    public static bool Is(string id) => id.StartsWith(Mark, StringComparison.Ordinal);
}
