using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Lexicons;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Notes.Contradictions.Statements;

/// <summary>Tells which noun before another says nothing more: where all requests that are spoken of are of vacation, "the vacation request" is "the request".</summary>
internal sealed class CompoundNames
{
    private readonly Dictionary<string, HashSet<string>> _before = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _beforeInDemands = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (ParsedSentence Sentence, int At)> _told = new(StringComparer.Ordinal);

    /// <param name="sayings">The sentences.</param>
    /// <param name="morphology">Tells what is one of several.</param>
    public CompoundNames(Sayings sayings, Morphology morphology)
    {
        foreach (var sentence in sayings.All)
        {
            var words = sentence.Words;
            for (var i = 0; i < words.Count; i++)
            {
                if (words.TagAt(i) is Tag.Noun or Tag.Name && words.TagAt(i + 1) == Tag.Noun)
                {
                    var head = morphology.Singular(words.Lower(i + 1));
                    Add(_before, head, morphology.Singular(words.Lower(i)));
                    if (words.Sentence.Field != SourceField.BusinessWorkflow)
                    {
                        Add(_beforeInDemands, head, morphology.Singular(words.Lower(i)));
                    }
                }

                if (words.TagAt(i) == Tag.Noun && words.Sentence.Field == SourceField.BusinessWorkflow)
                {
                    _told.TryAdd(morphology.Singular(words.Lower(i)), (sentence, i));
                }
            }
        }
    }

    /// <summary>Where the workflow tells the only noun that ever stands before another, or the only one in demands where the workflow tells the kinds by other nouns; <see langword="null"/> if several do.</summary>
    /// <param name="head">The other noun, in the singular.</param>
    public (ParsedSentence Sentence, int At)? Only(string head)
    {
        if (!_before.TryGetValue(head, out var known))
        {
            return null;
        }

        var only = known.Count == 1 ? known : _beforeInDemands.GetValueOrDefault(head);
        return only is { Count: 1 } && _told.TryGetValue(only.First(), out var told) ? told : null;
    }

    private static void Add(Dictionary<string, HashSet<string>> names, string head, string before) =>
        (names.TryGetValue(head, out var known) ? known : names[head] = new(StringComparer.Ordinal)).Add(before);
}
