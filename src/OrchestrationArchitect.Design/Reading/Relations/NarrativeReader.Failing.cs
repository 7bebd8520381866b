using OrchestrationArchitect.Design.Reading.Actions;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Guards;
using OrchestrationArchitect.Design.Reading.Relations.Moves;
using OrchestrationArchitect.Design.Reading.Tagging;
using System.Collections.Immutable;

namespace OrchestrationArchitect.Design.Reading.Relations;

/// <summary>Which steps a failure clause speaks of.</summary>
internal sealed partial class NarrativeReader
{
    /// <summary>The actions that a failure clause says may fail: "if booking the courier fails", "if one of the four goes wrong".</summary>
    private ImmutableArray<int> Failing(ParsedSentence parsed, Guard guard, int before)
    {
        if (Group(parsed.Words, guard) is { IsEmpty: false } group)
        {
            return group;
        }

        if (Numbered(parsed, guard.Start, guard.End) is { IsEmpty: false } numbered)
        {
            return numbered;
        }

        var verbs = new HashSet<string>(StringComparer.Ordinal);
        var heads = new List<string>();
        for (var at = guard.Start; at < guard.End; at++)
        {
            var tag = parsed.Words.TagAt(at);
            if (!_lexicon.Phrases.Is("failure", parsed.Words.Lower(at)) && (tag.IsVerb() ? parsed.Words.Lemmas[at] : tag.IsNominal() ? _lexicon.VerbOfNominal(parsed.Words.Lower(at)) : null) is { } verb)
            {
                verbs.Add(verb);
            }

            if (tag is Tag.Noun or Tag.Name && !_lexicon.Phrases.Is("failure", parsed.Words.Lower(at)))
            {
                heads.Add(parsed.Words.Lemmas[at]);
            }
        }

        foreach (var word in guard.Start == guard.End ? parsed.Words.Sentence.Label.Select(t => t.Lower) : [])
        {
            verbs.Add(_lexicon.VerbOfNominal(word) ?? _lexicon.Morphology.Describe(word).Lemma);
            heads.Add(_lexicon.Morphology.Singular(word));
        }

        if (heads.Count == 0 && verbs.Count == 0 && guard.Start > 2 && GuardReader.Read(parsed, _lexicon).FirstOrDefault(g => g.Kind == GuardKind.Failure && g.End <= guard.Start) is { } first)
        {
            return Failing(parsed, first, before);
        }

        var told = Latest(before, a => verbs.Contains(a.Lemma));
        told = told >= 0 ? told : Latest(before, a => a.Head is not null && heads.Contains(a.Head));
        told = told >= 0 ? told : Latest(before, a => heads.Contains(a.Lemma));
        told = told >= 0 ? told : Spoken(parsed, guard, before, adverse: true);
        told = told < 0 && heads.Count == 0 && _segments.Count > 0 && _segments[^1].Move.In is Mishap again ? again.From.Step : told;
        return [told >= 0 ? told : Latest(before, a => heads.Exists(head => Akin(head, a.Head) || Akin(head, a.Actor)))];
    }

    /// <summary>"One of the four", "any of these": the steps that were last told side by side.</summary>
    private ImmutableArray<int> Group(TaggedSentence words, Guard guard)
    {
        for (var i = guard.Start; i + 2 < guard.End; i++)
        {
            if (words.Lower(i) is "one" or "any" or "either" or "some" && words.Lower(i + 1) == "of" && words.Lower(i + 2) is "the" or "these" or "them" or "those")
            {
                var last = _segments.FindLastIndex(s => s.Arrangement == Arrangement.SideBySide || s.IsBesidePrevious);
                var first = last;
                while (first > 0 && _segments[first].IsBesidePrevious)
                {
                    first--;
                }

                return last < 0 ? [] : [.. _segments[first..(last + 1)].SelectMany(s => s.Steps)];
            }
        }

        return [];
    }

    /// <summary>"After approval, …", "… at the end of the investigation": the step that a noun names; -1 if none.</summary>
    private int Named(ParsedSentence parsed, List<Told> told)
    {
        var words = parsed.Words;
        var from = words.Lower(0) is "after" or "upon" or "following" && told[0].Guard.Kind == GuardKind.Always ? 1 : -1;
        for (var i = told[^1].Predicate.End; i + 4 < words.Count && from < 0 && told.Count == 1; i++)
        {
            from = words.Matches(i, "at the end of") ? i + 4 : -1;
        }

        if (from < 0)
        {
            return -1;
        }

        var phrase = Phrases.Read(words, from, words.Count);
        return !phrase.IsEmpty && words.TagAt(phrase.Head) == Tag.Noun && _lexicon.VerbOfNominal(words.Lower(phrase.Head)) is { } verb && (from > 1 || words.Lower(phrase.End) == ",")
            ? _actions.FindLastIndex(told[0].Action, a => a.Role == ActionRole.Step && a.Lemma == verb) is var named && named != told[0].Action ? named : -1
            : -1;
    }
}
