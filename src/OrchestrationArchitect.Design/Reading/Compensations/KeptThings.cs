using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Actions;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Compensations;

/// <summary>What the text says is not undone: "the crate stays with us", "the tests are not undone", "except for the flowers".</summary>
internal sealed class KeptThings
{
    private readonly HashSet<string> _heads = new(StringComparer.Ordinal);
    private readonly HashSet<string> _verbs = new(StringComparer.Ordinal);

    public KeptThings(ImmutableArray<ParsedSentence> sentences, Lexicon lexicon)
    {
        foreach (var sentence in sentences)
        {
            foreach (var predicate in sentence.Predicates)
            {
                Keep(sentence, predicate, lexicon);
            }

            Except(sentence.Words, lexicon);
        }
    }

    /// <summary>Whether what a step did is said to stay.</summary>
    public bool Has(ReadAction step, Lexicon lexicon) =>
        step.Head is { } head && (_heads.Contains(head) || _heads.Contains(lexicon.Morphology.Singular(head))) || _verbs.Contains(step.Lemma);

    private void Keep(ParsedSentence sentence, Predicate predicate, Lexicon lexicon)
    {
        var said = predicate.About;
        var stays = !predicate.Negated && predicate.Lemma is "stay" or "remain" && predicate.Clause == ClauseKind.Main;
        var undone = predicate is { Negated: true, Passive: true } && UndoingVerbs.IsUndoing(predicate.Lemma, lexicon);
        if ((stays || undone) && !said.IsEmpty && sentence.Words.Lower(said.Start) is not ("no" or "none" or "nothing" or "nobody"))
        {
            foreach (var (thing, _) in Objects.Before(sentence.Words, Math.Max(said.End, 0), FailureContext.Untold, lexicon))
            {
                Add(thing, lexicon);
            }
        }
    }

    private void Except(TaggedSentence words, Lexicon lexicon)
    {
        var at = lexicon.Phrases.Set("excepting").Find(words, 0, words.Count);
        while (at >= 0 && at < words.Count && words.TagAt(at) is not (Tag.Determiner or Tag.Noun or Tag.Name or Tag.Adjective) && words.Lower(at) is not ("," or ";"))
        {
            at++;
        }

        foreach (var (thing, _) in at >= 0 ? Objects.After(words, at, lexicon) : [])
        {
            Add(thing, lexicon);
        }
    }

    private void Add(UndoneObject? thing, Lexicon lexicon)
    {
        _heads.Add(thing?.Head ?? "");
        _verbs.Add(lexicon.VerbOfNominal(thing?.Head ?? "") ?? "");
    }
}
