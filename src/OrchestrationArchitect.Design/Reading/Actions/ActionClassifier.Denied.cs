using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Actions;

/// <summary>What words before a verb deny.</summary>
internal sealed partial class ActionClassifier
{
    /// <summary>"Nobody waits", "none of them waits for another".</summary>
    private static bool IsDenied(ParsedSentence sentence, Predicate predicate)
    {
        for (var i = BeginOf(sentence, predicate); i < predicate.First; i++)
        {
            if (sentence.Words.Lower(i) is "nothing" or "nobody" or "none" or "neither" || (sentence.Words.Lower(i) is "anything" or "anybody" && sentence.Words.Lower(0) is "only" or "not"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where what is said before a verb begins: behind the predicates before it, what introduces it, and the things of a gerund.</summary>
    private static int BeginOf(ParsedSentence sentence, Predicate predicate)
    {
        var from = predicate.ClauseStart;
        foreach (var other in sentence.Predicates)
        {
            from = !predicate.Coordinated && other.End <= predicate.First ? Math.Max(from, other.End) : from;
        }

        from = sentence.Words.TagAt(from) is Tag.Preposition ? Introduced(sentence.Words, from, predicate.First) : from;
        var last = from;
        foreach (var other in sentence.Predicates)
        {
            if (other is { Clause: ClauseKind.Gerund, Object.IsEmpty: false } && other.Object.Start >= from && other.Object.End < predicate.First && sentence.Words.Lower(other.Object.End) == ",")
            {
                last = Math.Max(last, other.Object.End);
            }
        }

        return last;
    }

    /// <summary>Where the clause goes on after "with none,", "in neither case,".</summary>
    private static int Introduced(TaggedSentence words, int from, int to)
    {
        var comma = from;
        while (comma < to && words.Lower(comma) != ",")
        {
            comma++;
        }

        return comma < to ? comma + 1 : from;
    }
}
