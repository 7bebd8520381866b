using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Reading.Adversity;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Guards;
using OrchestrationArchitect.Design.Reading.Sentences;
using OrchestrationArchitect.Design.Reading.Structure;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Compensations;

/// <summary>Failure contexts over a whole text: headings, questions and arrows hold for what follows them.</summary>
/// <param name="sentences">The sentences of the text.</param>
/// <param name="guards">The conditions of each.</param>
/// <param name="lexicon">The words to know.</param>
internal sealed class FailureContexts(ImmutableArray<ParsedSentence> sentences, ImmutableArray<ImmutableArray<Guard>> guards, Lexicon lexicon)
{
    /// <summary>A sentence that only says that something fails holds for the next one if it is no longer than this.</summary>
    private const int ShortLead = 22;

    /// <summary>How many sentences back "in that case" may point.</summary>
    private const int Near = 3;

    private readonly FailureContext?[] _found = new FailureContext?[sentences.Length];

    /// <summary>The context of each sentence; <see langword="null"/> where it speaks of no failure.</summary>
    public IReadOnlyList<FailureContext?> Read()
    {
        var (section, labelled, listed, head) = (false, false, false, 0);
        for (var i = 0; i < sentences.Length; i++)
        {
            section = InSection(i, section);
            listed = sentences[i].Words.Sentence.Shape is SentenceShape.Bullet or SentenceShape.Numbered && (listed || (i > 0 && sentences[i - 1].Words.Sentence.Introduces && Carries(i)));
            var said = FailureContext.Of(sentences[i], guards[i], lexicon);
            var own = said is not null && IsOtherCourse(i, said) ? said with { Guards = said.Guards.SetItem(0, (said.Guards[0].Guard, Mishap.None)) } : said;
            labelled = IsLabelled(i) || IsAnnounced(i) || (labelled && sentences[i - 1].Words.Sentence.Label.Length < 3 && sentences[i].Words.Sentence is { Label.IsEmpty: true, Shape: SentenceShape.Prose } && IsSameParagraph(i) && TellsOn(i));
            var everywhere = section || listed || Carries(i) || IsCounterpart(i) || labelled || IsAsBefore(i);
            head = i > 0 && sentences[i].Words.Sentence.Shape == SentenceShape.Arrow && sentences[i - 1].Words.Sentence.Shape == SentenceShape.Arrow ? head : i;
            if (IsUndoingCell(i, head))
            {
                _found[i] = new FailureContext(0, true, []) { Target = TargetOf(i), IsCell = true };
                continue;
            }

            _found[i] = everywhere
                ? new FailureContext(IsCounterpart(i) ? Counterpart(i) : 0, true, own?.Guards ?? []) { Target = section ? TargetOf(i) : [], ToldBy = section ? ToldBy.Heading : IsLabelled(i) ? ToldBy.Label : labelled ? ToldBy.LabelBefore : IsCounterpart(i) ? ToldBy.Counterpart : ToldBy.Before }
                : own ?? PointsBack(i) ?? GoesOn(i) ?? Named(i) ?? InCase(i);
        }

        return _found;
    }

    /// <summary>"If the test fails, … Otherwise the old certificate is revoked": the usual course.</summary>
    private bool IsOtherCourse(int i, FailureContext own) =>
        i > 0 && own.Guards is [{ Guard: { Kind: GuardKind.Otherwise, Start: 0 } guard }, ..] && !AdverbGuards.IsRest(guard) && IsSameParagraph(i) && _found[i - 1] is { Guards: [.., { Kind: Mishap.Failure, Guard.Trails: false }] };

    /// <summary>What a question, a pointer or a label names, in whatever words.</summary>
    private FailureContext? Named(int i) =>
        IsAsked(i) || IsOfThatCase(i) ? new FailureContext(0, true, []) { Whole = Mishap.Condition, ToldBy = ToldBy.Before }
        : IsUsualEnd(i) ? new FailureContext(0, true, []) { Whole = Mishap.None, ToldBy = ToldBy.Label }
        : IsNamed(i) ? new FailureContext(0, true, []) { Whole = Mishap.Event, ToldBy = ToldBy.Label } : null;

    /// <summary>"Accounting takes the deposit and returns it in that event": the end of a clause points back to a failure told not far before.</summary>
    private FailureContext? PointsBack(int i)
    {
        var words = sentences[i].Words;
        var at = lexicon.Phrases.Set("of-that-failure").Find(words, 1, words.Count);
        return at > 0 && sentences[i].Predicates.LastOrDefault(p => p is { Clause: ClauseKind.Main } && p.Verb < at) is { } own && Indexes.From(Math.Max(0, i - Near), Math.Min(Near, i)).Any(Fails)
            ? new FailureContext(own.First, true, []) { ToldBy = ToldBy.Before } : null;

        bool Fails(int before) => _found[before] is { } told && (told is { Everywhere: true, Whole: Mishap.Failure } || told.Guards.Any(g => g.Kind == Mishap.Failure));
    }

    /// <summary>Under a line that says when it happens: "if it has not come by then:".</summary>
    private FailureContext? InCase(int i) =>
        sentences[i].Place.Scope is { Kind: ScopeKind.If } ? new FailureContext(0, true, []) { Whole = Mishap.Condition, ToldBy = ToldBy.Before } : null;

    /// <summary>"Activation refused by the issuer: void the payment, give the number back".</summary>
    private bool IsLabelled(int i)
    {
        var label = sentences[i].Words.Sentence.Label;
        return (AdverseWords.In(label, lexicon) & (Adverse.Undone | Adverse.Harm)) != Adverse.None;
    }

    /// <summary>"Overweight: the courier is cancelled": a label in a text whose stages have none.</summary>
    private bool IsNamed(int i) => !sentences[i].Words.Sentence.Label.IsEmpty && (sentences[0].Words.Sentence.Label.IsEmpty || sentences[i].Words.Sentence.Field == SourceField.ConstraintsAndSlas);

    /// <summary>"Sold out: close the sale".</summary>
    private bool IsUsualEnd(int i) => lexicon.Phrases.Set("usual-end").IsIn(sentences[i].Words.Sentence.Label);

    /// <summary>"Rain on the day? The square is released": a short question asks for a condition.</summary>
    private bool IsAsked(int i) => i > 0 && sentences[i - 1].Words is { Sentence.IsQuestion: true, Count: <= ShortLead };

    /// <summary>"In that case the tube is destroyed": the sentence before tells what may happen, in whatever words.</summary>
    private bool IsOfThatCase(int i) => i > 0 && sentences[i].Words is var words && words.Lower(0) is "in" && lexicon.Phrases.Set("in-that-case").Find(words, 0, 2) >= 0;

    /// <summary>What stands after the arrow in the lines below "Step -> Undo".</summary>
    private bool IsUndoingCell(int i, int head) => i - head >= 3 && (i - head) % 2 == 1 && sentences[head + 1].Words is { Count: <= 3 } title && lexicon.Phrases.Set("undo-heading").Find(title, 0, title.Count) >= 0;

    /// <summary>No phrase or clause of its own says when: it tells on what the sentence before began.</summary>
    private bool TellsOn(int i) => sentences[i].Words.TagAt(0) is not (Tag.Preposition or Tag.Subordinator or Tag.Participle or Tag.Gerund);

    private bool IsSameParagraph(int i) => i > 0 && sentences[i].Words.Sentence.Paragraph == sentences[i - 1].Words.Sentence.Paragraph;

    /// <summary>"The same goes for a contract that is not signed, except that …".</summary>
    private bool IsAsBefore(int i) =>
        i > 0 && sentences[i].Words is var words && (words.Matches(0, "the same") || words.Lower(0) is "likewise" or "similarly") && _found[i - 1] is { } before && (before is { Everywhere: true, Whole: Mishap.Failure } || before.Guards.Any(g => g.Kind == Mishap.Failure));

    /// <summary>"A rejection has the following consequences. The haulier is called off."</summary>
    private bool IsAnnounced(int i) =>
        i > 0 && IsSameParagraph(i) && sentences[i - 1].Words is { Count: <= ShortLead } before && lexicon.Phrases.Set("announcing").Find(before, 0, before.Count) >= 0 && Fails(before);

    /// <summary>"Should they refuse, the clerk frees the slot. He also recalls the letter": the same person goes on.</summary>
    private FailureContext? GoesOn(int i)
    {
        if (i == 0 || !IsSameParagraph(i) || !(sentences[i].Words.Lower(0) is "he" or "she" or "they" or "we" || TellsMore(sentences[i])) || _found[i - 1] is not { } before)
        {
            return null;
        }

        var leading = before.Guards.FirstOrDefault(g => g.Guard is { Trails: false } guard && (guard.Start == 0 || sentences[i - 1].Words.Lower(guard.Start - 1) is ":" or ";"));
        var kind = leading.Guard is not null ? leading.Kind : before is { Everywhere: true, ToldBy: ToldBy.Before or ToldBy.Opening } ? before.Whole : Mishap.None;
        return kind is Mishap.Failure or Mishap.Condition ? new FailureContext(0, true, []) { Whole = kind, ToldBy = ToldBy.Before } : null;
    }

    /// <summary>"The badge is simply shredded", "the deposit is paid back as well": a word says that it belongs to what was just told.</summary>
    private bool TellsMore(ParsedSentence sentence)
    {
        var cue = lexicon.Phrases.Set("adding-on");
        return sentence.Predicates.Any(p => p is { Clause: ClauseKind.Main, Passive: true, Negated: false } && (cue.Find(sentence.Words, p.First, p.End) >= 0 || cue.LengthAt(sentence.Words, p.End) > 0));
    }

    /// <summary>Under a heading such as "Failure handling", as long as the list or the paragraph goes on.</summary>
    private bool InSection(int i, bool before)
    {
        if (sentences[i].Place.Scope is { Transition.From: { } state } && lexicon.Phrases.Set("mishap").IsWord(state))
        {
            return true;
        }

        if (sentences[i].Place.Scope?.IsIn(ScopeKind.Failures, ScopeKind.Failure) == true)
        {
            return true;
        }

        var own = sentences[i].Words.Sentence;
        var cue = lexicon.Phrases.Set("undo-heading");
        if (own.Label.Any(t => cue.IsWord(t.Lower)))
        {
            return true;
        }

        var heading = (own.Introduces || own.Shape == SentenceShape.Line) && own.Tokens.Length <= 8;
        if (heading && (cue.Find(sentences[i].Words, 0, own.Tokens.Length) >= 0 || (own.Introduces && Mishaps.Find(sentences[i].Words, 0, own.Tokens.Length, lexicon) >= 0)))
        {
            return true;
        }

        var listed = own.Shape is not SentenceShape.Prose;
        return before && (listed || own.Paragraph == sentences[i - 1].Words.Sentence.Paragraph) && (own.Label.IsEmpty || IsItem(i)) && !(heading && own.Introduces);
    }

    /// <summary>"- fee: refunded" after another such item or after what introduces them.</summary>
    private bool IsItem(int i) => sentences[i].Words.Sentence.Shape == SentenceShape.Bullet && i > 0 && (sentences[i - 1].Words.Sentence.Shape == SentenceShape.Bullet || sentences[i - 1].Words.Sentence.Introduces);

    /// <summary>"Parcel not collected? Free the courier.", "transport order cannot be created -> …".</summary>
    private bool Carries(int i)
    {
        if (i == 0)
        {
            return false;
        }

        var (own, before) = (sentences[i].Words.Sentence, sentences[i - 1].Words);
        if (own.Shape == SentenceShape.Arrow)
        {
            return (_found[i - 1] is { Everywhere: true } && before.Sentence.Shape == SentenceShape.Arrow) || FailsLast(before);
        }

        return before.Count <= ShortLead
            && (before.Sentence.IsQuestion || before.Sentence.Introduces || lexicon.Phrases.Set("in-that-case").Find(sentences[i].Words, 0, 4) >= 0)
            && (Fails(before) || MayBackOut(before));
    }

    /// <summary>"A consignor is free to withdraw until then".</summary>
    private bool MayBackOut(TaggedSentence words) =>
        lexicon.Phrases.Set("backing-out").Find(words, 0, words.Count) is var at and > 0 && (words.TagAt(at - 1) is Tag.Modal or Tag.Adverb || lexicon.Phrases.Set("allowed-to").Find(words, 0, at) >= 0);

    /// <summary>The last part of a sentence, short enough to be a heading of what follows, speaks of a failure.</summary>
    private bool FailsLast(TaggedSentence words)
    {
        var start = words.Count;
        while (start > 0 && words.Lower(start - 1) is not (";" or "." or ":"))
        {
            start--;
        }

        return words.Count - start <= ShortLead / 2 && (Denial.IsAt(words, start, lexicon) || Mishaps.Find(words, start, words.Count, lexicon) >= 0);
    }

    private bool Fails(TaggedSentence words) =>
        Mishaps.Find(words, 0, words.Count, lexicon) >= 0
        || (words.Sentence.IsQuestion && Denial.IsIn(words, 0, words.Count, lexicon));

    /// <summary>"T1 lock the price … C1 unlock the price": compensations numbered as the steps are.</summary>
    private bool IsCounterpart(int i) => Counterpart(i) >= 0 && sentences.Take(i + 1).Any(s => s.Words.Sentence.Block.Number == "t1" || s.Words.Sentence.Tokens.Any(t => t.Is("t1")));

    private int Counterpart(int i) =>
        sentences[i].Words.Sentence.Block.Number is ['c', >= '1' and <= '9', ..] ? 0 : Array.FindIndex([.. sentences[i].Words.Sentence.Tokens], t => t.Is("c1"));

    /// <summary>Where what follows the last comma begins: "release, control plane" before another arrow.</summary>
    private static int LastPart(TaggedSentence words) =>
        Enumerable.Range(0, words.Count).Where(i => words.Lower(i) is "," or ";" && i + 1 < words.Count).DefaultIfEmpty(-1).Last() + 1;

    /// <summary>What stands before an arrow or a dash names what is undone after it.</summary>
    private ImmutableArray<string> TargetOf(int i)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        if (i > 0 && sentences[i].Words.Sentence.Shape == SentenceShape.Arrow && !Fails(sentences[i - 1].Words))
        {
            var before = sentences[i - 1].Words;
            for (var at = LastPart(before); at < before.Count; at++)
            {
                if (before.TagAt(at) is Tag.Noun or Tag.Name || before.TagAt(at).IsVerb())
                {
                    words.Add(before.Lemmas[at]);
                }
            }
        }

        return words.ToImmutable();
    }
}
