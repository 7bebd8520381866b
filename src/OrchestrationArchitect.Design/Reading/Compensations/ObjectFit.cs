using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Reading.Actions;
using OrchestrationArchitect.Design.Reading.Clauses;

namespace OrchestrationArchitect.Design.Reading.Compensations;

/// <summary>How well the words for what is undone fit what a step acted on, made, or is.</summary>
internal sealed class ObjectFit(Lexicon lexicon, ImmutableArray<ParsedSentence> workflow)
{
    /// <summary>How many letters a noun and a verb of one stem share.</summary>
    private const int Stem = 7;

    private readonly Dictionary<ReadAction, StepThing> _things = new(ReferenceEqualityComparer.Instance);

    /// <summary>What a step acted on, and the words around it.</summary>
    public StepThing ThingOf(ReadAction step)
    {
        if (!_things.TryGetValue(step, out var thing))
        {
            _things[step] = thing = new StepThing(step, workflow, lexicon);
        }

        return thing;
    }

    /// <summary>"Replica" is what "replicate" makes, "certificate" what "certify" does.</summary>
    private static bool AreKin(string noun, string verb) =>
        (noun.Length >= Stem && verb.Length >= Stem && string.CompareOrdinal(noun, 0, verb, 0, Stem) == 0)
        || (verb.Length >= Stem && noun.Length > verb.Length && verb[^1] is 'y' or 'e' && string.CompareOrdinal(noun, 0, verb, 0, verb.Length - 1) == 0);

    /// <summary>How well what is undone names what the step acted on, made, or is.</summary>
    /// <param name="undone">What is undone.</param>
    /// <param name="step">The step.</param>
    /// <param name="strong">The lexicon says that the verb undoes what the step does.</param>
    /// <param name="back">The same is done with what was there before.</param>
    public int Of(UndoneThing undone, ReadAction step, bool strong, bool back = false)
    {
        if (undone.IsFormer && !back && lexicon.Phrases.Is("creating", step.Lemma))
        {
            return 0;
        }

        var (thing, named) = (ThingOf(step), undone.Named);
        var nominal = undone.Verb == step.Lemma || named.Head == step.Lemma;
        var shared = thing.Shared(named.Words);
        var score = named.Head == step.Head || named.Head == thing.Singular ? 3 + Math.Max(0, shared - 1) : nominal ? 3 + shared : shared > 0 ? 1 + shared : 0;
        if (named.Words.Contains(step.Lemma))
        {
            return Math.Max(score, 3) + shared + (named.Head == step.Lemma ? 0 : 1);
        }

        return score >= 3 ? score : Less(undone, thing, shared, score, strong);
    }

    /// <summary>It is told by who does what the step acts on, by where an entry of the step stands, or by what the step asks for.</summary>
    private bool IsToldAround(UndoneThing undone, StepThing thing, bool strong) =>
        (strong && thing.IsDoneBy(undone.Named.Head)) || (lexicon.Phrases.Is("entry-made", undone.Named.Head) && thing.HoldsEntry(undone.Named)) || (undone.Verb is { } wanted && thing.Asks(wanted));

    /// <summary>The same where neither head nor verb names it.</summary>
    private int Less(UndoneThing undone, StepThing thing, int shared, int score, bool strong)
    {
        var (step, named) = (thing.Step, undone.Named);
        if (undone.Recalls(step.Lemma, thing.Stem) || (named.Head.Length > 3 && step.Lemma.Length > named.Head.Length && step.Lemma.EndsWith(named.Head, StringComparison.Ordinal)))
        {
            return 3 + shared;
        }

        if (score < 2 && thing.IsWholeBehind(named.Head) is { } whole && (whole || strong))
        {
            return whole ? 3 : 2;
        }

        if (IsToldAround(undone, thing, strong) || AreKin(named.Head, step.Lemma) || (step.Effect is not Effect.Read && (step.Head is null || !char.IsLetter(step.Head[0])) && thing.Beside is [var next, ..] && next == named.Head))
        {
            return 3 + shared;
        }

        if (thing.HasBeside(named))
        {
            return lexicon.Phrases.Is("light-doing", step.Lemma) || thing.IsActedOnAs(named.Head) ? 3 + shared : thing.Beside.Contains(named.Head) ? Math.Max(score, 2) : score;
        }

        if (score < 2 && lexicon.Phrases.AreAlike("payment", named.Head) && lexicon.Phrases.Is("paying", step.Lemma))
        {
            return 2;
        }

        var alike = lexicon.Phrases.AreAlike(named.Head, step.Head);
        score += alike ? 2 : 0;
        if (score >= 3)
        {
            return score;
        }

        if (lexicon.Leaves(step.Lemma, named.Head))
        {
            return Math.Max(score, 2);
        }

        if (!undone.IsDeed && !alike && undone.Verb is { } other && other != step.Lemma && !(lexicon.Phrases.Is("reserving", other) && lexicon.Phrases.Is("reserving", step.Lemma)))
        {
            return 0;
        }

        return score == 0 && strong && (undone.IsPerson || named.Head is "it" or "everything" || thing.ActsOnPronoun()) ? 1 : score;
    }
}
