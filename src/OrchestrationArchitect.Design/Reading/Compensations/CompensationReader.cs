using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Reading.Actions;

namespace OrchestrationArchitect.Design.Reading.Compensations;

/// <summary>Matches undoing actions with the steps they undo.</summary>
internal static class CompensationReader
{
    /// <summary>The number of the step that an action undoes, or -1.</summary>
    public static int Match(ReadAction undoing, IReadOnlyList<ReadAction> steps, Lexicon lexicon, int atLeast = 3)
    {
        var undoes = lexicon.VerbsUndoneBy(undoing.Lemma) is { Count: > 0 } own ? own : lexicon.VerbsUndoneBy(undoing.Lemma.StartsWith("re-", StringComparison.Ordinal) ? undoing.Lemma[3..] : undoing.Lemma);
        var (best, bestScore) = (-1, 0);
        for (var i = 0; i < steps.Count; i++)
        {
            var score = Score(undoing, steps[i], undoes, lexicon);
            if (score > bestScore)
            {
                (best, bestScore) = (i, score);
            }
        }

        return bestScore >= atLeast ? best : -1;
    }

    /// <summary>Whether an action on "all" of something undoes a step: the thing is the step's action as a noun, or its object.</summary>
    public static bool Fits(ReadAction undoing, ReadAction step, Lexicon lexicon) =>
        undoing.Head is { } head && step.Lemma != undoing.Lemma && (lexicon.VerbOfNominal(head) == step.Lemma || head == step.Head);

    private static int Score(ReadAction undoing, ReadAction step, IReadOnlyList<string> undoes, Lexicon lexicon)
    {
        if (step.Lemma == undoing.Lemma && !(undoing.Head is not null && lexicon.VerbOfNominal(undoing.Head) == step.Lemma))
        {
            return 0;
        }

        var verbs = undoes.Contains(step.Lemma) || undoes.Contains(step.Lemma[(step.Lemma.LastIndexOf('-') + 1)..]) || (step.Head is not null && undoes.Contains(step.Lemma + ":" + step.Head));
        var score = verbs ? 2 : 0;
        if (undoing.Head is { } head)
        {
            score += head == step.Head ? 3 : 0;
            score += lexicon.VerbOfNominal(head) == step.Lemma || head == step.Lemma ? 4 : 0;
            score += head is "payment" or "charge" or "money" or "amount" or "fee" && step.Lemma is "charge" or "pay" or "capture" or "debit" or "collect" or "take" or "authorize" && head != step.Head ? 2 : 0;
            score += Overlap(undoing.Thing!, step) ? 1 : 0;
            score += head is "customer" or "buyer" or "client" or "guest" or "user" or "it" or "everything" && verbs ? 1 : 0;
        }
        else
        {
            score += verbs ? 1 : 0;
        }

        return step.Effect is Effect.Read && !verbs && score < 4 ? 0 : score;
    }

    private static bool Overlap(string thing, ReadAction step)
    {
        var own = step.Thing?.Split(' ') ?? [];
        return thing.Split(' ').Any(word => own.Contains(word, StringComparer.OrdinalIgnoreCase) || word.Equals(step.Lemma, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>What the lexicon says undoes a step, or <see langword="null"/>.</summary>
    public static string? Derived(ReadAction step, Lexicon lexicon)
    {
        var entry = Effects.Entry(lexicon, step.Lemma, step.Head);
        return entry is { Effect: Effect.Compensatable, UndoneBy: [var first, ..] } ? Name(first.Verb, first.Object ?? step.Thing) : null;
    }

    /// <summary>The kebab-case id of an undoing action.</summary>
    public static string Name(string verb, string? thing) => ActionName.Kebab(ActionName.Of(verb, thing));
}
