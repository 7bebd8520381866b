using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Guards;
using OrchestrationArchitect.Design.Reading.Relations.Moves;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Relations.Branches;

/// <summary>Words that set what is told next against what was told before it: "everything else", "otherwise", "the rest".</summary>
internal sealed class Remainders(Story story)
{
    private readonly SideMaker _sides = new(story);
    private readonly Contrasts _contrasts = new(story);

    /// <summary>How many segments back a condition may be that "otherwise" is the other side of.</summary>
    private const int Near = 4;

    /// <summary>The condition that holds: "the rest", without a condition before it, is what is left of the things themselves, all of it in turn.</summary>
    public Guard Read(int at, ParsedSentence parsed, Guard guard) =>
        IsOfRun(parsed, guard) ? Guard.None : guard.Rest && !MakeKinds(at, parsed, guard) && IsRemainder(parsed, guard) && story.Last?.IsPlain != false ? Guard.None : guard;

    /// <summary>"A photo handed in for a pass is checked": what the run is about, not one of several things.</summary>
    private bool IsOfRun(ParsedSentence parsed, Guard guard) =>
        guard is { OfSubject: true, Verdict: false } && story.Segments.Count == 0 && parsed.Words.Lower(guard.Start) is "a" or "an" && guard.Start <= 1;

    /// <summary>Makes what was told before the one side where the next words are the other.</summary>
    public void Oppose(int at, ParsedSentence parsed, Guard guard)
    {
        if (story.Last is not { } last)
        {
            return;
        }

        if (guard.Kind == GuardKind.Otherwise && last.IsPlain && last.Sentence == at - 1 && IsWhen(story.Sentences[at - 1], out var when))
        {
            _sides.PutUnder(when, at - 1);
            last = story.Segments[^1];
        }

        var opposes = (guard.Rest && !IsRemainder(parsed, guard)) || IsUnheardOtherwise(at, parsed, guard);
        if (opposes && last.IsPlain && last.Sentence >= at - 1)
        {
            last = last with { Move = new Case(story.Actions[last.Steps[0]].Thing ?? "one kind", (last.Move as Follow)?.After ?? Anchor.Open, last.Sentence) };
        }

        if (guard.OfSubject && last is { IsPlain: true, Arrangement: Arrangement.InTurn } && last.Sentence == at && IsDoneInstead(parsed, guard)
            && parsed.Predicates.LastOrDefault(p => p is { Clause: ClauseKind.Main, Finite: true } && p.Verb < guard.Start) is { } usual && _sides.Make(at, usual, Opened.Said(usual) is { IsEmpty: false } said ? parsed.Words.Text(said.Start, said.End) : "one kind"))
        {
            last = story.Segments[^1];
        }

        if (AdverbGuards.IsRest(guard) && last is { IsPlain: true, Arrangement: not Arrangement.SideBySide } && _contrasts.MakeKind(guard, at, last.Sentence))
        {
            last = story.Segments[^1];
        }

        last = guard.Rest && !IsRemainder(parsed, guard) && last.IsCase && (last.Sentence < at || IsLeftBehind(at, guard, last)) ? last.Ending() : last;
        if (guard.Kind == GuardKind.Otherwise && last is { Move: Case exception } && last.Sentence == at)
        {
            last = last with { Move = exception with { Says = exception.Says & ~Says.Exception } };
        }

        story.Segments[^1] = last;
    }

    /// <summary>
    /// What is told of some in the same sentence settles them, or the next sentence goes on with who or what only the others were told to meet: "all others
    /// are assessed by an adviser. The adviser …".
    /// </summary>
    private bool IsLeftBehind(int at, Guard guard, Segment some)
    {
        if (story.Lexicon.Phrases.Is("settling", story.Actions[some.Steps[^1]].Lemma))
        {
            return true;
        }

        var (words, next) = (story.Sentences[at].Words, at + 1 < story.Sentences.Length ? story.Sentences[at + 1] : null);
        var said = next?.Predicates.FirstOrDefault(p => p is { Clause: ClauseKind.Main, Finite: true }) is { } main ? Opened.Said(main) : default;
        return !said.IsEmpty && next!.Words.TagAt(said.Head) == Tag.Noun && next.Words.Lemmas[said.Head] is var head
            && Names(guard.End, words.Count) && !Names(0, guard.Start);

        bool Names(int from, int to) => Indexes.From(from, Math.Max(0, to - from)).Any(i => words.Lemmas[i] == head);
    }

    /// <summary>"When the box does not fit, …. Otherwise …": the clause of time was a condition.</summary>
    private static bool IsWhen(ParsedSentence sentence, out string condition)
    {
        var clause = sentence.Clauses.FirstOrDefault(c => c is { Kind: ClauseKind.Temporal, Marker: "when" or "whenever" or "where", Start: <= 1 });
        condition = clause is null ? "" : sentence.Words.Text(clause.Start, clause.End).TrimEnd(',', ' ');
        return clause is not null;
    }

    /// <summary>"Pairs of grade A are restocked, grade B is moved, the rest is donated": each clause before is of one kind; whether several are.</summary>
    private bool MakeKinds(int at, ParsedSentence parsed, Guard guard)
    {
        var words = parsed.Words;
        var start = Indexes.From(0, guard.Start).LastOrDefault(i => words.Lower(i) is ":" or ";", -1);
        var kinds = parsed.Predicates.Where(p => p is { Clause: ClauseKind.Main, Finite: true, Coordinated: false } && p.First > start && p.Verb < guard.Start && IsKind(words, Opened.Said(p))).Reverse().ToList();
        return start >= 0 && kinds.Count > 1 && kinds.Count(p => _sides.Make(at, p, words.Text(Opened.Said(p).Start, Opened.Said(p).End))) > 0;
    }

    private static bool IsKind(TaggedSentence words, Phrase said) => !said.IsEmpty && words.TagAt(said.Start) is Tag.Noun or Tag.Adjective or Tag.Name or Tag.Number or Tag.Participle;

    /// <summary>"The letter is mailed; guests who chose the desk get a message instead": the clause before holds for the others.</summary>
    private static bool IsDoneInstead(ParsedSentence parsed, Guard guard)
    {
        var words = parsed.Words;
        var end = Indexes.From(guard.End, Math.Max(0, words.Count - guard.End)).FirstOrDefault(i => words.Lower(i) is ";" or ",", words.Count);
        return words.Lower(end - 1) == "instead";
    }

    /// <summary>"He signs; otherwise …": no condition was told before.</summary>
    private bool IsUnheardOtherwise(int at, ParsedSentence parsed, Guard guard) =>
        guard.Kind == GuardKind.Otherwise && parsed.Words.Lower(guard.Start) == "otherwise" && story.Last?.Sentence == at
        && story.Segments.TakeLast(Near).All(s => s.IsPlain) && !IsLimited(parsed, guard.Start);

    private static bool IsRemainder(ParsedSentence parsed, Guard guard) =>
        parsed.Words.Lower(guard.Start) == "the" && parsed.Words.Lower(guard.Start + 1) is "rest" or "remainder" or "remaining";

    /// <summary>"Must confirm within 30 minutes, otherwise": it is not done in time, rather than not called for.</summary>
    private static bool IsLimited(ParsedSentence parsed, int before) =>
        parsed.Predicates.Any(p => p.Verb < before && p.Modal.Length > 0) || Indexes.From(0, before).Any(i => parsed.Words.Lower(i) is "within");
}
