using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Reading.Adversity;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Compensations;

/// <summary>What undoes a step, told beside it: "rent the stall (undo: terminate the rental)", or in the next cell of a table.</summary>
internal static class AsidePairs
{
    /// <summary>How many words may stand between the bracket and the word that says that something is undone.</summary>
    private const int Lead = 3;

    /// <summary>"With the undo action in brackets": a sentence says what all brackets are for.</summary>
    public static bool Announces(TaggedSentence words, Lexicon lexicon) =>
        Indexes.From(1, Math.Max(0, words.Count - 1)).Any(i => words.Lower(i) is "brackets" or "parentheses" or "parenthesis" or "bracket" && words.Lower(i - 1) is "in" or "the" or "between" or "round" or "square")
        && Indexes.From(0, words.Count).Any(i => words.Lower(i) is not ("reversal" or "way") && lexicon.Phrases.Set("counterpart").LengthAt(words, i) > 0 || words.Lower(i) is "undoes" or "undoing" or "undone");

    /// <param name="words">The sentence.</param>
    /// <param name="number">Its number.</param>
    /// <param name="announced">The text says that what undoes a step stands in brackets behind it.</param>
    /// <param name="lexicon">The words known.</param>
    public static IEnumerable<UndoingMention> Read(TaggedSentence words, int number, bool announced, Lexicon lexicon)
    {
        for (var i = 1; i < words.Count; i++)
        {
            var from = announced && words.Lower(i) is "(" or "[" && !Denial.IsIn(words, i + 1, i + 2, lexicon) ? i + 1 : Opens(words, i, lexicon);
            if (from > 0 && Within(words, i, from, End(words, from), number, lexicon) is { } mention)
            {
                yield return mention with { InRow = words.Lower(i) == "|" };
            }
        }
    }

    /// <summary>The token after "(compensation:", "[undone by", "- rollback:" or a cell's bar; -1 if none of them is there.</summary>
    private static int Opens(TaggedSentence words, int i, Lexicon lexicon)
    {
        if (words.Lower(i) == "|" && words.Sentence.TellsUndoing)
        {
            return i + 1;
        }

        if (words.Lower(i) is not ("(" or "[" or "-" or "–" or "—"))
        {
            return -1;
        }

        var said = false;
        for (var at = i + 1; at <= i + Lead && at < words.Count; at++)
        {
            said |= lexicon.Phrases.Set("on-failure").Find(words, at, at + 1) >= 0 || lexicon.Phrases.Set("counterpart").IsWord(words.Lower(at)) || lexicon.Phrases.Set("countered").IsWord(words.Lower(at));
            if (said && words.Lower(at) is ":" or "=" or "by" or "with" or "via")
            {
                return at + 1;
            }
        }

        return -1;
    }

    private static int End(TaggedSentence words, int from)
    {
        var end = from;
        while (end < words.Count && words.Lower(end) is not (")" or "]" or "|" or ";"))
        {
            end++;
        }

        return end;
    }

    /// <summary>The first act of a stretch, which is said to undo what is told before the stretch; <see langword="null"/> if it tells none, or one that only handles a failure.</summary>
    /// <param name="words">The sentence.</param>
    /// <param name="open">Where what is said of the undoing begins: nothing from there on is a step.</param>
    /// <param name="from">Where the act may begin.</param>
    /// <param name="end">Where the stretch ends.</param>
    /// <param name="number">The number of the sentence.</param>
    /// <param name="lexicon">The words known.</param>
    public static UndoingMention? Within(TaggedSentence words, int open, int from, int end, int number, Lexicon lexicon)
    {
        for (var i = from; i < end; i++)
        {
            if (VerbAt(words, i, i == from, lexicon) is not { } verb)
            {
                continue;
            }

            if (lexicon.Phrases.Is("handling", verb))
            {
                return null;
            }

            var after = i + 1 + (words.TagAt(i + 1) == Tag.Particle || words.Lower(i + 1) is "back" or "down" or "off" ? 1 : 0);
            verb = after > i + 1 && UndoingVerbs.IsUndoing($"{verb}-{words.Lower(i + 1)}", lexicon) ? $"{verb}-{words.Lower(i + 1)}" : verb;
            var things = Objects.After(words, after + (words.Lower(after) == "of" ? 1 : 0), lexicon);
            var thing = things.IsEmpty ? i > from ? Objects.Of(words, Phrases.Before(words, GroupStart(words, i, from), from), lexicon) : null : things[0].Thing;
            return new UndoingMention(verb, thing, All: false, Mishap.Failure, number, Span(words, i, after)) { Aside = Span(words, open, end) };
        }

        return null;
    }

    /// <summary>Where the helpers of a verb begin.</summary>
    private static int GroupStart(TaggedSentence words, int verb, int from)
    {
        while (verb > from && words.TagAt(verb - 1) is Tag.Auxiliary or Tag.Modal or Tag.Adverb)
        {
            verb--;
        }

        return verb;
    }

    /// <summary>Any verb, for the text says that it undoes; or a noun that stands for one, if its phrase ends there.</summary>
    private static string? VerbAt(TaggedSentence words, int i, bool first, Lexicon lexicon) =>
        first && words.TagAt(i) is not Tag.Participle && UndoingVerbs.IsUndoing(words.Lower(i), lexicon) ? words.Lower(i) : first && lexicon.Morphology.Describe(words.Lower(i)) is { Verb: >= 1 } told && UndoingVerbs.IsKnown(told.Lemma, lexicon) ? told.Lemma : words.TagAt(i).IsVerb() && words.TagAt(i) is not Tag.Auxiliary ? words.Lemmas[i]
            : words.TagAt(i + 1).IsNominal() || words.TagAt(i + 1) is Tag.Auxiliary or Tag.Modal ? null : lexicon.VerbOfNominal(words.Lower(i));

    private static SourceSpan Span(TaggedSentence words, int start, int end) => new(words.Sentence.Field, words[start].Start, words[end - 1].End - words[start].Start);
}
