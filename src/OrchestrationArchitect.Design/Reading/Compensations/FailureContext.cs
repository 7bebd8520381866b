using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Relations;
using OrchestrationArchitect.Design.Reading.Sentences;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Compensations;

/// <summary>Where a sentence speaks of what is done when something fails.</summary>
/// <param name="From">The first token that may tell an undoing.</param>
/// <param name="Sure">A failure is named; else only a condition.</param>
/// <param name="Outside">The stretches of the sentence that tell the condition.</param>
internal sealed record FailureContext(int From, bool Sure, ImmutableArray<Range> Outside)
{
    /// <summary>A sentence before that only says that something fails holds for the next one if it is no longer than this.</summary>
    private const int ShortLead = 22;

    /// <summary>The context of each sentence of a field; <see langword="null"/> where it speaks of no failure.</summary>
    public static ImmutableArray<FailureContext?> Of(ImmutableArray<ParsedSentence> sentences, Lexicon lexicon)
    {
        var found = ImmutableArray.CreateBuilder<FailureContext?>(sentences.Length);
        var section = false;
        for (var i = 0; i < sentences.Length; i++)
        {
            section = InSection(sentences, i, section, lexicon);
            found.Add(InSentence(sentences[i], lexicon) is { Sure: true } own ? own
                : section || Carries(sentences, found, i, lexicon) ? new FailureContext(0, true, Guards(sentences[i], lexicon, out _))
                : InSentence(sentences[i], lexicon));
        }

        return found.MoveToImmutable();
    }

    /// <summary>Under a heading such as "Failure handling", as long as the list or the paragraph goes on.</summary>
    private static bool InSection(ImmutableArray<ParsedSentence> sentences, int i, bool before, Lexicon lexicon)
    {
        var own = sentences[i].Words.Sentence;
        var cue = lexicon.Phrases.Set("undo-heading");
        if (own.Label.Any(t => cue.IsWord(t.Lower)))
        {
            return true;
        }

        var heading = (own.Introduces || own.Shape == SentenceShape.Line) && own.Tokens.Length <= 8;
        if (heading && (cue.Find(sentences[i].Words, 0, own.Tokens.Length) >= 0 || (own.Introduces && lexicon.Phrases.Set("mishap").Find(sentences[i].Words, 0, own.Tokens.Length) >= 0)))
        {
            return true;
        }

        var listed = own.Shape is SentenceShape.Bullet or SentenceShape.Numbered or SentenceShape.Arrow;
        return before && !heading && (listed || own.Paragraph == sentences[i - 1].Words.Sentence.Paragraph) && own.Label.IsEmpty;
    }

    private static FailureContext? InSentence(ParsedSentence sentence, Lexicon lexicon)
    {
        var outside = Guards(sentence, lexicon, out var kind);
        if (kind is not null)
        {
            return new FailureContext(0, kind == GuardKind.Failure, outside);
        }

        var words = sentence.Words;
        var mishap = lexicon.Phrases.Set("mishap").Find(words, 0, words.Count);
        var link = mishap < 0 ? -1 : lexicon.Phrases.Set("leading-to").Find(words, mishap + 1, words.Count);
        return link > 0 ? new FailureContext(link, true, []) : null;
    }

    /// <summary>The conditions of a sentence, and whether one of them tells a failure; no kind if there are none.</summary>
    private static ImmutableArray<Range> Guards(ParsedSentence sentence, Lexicon lexicon, out GuardKind? kind)
    {
        kind = null;
        var ranges = ImmutableArray.CreateBuilder<Range>();
        foreach (var guard in GuardReader.Read(sentence, lexicon))
        {
            var fails = guard.Kind == GuardKind.Failure || lexicon.Phrases.Set("mishap").Find(sentence.Words, guard.Start, guard.End) >= 0 || IsDenied(sentence, guard);
            kind = fails ? GuardKind.Failure : kind ?? guard.Kind;
            ranges.Add(guard.Start..guard.End);
        }

        return ranges.ToImmutable();
    }

    private static bool IsDenied(ParsedSentence sentence, Guard guard) => sentence.Predicates.Any(p => p.Negated && p.Verb >= guard.Start && p.Verb < guard.End);

    /// <summary>"Changed your mind, or did a partner say no? No worries: we cancel …", "transport order cannot be created -> …".</summary>
    private static bool Carries(ImmutableArray<ParsedSentence> sentences, ImmutableArray<FailureContext?>.Builder found, int i, Lexicon lexicon)
    {
        if (i == 0)
        {
            return false;
        }

        var (own, before) = (sentences[i].Words.Sentence, sentences[i - 1].Words);
        if (own.Shape == SentenceShape.Arrow)
        {
            return (found[i - 1] is { Sure: true } && before.Sentence.Shape == SentenceShape.Arrow) || lexicon.Phrases.Set("mishap").Find(before, 0, before.Count) >= 0;
        }

        return own.Paragraph == before.Sentence.Paragraph && before.Count <= ShortLead && lexicon.Phrases.Set("mishap").Find(before, 0, before.Count) >= 0
            && (before.Sentence.IsQuestion || before.Sentence.Introduces || lexicon.Phrases.Set("in-that-case").Find(sentences[i].Words, 0, 4) >= 0 || found[i - 1] is null && before.Count <= ShortLead / 2);
    }

    /// <summary>Whether a token lies in a condition.</summary>
    public bool IsCondition(int token) => token < From || Outside.Any(r => token >= r.Start.Value && token < r.End.Value);
}
