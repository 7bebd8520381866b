using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Compensations;

/// <summary>Undoing that somebody is asked for: "the hostel is asked to cancel the beds", "we request repayment of the fee". The asking is part of it, and no step of its own.</summary>
internal static class Requests
{
    /// <summary>Where in the text the verb begins by which somebody is asked for an undoing; -1 if nobody is.</summary>
    /// <param name="sentence">The sentence that tells the undoing.</param>
    /// <param name="undoing">The words that tell it.</param>
    /// <param name="lexicon">The words known.</param>
    public static int Of(ParsedSentence sentence, SourceSpan undoing, Lexicon lexicon)
    {
        for (var k = 0; k < sentence.Predicates.Length; k++)
        {
            var asking = sentence.Predicates[k];
            var words = sentence.Words;
            if (asking is { Clause: ClauseKind.Main, Negated: false } && words[asking.Verb].Start < undoing.Start && lexicon.Phrases.Is("ordering", asking.Lemma) && (IsTold(sentence, k, undoing, lexicon) || IsAskedFor(words, asking, undoing)))
            {
                return words[asking.Verb].Start;
            }
        }

        return -1;
    }

    /// <summary>"… is told to cancel the seats and refund the fee": the infinitive, or one joined to it.</summary>
    private static bool IsTold(ParsedSentence sentence, int asking, SourceSpan undoing, Lexicon lexicon)
    {
        for (var k = asking + 1; k < sentence.Predicates.Length && sentence.Predicates[k] is { Clause: not ClauseKind.Main, Finite: false } told; k++)
        {
            if (sentence.Words[told.Verb].Start == undoing.Start)
            {
                return UndoingVerbs.IsUndoing(told.Lemma, lexicon);
            }
        }

        return false;
    }

    /// <summary>"Requests a refund", "asks the agency for repayment": the noun is what is asked for.</summary>
    private static bool IsAskedFor(TaggedSentence words, Predicate asking, SourceSpan undoing)
    {
        if (!asking.Object.IsEmpty && words[asking.Object.Head].Start == undoing.Start)
        {
            return true;
        }

        var at = Math.Max(asking.End, asking.Object.IsEmpty ? 0 : asking.Object.End);
        return words.Lower(at) == "for" && Phrases.Read(words, at + 1, words.Count) is { IsEmpty: false } thing && words[thing.Head].Start == undoing.Start;
    }
}
