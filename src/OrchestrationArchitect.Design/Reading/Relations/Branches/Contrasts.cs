using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Guards;
using OrchestrationArchitect.Design.Reading.Lexicons;
using OrchestrationArchitect.Design.Reading.Relations.Moves;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Relations.Branches;

/// <summary>
/// Clauses that tell the two sides of one question, the first without a condition of its own: "As soon as the status is clear, …. If the
/// status is blocked, …", "a duplicate raises the count. For a new one …".
/// </summary>
internal sealed class Contrasts(Story story)
{
    private readonly SideMaker _sides = new(story);

    /// <summary>Makes what was told last the other side of a condition where it is; whether it did.</summary>
    public bool Find(ParsedSentence parsed, Guard guard, int at)
    {
        if (guard.Trails || story.Last is not { IsPlain: true } last)
        {
            return false;
        }

        if (last.Arrangement == Arrangement.SideBySide)
        {
            return IsOtherOfSame(parsed, guard, at, last.Sentence);
        }

        return IsDenied(parsed, guard, at) || IsReplaced(parsed, guard, at, last) || IsOtherOfSame(parsed, guard, at, last.Sentence) || (last.Sentence == at - 1 && (IsTimeAgain(parsed, guard, at) || IsWithAgain(parsed, guard, at))) || IsKindAgain(parsed, guard, at, last.Sentence);
    }

    /// <summary>"An extract is issued. If nothing is found, a negative certificate is issued instead": what was told last happens otherwise.</summary>
    private bool IsReplaced(ParsedSentence parsed, Guard guard, int at, Segment last)
    {
        var words = parsed.Words;
        var instead = Indexes.From(guard.End, Math.Max(0, words.Count - guard.End)).FirstOrDefault(i => words.Lower(i) == "instead" && words.Lower(i + 1) != "of", -1);
        if (guard.Kind != GuardKind.If || instead < 0 || last.Sentence < at - 1)
        {
            return false;
        }

        var before = story.Sentences[last.Sentence];
        var limit = last.Sentence == at ? guard.Start : before.Words.Count;
        return before.Predicates.LastOrDefault(p => p is { Clause: ClauseKind.Main, Finite: true } && p.Verb < limit) is { } replaced
            && (parsed.Predicates.LastOrDefault(p => p is { Clause: ClauseKind.Main, Finite: true } && p.Verb > guard.End && p.Verb < instead)?.Lemma == replaced.Lemma
                || (guard.OfSubject && instead == words.Count - 1 && before.Predicates.Count(p => p is { Clause: ClauseKind.Main, Finite: true }) == 1)) && _sides.Make(last.Sentence, replaced, "not: " + guard.Text);
    }

    /// <summary>"When the pear is ripe, …; when it isn't, …": what it denies in a word is the other side, though told as a time.</summary>
    private bool IsDenied(ParsedSentence parsed, Guard guard, int at)
    {
        if (Opened.ClauseOf(parsed, guard) is not { Negated: true } denied || denied.Subject.IsEmpty || parsed.Words.TagAt(denied.Subject.Head) != Tag.Pronoun || denied.End < guard.End - 1 - (parsed.Words.Lower(guard.End - 1) == "not" ? 1 : 0))
        {
            return false;
        }

        var sentence = guard.Start > 1 ? at : at - 1;
        if (sentence < 0 || story.Last?.Sentence != sentence || story.Sentences[sentence].Clauses.FirstOrDefault(c => c.Kind == ClauseKind.Temporal && c.Start <= 1 && c.Marker is "when" or "whenever" or "where" or "once") is not { } clause)
        {
            return false;
        }

        _sides.PutUnder(story.Sentences[sentence].Words.Text(clause.Start + 1, clause.End).TrimEnd(',', ' '), sentence);
        return true;
    }

    /// <summary>The clause of time before is the other side: its sentence happens only then.</summary>
    private bool IsTimeAgain(ParsedSentence parsed, Guard guard, int at)
    {
        var before = story.Sentences[at - 1];
        var clause = before.Clauses.FirstOrDefault(c => c.Kind == ClauseKind.Temporal && c.Start <= 1 && (c.Marker is "when" or "whenever" or "as soon as" or "where" || (c.Marker is "after" or "once" && SpeaksOfAll(before.Words, c.Start + 1))));
        if (clause is null || Opened.ClauseOf(parsed, guard) is not { } condition
            || before.Predicates.FirstOrDefault(p => p.Clause == ClauseKind.Temporal && p.Verb >= clause.Start && p.Verb < clause.End) is not { } told
            || (IsThere(before.Words, told, clause.End) && !condition.Negated) || !(AreSides(before, told, parsed, condition) || (SpeaksOfAll(before.Words, clause.Start + 1) && IsGood(before.Words, told) && SpeaksOfOne(parsed.Words, guard.Start + 1))))
        {
            return false;
        }

        _sides.PutUnder(before.Words.Text(clause.Start, clause.End).TrimEnd(',', ' '), at - 1);
        return true;
    }

    /// <summary>"With guests inside, the bell is rung. Without guests inside, …": the phrase that opens the sentence before is the other side.</summary>
    private bool IsWithAgain(ParsedSentence parsed, Guard guard, int at)
    {
        var (words, before) = (parsed.Words, story.Sentences[at - 1].Words);
        if (guard.Start > 1 || words.Lower(guard.Start) != "without" || before.Lower(0) != "with")
        {
            return false;
        }

        var (with, without) = (Phrases.Read(before, 1, before.Count), Phrases.Read(words, guard.Start + 1, guard.End));
        if (with.IsEmpty || without.IsEmpty || before.Lemmas[with.Head] != words.Lemmas[without.Head])
        {
            return false;
        }

        _sides.PutUnder(before.Text(0, with.End), at - 1);
        return true;
    }

    /// <summary>"After all three are green".</summary>
    private static bool SpeaksOfAll(TaggedSentence words, int at) => words.Lower(at) is "all" or "both" or "every" or "each";

    /// <summary>"Are green", "have passed": not just that they are over.</summary>
    private bool IsGood(TaggedSentence words, Predicate told) =>
        told.Lemma is "be" or "look" ? words.TagAt(told.End) == Tag.Adjective && words.Lower(told.End) is not ("done" or "complete" or "ready" or "over" or "finished" or "available" or "through")
        : story.Lexicon.Phrases.Is("succeeding", told.Lemma) || story.Lexicon.Phrases.Is("verdict", told.Lemma) || story.Lexicon.ClassOf(told.Lemma) == VerbClass.Decide;

    /// <summary>"If one of them is red".</summary>
    private static bool SpeaksOfOne(TaggedSentence words, int at) => words.Lower(at) is "one" or "any" or "either" or "some" && words.Lower(at + 1) == "of" || words.Lower(at) is "one" or "either" && words.TagAt(at + 1) is Tag.Present or Tag.Auxiliary;

    /// <summary>"When the results are available", "as soon as the report is in": that something has come says nothing of how it came out.</summary>
    private bool IsThere(TaggedSentence words, Predicate told, int end) =>
        told.Lemma == "be" && ((words.Lower(told.End + 1) == "," || told.End + 1 >= end) && words.TagAt(told.End) is Tag.Particle or Tag.Adverb or Tag.Preposition || story.Lexicon.Phrases.Set("to-be-had").IsWordAt(words, told.End));

    /// <summary>The clause before is about one kind of thing.</summary>
    private bool IsKindAgain(ParsedSentence parsed, Guard guard, int at, int sentence) => StandsFor(parsed.Words, guard) && !IsBroughtAbout(parsed.Words, guard, sentence) && MakeKind(guard, at, sentence);

    /// <summary>"A score is calculated. High ones …": what comes about only now is no kind of its own beside several.</summary>
    private bool IsBroughtAbout(TaggedSentence words, Guard guard, int sentence) =>
        Indexes.From(guard.Start, guard.End - guard.Start).Any(i => words.Lower(i) == "ones")
        && story.Sentences[sentence].Predicates.LastOrDefault(p => p is { Clause: ClauseKind.Main, Finite: true }) is { Passive: true } made && story.Sentences[sentence].Words.Lower(Opened.Said(made).Start) is "a" or "an";

    /// <summary>"Cleared trucks are given a slot; …. Trucks with a hold are …": the clause before is about others of the same things.</summary>
    private bool IsOtherOfSame(ParsedSentence parsed, Guard guard, int at, int sentence)
    {
        if (!guard.OfSubject || sentence < at - 1)
        {
            return false;
        }

        var (words, before) = (parsed.Words, story.Sentences[sentence]);
        var these = Phrases.Read(words, guard.Start, guard.End);
        var limit = sentence == at ? guard.Start : before.Words.Count;
        var clause = these.IsEmpty || !SubjectGuards.IsGeneric(words, these) ? null : before.Predicates.FirstOrDefault(p => p is { Clause: ClauseKind.Main, Finite: true, Coordinated: false } && p.Verb < limit && AreSome(before.Words, SubjectGuards.Said(p))
            && words.Lower(these.Head) == before.Words.Lower(SubjectGuards.Said(p).Head));
        var opens = story.Segments.Count == 1 && clause is not null && SubjectGuards.Said(clause) is var first && first.Head == first.Start;
        return clause is not null && !opens && !(IsCompound(before.Words, SubjectGuards.Said(clause)) && these.Head == these.Start) && _sides.Make(sentence, clause, before.Words.Text(SubjectGuards.Said(clause).Start, clause.First));
    }

    /// <summary>"Seed lots", before "lots with weeds": what kind of thing the text is about, not some of them.</summary>
    private static bool IsCompound(TaggedSentence words, Phrase said) =>
        said.Head > said.Start && Indexes.From(said.Start, said.Head - said.Start).All(i => words.TagAt(i) == Tag.Noun) && words.TagAt(said.Head + 1) is not (Tag.Preposition or Tag.Relative or Tag.Participle);

    /// <summary>"Cleared trucks", "trucks with a hold": some of the things that the text is about.</summary>
    private static bool AreSome(TaggedSentence words, Phrase said) =>
        !said.IsEmpty && words.TagAt(said.Head) == Tag.Noun && words.TagAt(said.Start) is Tag.Noun or Tag.Adjective or Tag.Participle && words.Lower(said.Head) != words.Lemmas[said.Head]
        && (said.Head > said.Start || words.TagAt(said.Head + 1) is Tag.Preposition or Tag.Relative or Tag.Participle);

    /// <summary>Makes a case of the clause told last where it is about one kind of thing, or something that may have been found; whether it is.</summary>
    /// <param name="guard">The condition that it is set against.</param>
    /// <param name="at">The sentence of the condition.</param>
    /// <param name="sentence">The sentence told last.</param>
    public bool MakeKind(Guard guard, int at, int sentence)
    {
        if (sentence < at - 1)
        {
            return false;
        }

        var before = story.Sentences[sentence];
        var limit = sentence == at ? guard.Start : before.Words.Count;
        var start = Indexes.From(0, limit).LastOrDefault(i => before.Words.Lower(i) == ";" && i + 1 < limit, -1);
        var clauses = before.Predicates.Where(p => p is { Clause: ClauseKind.Main, Finite: true, Coordinated: false } && p.Verb < limit && p.First > start).ToList();
        var clause = clauses.FindLast(p => IsAnyOne(before.Words, Opened.Said(p)));
        if (clause is null || (clause != clauses[^1] && guard.Kind != GuardKind.Otherwise) || Opened.Said(clause) is not { IsEmpty: false } said)
        {
            return false;
        }

        return _sides.Make(sentence, clause, before.Words.Text(said.Start, said.End));
    }

    /// <summary>"A duplicate", "breaks under 5 euros": not the things themselves that the text is about.</summary>
    private static bool IsAnyOne(TaggedSentence words, Phrase said) =>
        !said.IsEmpty && words.TagAt(said.Head) == Tag.Noun && (words.Lower(said.Start) is "a" or "an" or "any" || (words.TagAt(said.Start) is Tag.Noun or Tag.Adjective && said.Head > said.Start && words.Lower(said.Head) != words.Lemmas[said.Head]));

    /// <summary>"A new one", "bigger ones", "without one": another of the same kind, or none.</summary>
    private static bool StandsFor(TaggedSentence words, Guard guard) =>
        Indexes.From(guard.Start, guard.End - guard.Start).Any(i => words.Lower(i) is "one" or "ones" && (words.TagAt(i - 1) is Tag.Adjective or Tag.Participle || words.Lower(i - 1) is "without" or "no"));

    /// <summary>The same is said to be, or to do, one thing or the other.</summary>
    private static bool AreSides(ParsedSentence before, Predicate one, ParsedSentence parsed, Predicate other)
    {
        var (first, second) = (Opened.Said(one), Opened.Said(other));
        return !first.IsEmpty && !second.IsEmpty && before.Words.TagAt(first.Head) is Tag.Noun or Tag.Name && before.Words.Lemmas[first.Head] == parsed.Words.Lemmas[second.Head]
            && (one.Lemma == other.Lemma || (IsState(one.Lemma) && IsState(other.Lemma)));
    }

    private static bool IsState(string verb) => verb is "be" or "turn" or "become" or "stay" or "remain" or "read" or "show" or "come-back" or "change";
}
