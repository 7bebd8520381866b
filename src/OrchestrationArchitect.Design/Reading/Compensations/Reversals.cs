using OrchestrationArchitect.Design.Reading.Lexicons;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Compensations;

/// <summary>
/// What is said outright to undo the step told just before: "the fee is deducted, which is undone by crediting the wallet", "to reverse this, the seed
/// is vacated", "its compensation is a refund", "the hold is placed (lifted again on failure)".
/// </summary>
internal sealed class Reversals(TaggedSentence words, int number, Lexicon lexicon)
{
    /// <summary>How many helpers and adverbs may stand between what is undone and the word that says so: "this can then be".</summary>
    private const int Helpers = 5;

    private readonly CueSet _countered = lexicon.Phrases.Set("countered");
    private readonly CueSet _counterpart = lexicon.Phrases.Set("counterpart");

    public static IEnumerable<UndoingMention> Read(TaggedSentence words, int number, Lexicon lexicon) => new Reversals(words, number, lexicon).Read();

    private IEnumerable<UndoingMention> Read()
    {
        for (var i = 0; i < words.Count; i++)
        {
            var (open, from, end) = At(i);
            if (from > open && AsidePairs.Within(words, open, from, end, number, lexicon) is { } mention)
            {
                yield return mention with { OfSentenceBefore = open == 0 };
                i = end - 1;
            }
        }
    }

    /// <summary>Where what is said of the undoing begins, where the act begins that undoes, and where both end; nothing if neither is said at a token.</summary>
    private (int Open, int From, int End) At(int i) =>
        Countered(i) is { From: > 0 } by ? by : Purpose(i) is { From: > 0 } purpose ? purpose : Counterpart(i) is { From: > 0 } named ? named : Bracket(i);

    /// <summary>"…, which is undone by …", "this can be reversed with …", "…, compensated by …".</summary>
    private (int Open, int From, int End) Countered(int i)
    {
        var particle = words.Lower(i + 1) is "back" or "out" ? 1 : 0;
        if (words.TagAt(i) is not Tag.Participle || !(_countered.IsWord(words.Lower(i)) || (particle > 0 && words.Lower(i) is "taken")) || words.Lower(i + particle + 1) is not ("by" or "with" or "through" or "via"))
        {
            return default;
        }

        var open = i;
        while (open > Math.Max(0, i - Helpers) && words.TagAt(open - 1) is Tag.Auxiliary or Tag.Modal or Tag.Adverb or Tag.To)
        {
            open--;
        }

        var told = words.Lower(open - 1) is "which" or "this" or "it" or "that" ? open - 1 : open == i && words.Lower(i - 1) is "," or "(" ? i : -1;
        var from = i + particle + 2;
        return told > 0 || (told == 0 && number > 0) ? (told, from, UpTo(from, [",", ";", ")"])) : default;
    }

    /// <summary>"To undo this, the seed is vacated".</summary>
    private (int Open, int From, int End) Purpose(int i)
    {
        if (words.TagAt(i) is not Tag.To || (i > 0 && words.Lower(i - 1) is not (";" or "," or ":" or "and")) || !lexicon.Phrases.Is("undo-all", Verb(i + 1, out var end)))
        {
            return default;
        }

        var at = words.Lower(end) is "this" or "it" or "that" or "them" or "these" ? end + 1 : -1;
        at += at > 0 && words.TagAt(at) is Tag.Particle || words.Lower(at) is "back" or "out" ? 1 : 0;
        return words.Lower(at) == "," ? (i, at + 1, UpTo(at + 1, [";"])) : default;
    }

    /// <summary>The verb at a token with its particle, which may stand behind what it acts on: "roll it back".</summary>
    private string Verb(int i, out int end)
    {
        var verb = words.Lemmas[Math.Min(i, words.Count - 1)];
        var apart = words.Lower(i + 1) is "this" or "it" or "that" ? 2 : 1;
        var particle = words.Lower(i + apart) is "back" or "out" ? $"{verb}-{words.Lower(i + apart)}" : verb;
        end = particle != verb && apart == 1 ? i + 2 : i + 1;
        return particle;
    }

    /// <summary>"Its compensation is to release the stock", "the compensating action is a refund", "the way back is a refund".</summary>
    private (int Open, int From, int End) Counterpart(int i)
    {
        if (words.Lower(i) is not ("its" or "the") || (i > 0 && words.Lower(i - 1) is not (";" or "," or "(")))
        {
            return default;
        }

        var length = _counterpart.LengthAt(words, i + 1);
        var at = i + 1 + length + (length > 0 && words.TagAt(i + 1 + length) is Tag.Noun ? 1 : 0);
        var is_ = words.Lower(at) is "would" or "will" ? at + 1 : at;
        return length > 0 && words.Lower(is_) is "is" or "be" or ":" && words.TagAt(is_ + 1) is Tag.To or Tag.Gerund or Tag.Determiner or Tag.Noun ? (i, is_ + 1, UpTo(is_ + 1, [";", ",", ")"])) : default;
    }

    /// <summary>"(Lifted again on failure)", "(to be unblocked if the card is declined)".</summary>
    private (int Open, int From, int End) Bracket(int i) => words.Lower(i) is "(" ? Bracketed(i) : default;

    private (int Open, int From, int End) Bracketed(int i)
    {
        var from = i + 1;
        while (words.TagAt(from) is Tag.To or Tag.Auxiliary or Tag.Adverb)
        {
            from++;
        }

        var end = UpTo(from, [")"]);
        var fails = lexicon.Phrases.Set("on-failure").Find(words, from, end) >= 0 || lexicon.Phrases.Set("in-that-case").Find(words, from, end) >= 0 || Indexes.From(from, end - from).Any(at => words.Lower(at) is "if" or "should" or "when" && Adversity.Mishaps.Find(words, at, end, lexicon) >= 0);
        return fails && words.TagAt(from) is Tag.Participle or Tag.Past && UndoingVerbs.IsUndoing(Verb(from, out _), lexicon) ? (i, from, end) : default;
    }

    private int UpTo(int from, ReadOnlySpan<string> ends)
    {
        var end = from;
        while (end < words.Count && !ends.Contains(words.Lower(end)))
        {
            end++;
        }

        return end;
    }
}
