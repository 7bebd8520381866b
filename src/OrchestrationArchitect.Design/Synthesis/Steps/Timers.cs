using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Synthesis.Phrases;

namespace OrchestrationArchitect.Design.Synthesis.Steps;

/// <summary>Tells plain timers ("wait two hours") from waits for an event ("wait for the signature").</summary>
internal static class Timers
{
    /// <summary>How long a timer runs; <see langword="null"/> for a wait that an event ends.</summary>
    public static TimeSpan? Of(Brief brief, StepProfile profile)
    {
        var span = profile.Fact.Span;
        return profile.Effect == Effect.Wait && span.Length > 0 && span.Start < brief.Scenario.TextOf(span.Field).Length && brief.Sentences.EndingAfter(span) is var word and >= 0
            ? Intervals.Following(brief.Sentences.Of(span.Field), word)
            : null;
    }
}
