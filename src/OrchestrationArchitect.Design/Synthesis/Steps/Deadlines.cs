using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Design.Synthesis.Steps;

/// <summary>How long a run waits for a person or an event.</summary>
internal static class Deadlines
{
    /// <summary>The deadline the text sets for the step, or for the only wait there is; else the default of its class.</summary>
    public static TimeSpan Of(Brief brief, StepProfile profile)
    {
        if (brief.OverrideOf(profile.Fact.Id)?.Timeout is { } given)
            return given;

        if (Stated(brief, profile) is { } stated)
            return TimeSpan.FromSeconds(stated.Value.AsNumber!.Value);

        if (brief.OpenDeadline is { } share && share.Time < profile.Class.Timeout)
        {
            brief.Log.Decide(
                $"{profile.Fact.Name} is waited for {Words.Time(share.Time)}",
                $"The text sets no deadline of its own, but the process ends within {Words.Time(TimeSpan.FromSeconds(share.Source.Value.AsNumber!.Value))}: its open waits share nine tenths of that, an escalation of each included.",
                brief.PointerTo(share.Source), brief.PointerTo(profile.Fact.Id));
            return share.Time;
        }

        brief.Log.Assume($"{profile.Fact.Name}: the text sets no deadline; {Words.Time(profile.Class.Timeout)} are taken before it is escalated.");
        return profile.Class.Timeout;
    }

    /// <summary>The constraint that limits a wait. The longest of several ends it; shorter ones are reminders.</summary>
    public static ConstraintFact? Stated(Brief brief, StepProfile profile) =>
        brief.Most(ConstraintKind.WaitTimeout, profile.Fact.Id)
        ?? brief.Most(ConstraintKind.StepTimeout, profile.Fact.Id)
        ?? OfOptions(brief, profile.Fact.Id)
        ?? brief.Most(ConstraintKind.WaitTimeout, null);

    /// <summary>What the text says of the options is said of the decision between them.</summary>
    private static ConstraintFact? OfOptions(Brief brief, string decision) => brief.Alternatives.Decisions.TryGetValue(decision, out var options)
        ? options.Select(option => brief.Most(ConstraintKind.WaitTimeout, option) ?? brief.Most(ConstraintKind.StepTimeout, option)).OfType<ConstraintFact>()
            .MaxBy(constraint => constraint.Value.AsNumber)
        : null;
}
