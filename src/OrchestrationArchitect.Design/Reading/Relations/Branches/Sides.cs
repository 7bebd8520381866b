using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Reading.Actions;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Guards;
using OrchestrationArchitect.Design.Reading.Lexicons;
using OrchestrationArchitect.Design.Reading.Relations.Moves;
using OrchestrationArchitect.Design.Reading.Relations.Weighing;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Relations.Branches;

/// <summary>How a condition stands to the branch told before it.</summary>
internal sealed class Sides(Story story)
{
    private readonly Contrasts _contrasts = new(story);

    /// <summary>The last condition spoke of what the branch before it brought up.</summary>
    private bool _inBranch;

    /// <summary>The side that a condition is; sentences before it may turn out to be the other one.</summary>
    /// <param name="at">The sentence.</param>
    /// <param name="parsed">Its clauses.</param>
    /// <param name="guard">The condition.</param>
    /// <param name="anchored">Where its words say that it leaves from.</param>
    /// <param name="told">Where the sentence begins to tell the branch before.</param>
    public Side Read(int at, ParsedSentence parsed, Guard guard, Anchor anchored, int told)
    {
        if (guard.Kind != GuardKind.If)
        {
            _inBranch = false;
            return Side.Own;
        }

        var contrasted = _contrasts.Find(parsed, guard, at);
        var within = IsJoinedToCase(at, parsed, guard);
        var brought = SpeaksOfBranch(parsed, guard, at);
        var other = !within && story.Last is { } last && (contrasted || last.Sentence == at || (_inBranch && SpeaksOfSame(parsed, guard)));
        _inBranch = brought || (_inBranch && other);
        if (!within && (Denies(parsed, guard) || (contrasted && parsed.Words.Lower(parsed.Words.Count - 1) == "instead")))
        {
            return Side.Other;
        }

        return within || brought || IsOfAccepted(parsed, guard, at) || GoesInto(parsed, guard, at, told) || SpeaksOfDoing(parsed, guard, at) || Persists(parsed, guard) || IsOfNoHelp(at, parsed, guard) || IsUnanswered(guard, anchored) || (IsAwaited(at, anchored) && !IsSaidOfSame(parsed, guard)) ? Side.Inner : other ? Side.Other : Side.Own;
    }

    /// <summary>"If A, …, and, if B, …", "for large ones the architect is asked, and a refusal closes the request".</summary>
    private bool IsJoinedToCase(int at, ParsedSentence parsed, Guard guard) =>
        (parsed.Words.Lower(guard.Start - 1) == "," && parsed.Words.Lower(guard.Start - 2) == "and" || guard.Verdict && parsed.Words.TagAt(guard.Start - 1) == Tag.Coordinator && parsed.Words.Lower(guard.Start - 1) != "but")
        && story.Last is { IsCase: true } outer && outer.Sentence == at;

    /// <summary>"If there is none", "if there is no conflict", after "if there is a conflict": the branch before is not taken.</summary>
    private bool Denies(ParsedSentence parsed, Guard guard)
    {
        if (story.Last is not { IsChoice: true } branch || branch.Move.In is not Case { Condition: var before })
        {
            return false;
        }

        var words = parsed.Words;
        var no = Indexes.From(guard.Start, guard.End - guard.Start).FirstOrDefault(i => words.Lower(i) is "none" || (words.Lower(i) == "no" && words.TagAt(i + 1) is Tag.Noun && before.Split(' ').Contains(words.Lower(i + 1), StringComparer.OrdinalIgnoreCase)), -1);
        return no > 0 && (words.TagAt(no - 1) == Tag.Auxiliary || IsNone(words, guard, no)) && !before.Split(' ').Any(word => word is "no" or "No" or "not" or "none");
    }

    /// <summary>"If none does": nothing more is said.</summary>
    private static bool IsNone(TaggedSentence words, Guard guard, int at) =>
        words.Lower(at) == "none" && at == guard.Start + 1 && words.TagAt(at + 1) is Tag.Auxiliary or Tag.Present && guard.End - at <= (words.Lower(guard.End - 1) == "," ? 3 : 2);

    /// <summary>"Invalid files are rejected. Valid ones are scanned. Infected files …": a kind of those that were not turned away.</summary>
    private bool IsOfAccepted(ParsedSentence parsed, Guard guard, int at)
    {
        if (!guard.OfSubject || guard.Start > 0 || story.Last?.Move.In is not Case { Ends: false } rest || rest.Sentence != at - 1 || !rest.Condition.EndsWith(" ones", StringComparison.Ordinal))
        {
            return false;
        }

        var before = story.Segments.FindLast(s => s.Sentence == at - 2)?.Move.In;
        return before is Case { Ends: true } && Phrases.Read(parsed.Words, guard.Start, guard.End) is { IsEmpty: false } said && before.Condition.EndsWith(" " + parsed.Words.Lower(said.Head), StringComparison.Ordinal);
    }

    /// <summary>Nobody answers what the branch before asked.</summary>
    private bool IsUnanswered(Guard guard, Anchor anchored) => guard.Unanswered && !anchored.IsNamed && story.Last is { IsCase: true } branch && !IsOfAnswer(branch);

    /// <summary>"If she accepts, the seat is booked": the branch is an answer itself, and leaves nothing open that could be answered.</summary>
    private bool IsOfAnswer(Segment branch) =>
        branch.Move.In is Case { Condition: var condition, Sentence: var asked } && !branch.Steps.Any(step => StepKinds.IsOpen(StepKinds.Of(story, step)))
        && story.Sentences[asked] is var parsed && parsed.Predicates.Any(p => p.Clause == ClauseKind.Condition && condition.Contains(parsed.Words.Lower(p.Verb), StringComparison.OrdinalIgnoreCase)
            && (story.Lexicon.Phrases.Is("answering", p.Lemma) || story.Lexicon.Phrases.Is("consenting", p.Lemma) || story.Lexicon.Phrases.Is("verdict", p.Lemma)));

    /// <summary>The branch before ends with a wait, and the condition tells how that came out.</summary>
    private bool IsAwaited(int at, Anchor anchored) =>
        !anchored.IsNamed && story.Last is { IsChoice: true } branch && branch.Sentence < at
        && (story.Actions[branch.Steps[^1]].Effect == Effect.Wait || story.ClassOf(branch.Steps[^1]) == VerbClass.Wait);

    /// <summary>"If the guest accepts, …, and we wait for the deposit. If the guest declines, …": said of the same as the condition before, not of what is waited for.</summary>
    private bool IsSaidOfSame(ParsedSentence parsed, Guard guard)
    {
        if (story.Last?.Move.In is not Case { Sentence: var asked } || Opened.ClauseOf(parsed, guard) is not { Clause: ClauseKind.Condition, Negated: false } own || Opened.Said(own) is not { IsEmpty: false } said || parsed.Words.TagAt(said.Head) is not (Tag.Noun or Tag.Name))
        {
            return false;
        }

        var before = story.Sentences[asked];
        return before.Predicates.FirstOrDefault(p => p.Clause == ClauseKind.Condition) is { } other && Opened.Said(other) is { IsEmpty: false } same
            && before.Words.Lemmas[same.Head] == parsed.Words.Lemmas[said.Head] && before.Words.Lower(same.Start) == parsed.Words.Lower(said.Start);
    }

    /// <summary>"If it expires": a pronoun takes up what the condition before spoke of.</summary>
    private static bool SpeaksOfSame(ParsedSentence parsed, Guard guard) =>
        Opened.ClauseOf(parsed, guard) is { } condition && Opened.Said(condition) is { IsEmpty: false } said && parsed.Words.Lower(said.Head) is "it" or "they" or "he" or "she";

    /// <summary>"…, she is sent a voucher. If the voucher is used": the condition speaks of what only the branch before brought up.</summary>
    private bool SpeaksOfBranch(ParsedSentence parsed, Guard guard, int at)
    {
        if (story.Last is not { IsChoice: true } branch || branch.Sentence == at || Opened.ClauseOf(parsed, guard) is not { Clause: ClauseKind.Condition } condition)
        {
            return false;
        }

        var said = Opened.Said(condition);
        if (said.IsEmpty || parsed.Words.TagAt(said.Head) != Tag.Noun || parsed.Words.Lower(said.Start) is "a" or "an" or "any" or "no")
        {
            return false;
        }

        var head = parsed.Words.Lemmas[said.Head];
        return (story.Actions[branch.Steps[^1]].Head == head || IsFirstNamed(head, branch.Sentence)) && !branch.Move.In!.Condition.Contains(head, StringComparison.OrdinalIgnoreCase) && !IsToldBefore(head, branch.Steps[0]);
    }

    /// <summary>"Below it the index is checked using rainfall data. If the rainfall confirms it": no sentence before names the thing.</summary>
    private bool IsFirstNamed(string head, int sentence) =>
        Names(story.Sentences[sentence], head) && !Indexes.From(0, sentence).Any(i => Names(story.Sentences[i], head));

    private static bool Names(ParsedSentence parsed, string head) =>
        Indexes.From(0, parsed.Words.Count).Any(i => parsed.Words.TagAt(i) == Tag.Noun && parsed.Words.Lemmas[i] == head);

    /// <summary>"…, the engineer is paged; a page that goes unnoticed is passed on": the condition speaks of what the branch just did.</summary>
    private bool SpeaksOfDoing(ParsedSentence parsed, Guard guard, int at)
    {
        if (!guard.OfSubject || story.Last is not { IsChoice: true } branch || branch.Sentence < at - 1)
        {
            return false;
        }

        var phrase = Phrases.Read(parsed.Words, guard.Start, guard.End);
        var done = story.Actions[branch.Steps[^1]].Lemma;
        return !phrase.IsEmpty && parsed.Words.Lower(phrase.Start) is "a" or "an" or "any" && parsed.Words.TagAt(phrase.Head) == Tag.Noun && (parsed.Words.Lemmas[phrase.Head] == done || story.Lexicon.VerbOfNominal(parsed.Words.Lower(phrase.Head)) == done);
    }

    /// <summary>
    /// "Large ones go to the board, and if it objects, …", "medium ones are screened; hits are …": a later condition of the same sentence speaks
    /// of who or what the branch brought up.
    /// </summary>
    private bool GoesInto(ParsedSentence parsed, Guard guard, int at, int told)
    {
        if (story.Last is not { IsCase: true } branch || branch.Sentence != at || branch.Move is GoOn { Branch.Sentence: var opened } && opened != at)
        {
            return false;
        }

        var words = parsed.Words;
        var said = Opened.ClauseOf(parsed, guard) is { } condition ? Opened.Said(condition) : guard.OfSubject ? Phrases.Read(words, guard.Start, guard.End) : default;
        if (said.IsEmpty || said.Head >= words.Count)
        {
            return false;
        }

        var last = story.Actions[branch.Steps[^1]];
        return words.TagAt(said.Head) == Tag.Noun
            ? guard.OfSubject ? IsFound(words, said, last) || IsItsThing(words, said, branch) || IsDecided(words, guard, branch) : IsBroughtUp(words, said, branch, told..guard.Start)
            : words.Lower(said.Head) is "he" or "she" && last.Actor is { } actor && story.Lexicon.Phrases.People.Contains(actor[(actor.LastIndexOf(' ') + 1)..]);
    }

    /// <summary>"…, a quote is obtained; quotes over $50,000 …": the branch brought it up.</summary>
    private bool IsItsThing(TaggedSentence words, Phrase said, Segment branch) =>
        SubjectGuards.IsGeneric(words, said) && words.Lower(said.Head) != words.Lemmas[said.Head] && story.Actions[branch.Steps[^1]].Head == words.Lemmas[said.Head]
        && !branch.Move.In!.Condition.Contains(words.Lemmas[said.Head], StringComparison.OrdinalIgnoreCase);

    /// <summary>"Hits", after a screening.</summary>
    private bool IsFound(TaggedSentence words, Phrase said, ReadAction last) =>
        story.Lexicon.Phrases.Set("finding-noun").IsBaseAt(words, said.Head) && said.Head == said.End - 1 && words.TagAt(said.Start) is Tag.Noun or Tag.Determiner && story.Lexicon.Phrases.Is("inquiry", last.Lemma);

    /// <summary>"Applicants turned down at this point", behind a branch that decides.</summary>
    private bool IsDecided(TaggedSentence words, Guard guard, Segment branch) =>
        story.ClassOf(branch.Steps[^1]) == VerbClass.Decide && Indexes.From(guard.Start, guard.End - guard.Start).Any(i => words.Matches(i, "at this point") || words.Matches(i, "at this stage") || words.Matches(i, "here"));

    /// <summary>The branch names it, and its condition does not.</summary>
    private static bool IsBroughtUp(TaggedSentence words, Phrase said, Segment branch, Range told)
    {
        var head = words.Lemmas[said.Head];
        var (from, length) = told.GetOffsetAndLength(words.Count);
        return words.Lower(said.Start) is not ("a" or "an" or "any" or "no") && !branch.Move.In!.Condition.Contains(head, StringComparison.OrdinalIgnoreCase)
            && Indexes.From(from, length).Any(i => words.TagAt(i) == Tag.Noun && words.Lemmas[i] == head);
    }

    private bool IsToldBefore(string head, int step) =>
        story.Actions.Take(step).Any(a => a.Role == ActionRole.Step && (a.Head == head || a.Actor?.EndsWith(head, StringComparison.Ordinal) == true));

    /// <summary>"Should it still be outside": the branch before did not help.</summary>
    private static bool Persists(ParsedSentence parsed, Guard guard) =>
        Indexes.From(guard.Start, guard.End - guard.Start).Any(i => parsed.Words.Lower(i) is "still" or "again" or "further" or "another" or "failing" or "second" or "third" || (parsed.Words.Lower(i) == "either" && parsed.Words.TagAt(i + 1) == Tag.Punctuation) || (parsed.Words.Lower(i) == "even" && parsed.Words.TagAt(i + 1) is not (Tag.Number or Tag.Determiner)));

    /// <summary>"Should the temperature not return to the range within 20 minutes": the branch before was to bring that about.</summary>
    private bool IsOfNoHelp(int at, ParsedSentence parsed, Guard guard) =>
        story.Last is { IsCase: true } last && last.Sentence == at - 1
        && Indexes.From(guard.Start, guard.End - guard.Start).Any(i => parsed.Words.Lower(i) is "within" or "after" or "by")
        && parsed.Predicates.Any(p => p.Negated && p.Verb >= guard.Start && p.Verb < guard.End && story.Lexicon.Phrases.Is("recovering", p.Lemma));
}
