using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Reading.Actions;

namespace OrchestrationArchitect.Design.Reading.Compensations;

/// <summary>Finds the steps that a mention undoes.</summary>
internal sealed class UndoneSteps(Lexicon lexicon)
{
    /// <summary>What a mention must score where a failure is named, and where only a condition is.</summary>
    private const int Sure = 3, Unsure = 5;

    /// <summary>The numbers of the steps and what undoes each, as an id.</summary>
    public IEnumerable<(int Step, string By)> Match(UndoingMention mention, IReadOnlyList<ReadAction> steps, IReadOnlySet<int> taken)
    {
        var verb = UndoingVerbs.Root(mention.Verb);
        var failing = Failing(mention, steps);
        if (mention.All)
        {
            var all = Enumerable.Range(0, steps.Count).Where(i => !(failing.Count == 1 && failing.Contains(i)) && IsAmongAll(mention, verb, steps[i])).ToList();
            if (all.Count > 0)
            {
                foreach (var i in all)
                {
                    yield return (i, lexicon.Phrases.Is("undo-all", verb) && mention.DoneBy is null && CompensationReader.Derived(steps[i], lexicon) is { } derived ? derived : CompensationReader.Name(verb, steps[i].Thing));
                }

                yield break;
            }
        }

        var (best, bestScore) = (-1, 0);
        for (var i = 0; i < steps.Count; i++)
        {
            var score = Score(mention, verb, steps[i]) - (taken.Contains(i) ? 1 : 0) - (failing.Contains(i) ? 2 : 0);
            if (score > bestScore)
            {
                (best, bestScore) = (i, score);
            }
        }

        if (bestScore >= (mention.Sure ? Sure : Unsure))
        {
            var thing = mention.Object is null || mention.Object.Words.IsEmpty ? steps[best].Thing : mention.Object.Thing;
            yield return (best, mention.State is { } state ? CompensationReader.Name(steps[best].Lemma, $"{thing} {state}") : CompensationReader.Name(Named(mention.Verb), thing));
        }
    }

    /// <summary>What "goes back" does is to return.</summary>
    private static string Named(string verb) => verb switch { "go-back" or "come-back" => "return", _ => verb };

    /// <summary>The steps that the condition says fail: named by verb and object, else by verb, else by object.</summary>
    private static HashSet<int> Failing(UndoingMention mention, IReadOnlyList<ReadAction> steps)
    {
        var verbs = Enumerable.Range(0, steps.Count).Where(i => mention.Failing.Contains(steps[i].Lemma)).ToList();
        var heads = Enumerable.Range(0, steps.Count).Where(i => steps[i].Head is { } head && mention.Failing.Contains(head)).ToList();
        var both = verbs.Intersect(heads).ToList();
        return [.. both.Count > 0 ? both : verbs.Count > 0 ? verbs : heads];
    }

    private bool IsAmongAll(UndoingMention mention, string verb, ReadAction step)
    {
        if (mention.DoneBy is { } done && lexicon.Phrases.Is("reserving", done))
        {
            return lexicon.Phrases.Is("reserving", step.Lemma);
        }

        var head = mention.Object?.Head ?? "everything";
        if (lexicon.Phrases.Is("whatever", head))
        {
            return CompensationReader.Derived(step, lexicon) is not null;
        }

        return step.Lemma != verb && (lexicon.VerbOfNominal(head) == step.Lemma || head == step.Head
            || (lexicon.VerbOfNominal(head) is { } nominal && lexicon.Phrases.Is("reserving", nominal) && lexicon.Phrases.Is("reserving", step.Lemma)));
    }

    private int Score(UndoingMention mention, string verb, ReadAction step)
    {
        var relation = Relation(verb, step);
        if (step.Lemma == verb && !(mention.Object is { } same && lexicon.VerbOfNominal(same.Head) == step.Lemma))
        {
            return 0;
        }

        var thing = mention.Object is { Words.IsEmpty: false } named ? OnObject(named, step, relation) : relation > 1 ? 1 : 0;
        var score = relation + thing;
        var close = thing >= 3 || (relation == 2 && thing > 0);
        return !close || (relation == 0 && !mention.IsPair) || (!mention.Sure && ( verb is "go-back" or "come-back" or "take-off")) || (step.Effect is Effect.Read && relation < 2 && thing < 3) ? 0 : score;
    }

    /// <summary>2 if the lexicon says so, 1 for a verb that undoes whatever it acts on.</summary>
    private int Relation(string verb, ReadAction step)
    {
        var undone = lexicon.VerbsUndoneBy(verb);
        var known = undone.Contains(step.Lemma) || undone.Contains(step.Lemma[(step.Lemma.LastIndexOf('-') + 1)..]) || (step.Head is not null && undone.Contains(step.Lemma + ":" + step.Head));
        return known || UndoingVerbs.Opposite(verb) == step.Lemma || UndoingVerbs.Repeated(verb, lexicon)?.UndoneBy.Any(u => u.Verb == step.Lemma) == true ? 2 : lexicon.Phrases.Is("undoing-anything", verb) ? 1 : 0;
    }

    /// <summary>How well what is undone names what the step acted on, made, or is.</summary>
    private int OnObject(UndoneObject undone, ReadAction step, int relation)
    {
        var own = step.Thing?.ToLowerInvariant().Split(' ').Select(lexicon.Morphology.Singular).ToHashSet(StringComparer.Ordinal) ?? [];
        var nominal = lexicon.VerbOfNominal(undone.Head) == step.Lemma || undone.Head == step.Lemma;
        var shared = undone.Words.Count(own.Contains);
        var score = undone.Head == step.Head ? 3 + Math.Max(0, shared - 1) : nominal ? 3 + shared : shared > 0 ? 1 + shared : 0;
        if (undone.Words.Contains(step.Lemma))
        {
            return Math.Max(score, 3) + shared;
        }

        if (score < 3 && (Lexicons.PhraseTables.AreAlike(undone.Head, step.Head) || undone.Words.Any(w => lexicon.VerbOfNominal(w) == step.Lemma)))
        {
            score += 2;
        }

        if (score < 3 && !lexicon.Phrases.Is("deed", undone.Head) && lexicon.VerbOfNominal(undone.Head) is { } other && other != step.Lemma && !Lexicons.PhraseTables.AreAlike(undone.Head, step.Head) && !(lexicon.Phrases.Is("reserving", other) && lexicon.Phrases.Is("reserving", step.Lemma)))
        {
            return 0;
        }

        return score == 0 && relation > 1 && (lexicon.Phrases.Is("people", undone.Head) || undone.Head is "it" or "everything") ? 1 : score;
    }
}
