using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Guards;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Relations.Anchors;

/// <summary>Steps that a noun names: "after approval, …", "… at the end of the investigation", "once paid: …".</summary>
internal sealed class NounClues(Story story)
{
    public IEnumerable<Clue> In(Mention mention)
    {
        yield return new Clue(Evidence.Label, Labelled(mention));
        yield return new Clue(Evidence.Noun, mention.Guard.Kind == GuardKind.If ? -1 : VerbClues.ClauseOf(mention) is { } clause ? Over(mention, clause) : Named(mention));
    }

    /// <summary>"Once paid: …", "on approval: …".</summary>
    private int Labelled(Mention mention)
    {
        if (mention.Parsed.Words.Sentence.Label is not [var opener, _, ..] label || !IsAfter(opener.Lower))
        {
            return -1;
        }

        var verbs = label.Select(t => story.Lexicon.VerbOfNominal(t.Lower) ?? story.Lexicon.Morphology.Describe(t.Lower).Lemma).ToHashSet(StringComparer.Ordinal);
        return story.Latest(mention.Before, a => verbs.Contains(a.Lemma));
    }

    private static bool IsAfter(string word) => word is "once" or "after" or "when" or "upon" or "on";

    /// <summary>"When the inspection is complete", "once the review is over".</summary>
    private int Over(Mention mention, Predicate clause)
    {
        var words = mention.Parsed.Words;
        var what = clause.About;
        var over = clause.Lemma == "be" ? words.Lower(clause.End) is "complete" or "done" or "over" or "finished" or "through" : clause.Lemma is "complete" or "finish" or "end" or "conclude" or "do";
        return over && clause.Clause == ClauseKind.Temporal && !what.IsEmpty && words.TagAt(what.Head) == Tag.Noun ? Latest(mention, what) : -1;
    }

    /// <summary>The last step that a noun stands for.</summary>
    private int Latest(Mention mention, Phrase phrase)
    {
        var words = mention.Parsed.Words;
        var verb = story.Lexicon.VerbOfNominal(words.Lower(phrase.Head)) ?? words.Lemmas[phrase.Head];
        var named = story.Actions.FindLastIndex(mention.Before, a => a.Role == Actions.ActionRole.Step && a.Lemma == verb);
        return named == mention.Before ? -1 : named;
    }

    private int Named(Mention mention)
    {
        var (words, told) = (mention.Parsed.Words, mention.Told);
        var from = words.Lower(0) is "after" or "upon" or "following" && mention.Guard.Kind == GuardKind.Always ? 1 : -1;
        for (var i = told[^1].Predicate.End; i + 4 < words.Count && from < 0 && told.Count == 1; i++)
        {
            from = words.Matches(i, "at the end of") ? i + 4 : -1;
        }

        var phrase = from < 0 ? default : Phrases.Read(words, from, words.Count);
        if (phrase.IsEmpty || words.TagAt(phrase.Head) != Tag.Noun || (from == 1 && words.Lower(phrase.End) != "," && words.TagAt(phrase.End) != Tag.Determiner))
        {
            return -1;
        }

        return Latest(mention, phrase);
    }
}
