using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Synthesis.Meaning;
using OrchestrationArchitect.Design.Synthesis.Phrases;

namespace OrchestrationArchitect.Design.Synthesis.Runs;

/// <summary>
/// Tells event sources that answer a run under way from those that start one: "the card network notifies us of merchant
/// responses via webhook" ends the wait for the merchant.
/// </summary>
internal sealed class Resumptions
{
    private const int Stem = 4;
    private const int Named = 2;

    private static readonly PhraseBook Cues = PhraseBook.Load("resume-cues.data.tsv");

    private static readonly ImmutableHashSet<string> Common = ImmutableHashSet.Create(
        StringComparer.Ordinal, "call", "webh", "thro", "http", "even", "mess", "resu", "answ", "serv", "prov", "queu", "come", "back", "repo", "noti", "whic", "when", "post", "resp", "repl", "call", "over", "with", "from", "syst", "data", "send", "sent", "rece");

    private readonly ImmutableDictionary<int, string> _targets;

    public Resumptions(ProcessFacts facts, Sentences sentences, Scenario scenario)
    {
        var found = ImmutableDictionary.CreateBuilder<int, string>();
        var clauses = new StepClauses(facts, sentences);
        for (var at = 1; at < facts.Triggers.Length; at++)
        {
            var trigger = facts.Triggers[at];
            if (trigger.Kind is TriggerKind.Webhook or TriggerKind.Queue or TriggerKind.Topic or TriggerKind.Event or TriggerKind.ObjectCreated
                && Target(facts, clauses, Part(scenario, sentences, trigger.Span)) is { } step && !found.ContainsValue(step))
                found[at] = step;
        }

        _targets = found.ToImmutable();
    }

    /// <summary>The step whose wait an event source ends; <see langword="null"/> for one that starts runs.</summary>
    public string? TargetOf(int trigger) => _targets.GetValueOrDefault(trigger);

    /// <summary>Whether an event source answers for a step.</summary>
    public bool Answers(string step) => _targets.ContainsValue(step);

    /// <summary>The words about one source: its sentence, or the part of it between semicolons.</summary>
    private static ImmutableArray<TextWord> Part(Scenario scenario, Sentences sentences, SourceSpan span)
    {
        if (span.Length == 0)
            return [];
        var text = scenario.TextOf(span.Field);
        var (from, to) = (text.LastIndexOf(';', Math.Min(span.Start, text.Length - 1)), text.IndexOf(';', Math.Min(span.Start, text.Length)));
        return [.. sentences.Around(span).Where(word => word.Start > from && (to < 0 || word.Start < to))];
    }

    private static string? Target(ProcessFacts facts, StepClauses clauses, ImmutableArray<TextWord> said)
    {
        var keys = Cues.Find(said).Select(hit => hit.Key).ToHashSet(StringComparer.Ordinal);
        if (!keys.Contains("resume") || keys.Contains("start"))
            return null;
        var stems = Stems(said.Select(word => word.Text));
        var best = facts.Steps.Skip(1).Where(step => IsAwaited(step)).Select(step => (step, score: Score(step, clauses, stems)))
            .Where(pair => pair.score >= Named).OrderByDescending(pair => pair.score).FirstOrDefault();
        return best.step?.Id;
    }

    /// <summary>Something somebody else does or brings: what we do ourselves needs no answer.</summary>
    private static bool IsAwaited(StepFact step) =>
        step.Effect is Effect.Human or Effect.Wait || step.Actor is { Length: > 0 } || step.Verb is "receive" or "await" or "verify" or "check" or "validate" or "screen" or "transfer" or "pay" or "sign";

    private static int Score(StepFact step, StepClauses clauses, HashSet<string> said)
    {
        var own = Stems(WordSplitter.Split($"{step.Verb} {step.Object} {step.Actor}").Select(word => word.Text));
        var near = Stems(clauses.Of(step).Select(word => word.Text));
        return (own.Count(said.Contains) * Named) + near.Count(word => said.Contains(word) && !own.Contains(word))
            + (step.Effect is Effect.Human or Effect.Wait && own.Overlaps(said) ? 1 : 0);
    }

    private static HashSet<string> Stems(IEnumerable<string> words) =>
        [.. words.Where(word => word.Length >= Stem).Select(word => word[..Stem]).Where(stem => !Common.Contains(stem))];
}
