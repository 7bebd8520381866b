using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Guards;
using OrchestrationArchitect.Design.Reading.Relations.Moves;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Relations.Anchors;

/// <summary>Outcomes that the text names: "classified as relevant, privileged or junk", "the reply is either release or refusal".</summary>
internal sealed class Outcomes(Lexicon lexicon)
{
    /// <summary>How many letters of a word its denial shares: "plausibility" and "implausible".</summary>
    private const int Stem = 5;

    private readonly Dictionary<string, int> _named = new(StringComparer.Ordinal);

    /// <summary>The stems of what checks told so far look at, each with its step.</summary>
    private readonly Dictionary<string, int> _checked = new(StringComparer.Ordinal);

    /// <summary>The verbs of decisions told so far, each with the step that decides: "releases or discards".</summary>
    private readonly Dictionary<string, int> _chosen = new(StringComparer.Ordinal);

    /// <summary>"Kept", "discarded", "urgent": how a step told before may come out.</summary>
    public bool Has(string lower) => _named.ContainsKey(lower) || HasVerb(lower) || Denied(lower) >= 0;

    /// <summary>The check that what a word denies was looked for in: "implausible" after "checked for plausibility"; -1 if there is none.</summary>
    public int Denied(string lower)
    {
        var prefix = _checked.Count == 0 ? 0 : lower.StartsWith("non-", StringComparison.Ordinal) ? 4 : lower.StartsWith("in", StringComparison.Ordinal) || lower.StartsWith("im", StringComparison.Ordinal) || lower.StartsWith("un", StringComparison.Ordinal) || lower.StartsWith("il", StringComparison.Ordinal) || lower.StartsWith("ir", StringComparison.Ordinal) ? 2 : 0;
        return prefix > 0 && lower.Length >= prefix + Stem ? _checked.GetValueOrDefault(lower[prefix..(prefix + Stem)], -1) : -1;
    }

    /// <summary>Notes what the checks of a sentence look at.</summary>
    private void NoteChecked(TaggedSentence words, List<Told> told)
    {
        foreach (var check in told.Where(t => lexicon.Phrases.Is("inquiry", t.Predicate.Lemma)))
        {
            for (var i = check.Predicate.First; i < words.Count && (i <= check.Predicate.End || words.TagAt(i) is not (Tag.Punctuation or Tag.Coordinator)); i++)
            {
                if (words.TagAt(i) is Tag.Noun or Tag.Adjective && words.Lower(i).Length >= Stem)
                {
                    _checked[words.Lower(i)[..Stem]] = check.Action;
                }
            }
        }
    }

    /// <summary>A form of a verb that a choice told before may come out with.</summary>
    public bool HasVerb(string lower) => _chosen.Count > 0 && (_chosen.ContainsKey(lexicon.Morphology.Describe(lower).Lemma) || (lexicon.VerbOfNominal(lower) is { } verb && _chosen.ContainsKey(verb)));

    /// <summary>A step may come out with a verb.</summary>
    public void Choose(string lemma, int step) => _chosen[lemma] = step;

    /// <summary>A step may come out with a thing: "accepts, or asks for a revision".</summary>
    public void Name(string lower, int step) => _named[lower] = step;

    /// <summary>The step that a verb is an outcome of; -1 if it is none.</summary>
    public int OfVerb(string lemma) => _chosen.GetValueOrDefault(lemma, -1);

    /// <summary>The step whose outcome a condition names; -1 if none.</summary>
    public int NamedIn(ParsedSentence parsed, Guard guard) =>
        Enumerable.Range(guard.Start, guard.End - guard.Start).Select(i => _named.GetValueOrDefault(parsed.Words.Lower(i), -1)).FirstOrDefault(step => step >= 0, -1);

    /// <summary>Notes the outcomes that a sentence lists for one of its steps, or for the one told last.</summary>
    public void Note(ParsedSentence parsed, List<Told> told, Segment? last)
    {
        var words = parsed.Words;
        NoteChecked(words, told);
        for (var or = 2; or + 1 < words.Count && last is not null; or++)
        {
            if (words.Lower(or) != "or" || ItemAfter(words, or) is not (>= 0 and var end))
            {
                continue;
            }

            Note(words, told, last, or, end);
        }
    }

    private void Note(TaggedSentence words, List<Told> told, Segment last, int or, int end)
    {
        var items = new List<int> { end };
        var at = or;
        while (at > 0 && (at == or || words.Lower(at) == ",") && IsItem(words, at - 1 - (at == or && words.Lower(at - 1) == "," ? 1 : 0)))
        {
            at -= at == or && words.Lower(at - 1) == "," ? 2 : 1;
            items.Add(at);
            at -= words.TagAt(at - 1) == Tag.Determiner ? 2 : 1;
        }

        var step = told.FindLastIndex(t => t.Predicate.Verb <= at);
        var action = step >= 0 ? told[step].Action : told.Count == 0 ? last.Steps[^1] : -1;
        if (items.Count <= 1 || action < 0 || at < 0 || !(words.Lower(at) is "as" or "either" or "with" or "into" or "between" or ":" || words.Lemmas[at] == "be"))
        {
            return;
        }

        foreach (var item in items)
        {
            _named[words.Lower(item)] = action;
            if (words.TagAt(item) == Tag.Participle)
            {
                _chosen.TryAdd(words.Lemmas[item], action);
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
}
