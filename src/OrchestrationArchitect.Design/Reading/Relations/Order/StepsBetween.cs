using OrchestrationArchitect.Design.Reading.Actions;
using OrchestrationArchitect.Design.Reading.Guards;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Relations.Order;

/// <summary>What happens "between filing and mailing", "between the meeting and the weekend": behind the one step told already, and before the other.</summary>
internal sealed class StepsBetween(Story story)
{
    /// <summary>Where the words put what their sentence tells; <see langword="null"/> if they name no step that it could come before.</summary>
    /// <param name="at">The sentence.</param>
    /// <param name="words">Its words.</param>
    /// <param name="token">Where "between" may stand.</param>
    public Deadline? Read(int at, TaggedSentence words, int token)
    {
        return words.Lower(token) == "between" && BetweenActions.And(words, token, story.Lexicon) is (> 0 and var and) ? Read(at, words, token, and) : null;
    }

    private Deadline? Read(int at, TaggedSentence words, int token, int and)
    {
        var end = End(words, and + 1);
        var first = Named(at, words, token + 1, and);
        var last = Named(at, words, and + 1, end);
        last = last > first ? last : first < 0 ? -1 : story.Actions.FindIndex(first + 1, a => a.Role == ActionRole.Step && a.Sentence < at);
        return last < 0 ? null : new Deadline(token, end, last);
    }

    /// <summary>The token behind the noun phrase that begins somewhere.</summary>
    private static int End(TaggedSentence words, int from)
    {
        var end = from;
        while (end < words.Count && words.TagAt(end) is Tag.Determiner or Tag.Adjective or Tag.Participle)
        {
            end++;
        }

        var named = end;
        while (end < words.Count && (end == named || words.TagAt(end) == Tag.Noun) && words.TagAt(end) is not Tag.Punctuation)
        {
            end++;
        }

        return end;
    }

    /// <summary>The step told before that a verb, a gerund or a noun of some words names.</summary>
    private int Named(int at, TaggedSentence words, int from, int end)
    {
        for (var i = end - 1; i >= from; i--)
        {
            var (lemma, verb) = (words.Lemmas[i], story.Lexicon.VerbOfNominal(words.Lower(i)));
            var step = story.Actions.FindLastIndex(a => a.Role == ActionRole.Step && a.Sentence < at && (a.Lemma == lemma || a.Lemma == verb));
            if (step >= 0)
            {
                return step;
            }
        }

        return -1;
    }
}
