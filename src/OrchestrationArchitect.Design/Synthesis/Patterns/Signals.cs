using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Design.Synthesis.Patterns;

/// <summary>What patterns are told apart by, read once from the facts and the words of a process.</summary>
internal sealed class Signals
{
    private readonly ILookup<string, string> _cues;

    public Signals(Brief brief)
    {
        Facts = brief.Facts;
        _cues = Cues.Of(brief);
        Undone = [.. Facts.Compensations.Select(compensation => compensation.Step).Distinct(StringComparer.Ordinal)];
        var undoing = Facts.Compensations.Select(compensation => compensation.By).ToHashSet(StringComparer.Ordinal);
        Forward = [.. Facts.Steps.Where(step => !undoing.Contains(step.Id))];
        Branches = [.. Facts.Flow.Where(link => link.Kind == FlowKind.Conditional)];
        Back = [.. Facts.Flow.Where(link => brief.RankOf(link.To) <= brief.RankOf(link.From))];
        ParallelStarts = [.. Facts.Steps
            .Select(step => Facts.Flow.Where(link => link.From == step.Id && link.Kind == FlowKind.Sequence).ToImmutableArray())
            .Where(links => links.Length > 1)];
    }

    public ProcessFacts Facts { get; }

    /// <summary>The steps that do not only undo.</summary>
    public ImmutableArray<StepFact> Forward { get; }

    /// <summary>The steps that something undoes.</summary>
    public ImmutableArray<string> Undone { get; }

    /// <summary>The links with a condition.</summary>
    public ImmutableArray<FlowFact> Branches { get; }

    /// <summary>The links to a step of the text that comes no later.</summary>
    public ImmutableArray<FlowFact> Back { get; }

    /// <summary>Places where several steps come straight after one, unconditionally.</summary>
    public ImmutableArray<ImmutableArray<FlowFact>> ParallelStarts { get; }

    /// <summary>Steps that change the world.</summary>
    public IEnumerable<StepFact> SideEffects =>
        Forward.Where(step => step.Effect is Effect.Compensatable or Effect.Irreversible or Effect.Idempotent);

    public bool Has(string cue) => _cues.Contains(cue);

    /// <summary>How many times a cue is in the texts.</summary>
    public int Count(string cue) => _cues[cue].Count();

    /// <summary>Evidence from a cue; <see langword="null"/> if it is not there.</summary>
    public Evidence? Cue(string cue, double weight, string name) =>
        Has(cue) ? new Evidence(name, weight, [.. _cues[cue].Where(pointer => pointer.Length > 0).Distinct(StringComparer.Ordinal)]) : null;

    /// <summary>Evidence from cues that must all be there.</summary>
    public Evidence? Cues2(string one, string other, double weight, string name) =>
        Has(one) && Has(other)
            ? new Evidence(name, weight, [.. _cues[one].Concat(_cues[other]).Where(pointer => pointer.Length > 0).Distinct(StringComparer.Ordinal)])
            : null;

    /// <summary>Evidence that stands on facts; <see langword="null"/> if the condition does not hold.</summary>
    public static Evidence? When(bool condition, double weight, string name, params IEnumerable<string> facts) =>
        condition ? new Evidence(name, weight, [.. facts.Distinct(StringComparer.Ordinal)]) : null;

    /// <summary>The pointers to some steps.</summary>
    public IEnumerable<string> At(IEnumerable<StepFact> steps) => steps.Select(step => $"/steps/{Facts.Steps.IndexOf(step)}");

    /// <summary>The pointers to some links.</summary>
    public IEnumerable<string> At(IEnumerable<FlowFact> links) => links.Select(link => $"/flow/{Facts.Flow.IndexOf(link)}");

    public bool TriggeredBy(params ReadOnlySpan<TriggerKind> kinds)
    {
        foreach (var trigger in Facts.Triggers)
        {
            if (kinds.Contains(trigger.Kind))
                return true;
        }

        return false;
    }
}
