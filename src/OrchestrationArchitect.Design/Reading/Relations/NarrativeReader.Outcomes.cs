using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Guards;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Relations;

/// <summary>Outcomes that the text names: "classified as relevant, privileged or junk", "the reply is either release or refusal".</summary>
internal sealed partial class NarrativeReader
{
    /// <summary>The words for the outcomes of steps told so far, each with its step.</summary>
    private readonly Dictionary<string, int> _outcomes = new(StringComparer.Ordinal);

    /// <summary>Notes the outcomes that a sentence lists for one of its steps.</summary>
    private void NameOutcomes(ParsedSentence parsed, List<Told> told)
    {
        var words = parsed.Words;
        for (var or = 2; or + 1 < words.Count && _segments.Count > 0; or++)
        {
            if (words.Lower(or) != "or" || ItemAfter(words, or) is not (>= 0 and var last))
            {
                continue;
            }

            var items = new List<int> { last };
            var at = or;
            while (at > 0 && (at == or || words.Lower(at) == ",") && IsItem(words, at - 1 - (at == or && words.Lower(at - 1) == "," ? 1 : 0)))
            {
                at -= at == or && words.Lower(at - 1) == "," ? 2 : 1;
                items.Add(at);
                at -= words.TagAt(at - 1) == Tag.Determiner ? 2 : 1;
            }

            var step = told.FindLastIndex(t => t.Predicate.Verb <= at);
            var action = step >= 0 ? told[step].Action : told.Count == 0 ? _segments[^1].Steps[^1] : -1;
            if (items.Count > 1 && action >= 0 && (words.Lower(at) is "as" or "either" or "with" or "into" or "between" or ":" || words.Lemmas[at] == "be"))
            {
                foreach (var item in items)
                {
                    _outcomes[words.Lower(item)] = action;
                }
            }
        }
    }

    /// <summary>The one word of the last item; -1 if it is longer.</summary>
    private static int ItemAfter(TaggedSentence words, int or)
    {
        var at = words.TagAt(or + 1) == Tag.Determiner ? or + 2 : or + 1;
        return IsItem(words, at) && (at + 1 >= words.Count || words.TagAt(at + 1) is Tag.Punctuation or Tag.Coordinator or Tag.Preposition) ? at : -1;
    }

    private static bool IsItem(TaggedSentence words, int at) => at >= 0 && words.TagAt(at) is Tag.Noun or Tag.Adjective or Tag.Participle or Tag.Name;

    /// <summary>The step whose outcome a condition names; -1 if none.</summary>
    private int OutcomeOf(ParsedSentence parsed, Guard guard) =>
        Enumerable.Range(guard.Start, guard.End - guard.Start).Select(i => _outcomes.GetValueOrDefault(parsed.Words.Lower(i), -1)).FirstOrDefault(step => step >= 0, -1);
}
