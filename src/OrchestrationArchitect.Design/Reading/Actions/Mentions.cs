using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Clauses;

namespace OrchestrationArchitect.Design.Reading.Actions;

/// <summary>Which actions main clauses of the text tell, so that a clause that only refers to one is known as such.</summary>
internal sealed class Mentions
{
    private readonly Dictionary<string, List<(int Sentence, string? Head)>> _told = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _roots = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _things = new(StringComparer.Ordinal);

    public static Mentions Of(ImmutableArray<ParsedSentence> sentences)
    {
        var mentions = new Mentions();
        for (var i = 0; i < sentences.Length; i++)
        {
            foreach (var predicate in sentences[i].Predicates)
            {
                var thing = HeadOf(sentences[i], predicate.Object);
                if (thing is not null)
                {
                    mentions._things.TryAdd(thing, i);
                }

                if (predicate is { Clause: ClauseKind.Main or ClauseKind.Infinitive, Negated: false })
                {
                    mentions.Add(predicate.Lemma, i, thing);
                }
            }
        }

        return mentions;
    }

    public static string? HeadOf(ParsedSentence sentence, Phrase phrase) => phrase.IsEmpty ? null : sentence.Words.Lemmas[phrase.Head];

    public void Add(string lemma, int sentence, string? head)
    {
        if (!_told.TryGetValue(lemma, out var list))
        {
            _told[lemma] = list = [];
        }

        if (list.Count < 64)
        {
            list.Add((sentence, head));
            _roots[Root(lemma)] = Math.Min(sentence, _roots.GetValueOrDefault(Root(lemma), sentence));
        }
    }

    /// <summary>Whether a main clause up to a sentence tells this action.</summary>
    public bool Told(string lemma, string? head, int upTo)
    {
        foreach (var (sentence, told) in _told.TryGetValue(lemma, out var list) ? list : [])
        {
            if (sentence <= upTo && Same(told, head))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a sentence before this one has a verb act on such a thing.</summary>
    public bool IsOld(string head, int sentence) => _things.TryGetValue(head, out var first) && first < sentence;

    /// <summary>Whether a main clause up to a sentence tells this verb, with or without a particle, of whatever thing.</summary>
    public bool ToldRoot(string lemma, int upTo) => _roots.TryGetValue(Root(lemma), out var first) && first <= upTo;

    private static string Root(string lemma) => lemma.IndexOf('-', StringComparison.Ordinal) is var at and >= 0 ? lemma[..at] : lemma;

    private static bool Same(string? told, string? head) =>
        head is null or "we" or "he" or "she" or "you" or "i" or "it" or "they" or "this" or "that" or "which" or "everything" || told is null or "it" or "they" or "them" || told == head;
}
