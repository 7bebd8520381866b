using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Notes.Contradictions.Deeds;
using OrchestrationArchitect.Design.Reading.Notes.Contradictions.Statements;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Notes.Contradictions;

/// <summary>What is kept to one and done by another, be it told by other words.</summary>
internal sealed class Doers(Sayings sayings, DeedReader deeds, DeedMatcher matcher, Settings settings, Lexicon lexicon)
{
    /// <summary>A note for the first such pair.</summary>
    public IEnumerable<NoteFact> Notes()
    {
        foreach (var kept in sayings.All.Any(IsKeeping) ? deeds.All.Where(deed => deed is { Doer: not null, Mode: DeedMode.Told or DeedMode.Due } && IsKept(deed) && settings.IsFree(deed.Part, isElse: true)) : [])
        {
            if (deeds.All.FirstOrDefault(other => other is { Doer: not null, Mode: DeedMode.Told or DeedMode.Due } && !kept.IsBySame(other) && !IsWhole(other) && (IsKept(other) ? settings.IsFree(other.Part, isElse: true) : !settings.IsPart(other.Part)) && kept.Verb is not null && other.Verb is not null && matcher.Covers(kept, other)) is { } other)
            {
                yield return NoteCode.Excluding.At($"Contradiction: '{kept.Part.Text}' keeps to one what another does in '{other.Part.Text}'.", kept.Part.Sentence.Words.Sentence.Span);
                yield break;
            }
        }
    }

    private bool IsKeeping(ParsedSentence sentence) => Has(sentence.Words, "only-one", 0, sentence.Words.Count) || Has(sentence.Words, "nobody-else", 0, sentence.Words.Count);

    /// <summary>"Only the director", "by the director alone", "exclusively by the director", "the director and nobody else".</summary>
    private bool IsKept(Deed deed)
    {
        var said = deed.Part.Sentence.Words;
        var doer = deed.Part.Predicate is { } told ? told.Passive ? told.Agent : told.Subject : default;
        return !doer.IsEmpty && !lexicon.Phrases.Is("any-of-staff", deed.Doer!.Value.Surface)
            && (Has(said, "only-one", Math.Max(0, doer.Start - 2), doer.Start) || Has(said, "only-one", doer.End, doer.End + 1) || Has(said, "nobody-else", doer.End, deed.Part.End));
    }

    /// <summary>Who runs the process as a whole, told in its first sentence: "a bank closes an account".</summary>
    private bool IsWhole(Deed deed) => deed.Part.Sentence == sayings.All[0] || (deed.Part.Predicate is { } told && told.Subject is { IsEmpty: false } subject && deed.Part.Sentence.Words.TagAt(subject.Head) is not (Tag.Noun or Tag.Name));

    private bool Has(TaggedSentence words, string cue, int start, int end) => lexicon.Phrases.Set(cue).Find(words, start, end) >= 0;
}
