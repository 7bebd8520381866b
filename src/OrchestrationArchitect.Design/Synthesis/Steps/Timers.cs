using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Synthesis.Phrases;

namespace OrchestrationArchitect.Design.Synthesis.Steps;

/// <summary>Tells plain timers ("wait two hours") from waits for an event ("wait for the signature").</summary>
internal static class Timers
{
    /// <summary>How long a timer runs; <see langword="null"/> for a wait that an event ends.</summary>
    public static TimeSpan? Of(Scenario scenario, StepProfile profile)
    {
        var span = profile.Fact.Span;
        return profile.Effect == Effect.Wait && span.Length > 0 && span.Start < scenario.TextOf(span.Field).Length
            ? Intervals.Following(scenario.TextOf(span.Field), span.Start)
            : null;
    }
}
