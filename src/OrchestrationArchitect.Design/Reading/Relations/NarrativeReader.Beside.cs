using OrchestrationArchitect.Design.Reading.Actions;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Guards;
using OrchestrationArchitect.Design.Reading.Quantities;
using OrchestrationArchitect.Design.Reading.Relations.Moves;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Relations;

/// <summary>Which steps of a sentence run side by side.</summary>
internal sealed partial class NarrativeReader
{
    /// <summary>The steps whose clause has a subject of its own.</summary>
    private readonly HashSet<int> _strandStarts = [];

    /// <summary>What is told now runs beside what was last said of one subject, not beside all that the sentence before it told.</summary>
    private void PartStrand()
    {
        if (_segments.Count == 0 || _segments[^1] is not { IsPlain: true, Arrangement: Arrangement.InTurn } last)
        {
            return;
        }

        var start = last.Steps.Length - 1;
        while (start > 0 && !_strandStarts.Contains(last.Steps[start]))
        {
            start--;
        }

        if (start > 0)
        {
            _segments[^1] = last with { Steps = last.Steps[..start] };
            _segments.Add(last with { Steps = last.Steps[start..], Move = Follow.Plain });
        }
    }

    /// <summary>"While the chapters are being translated", "while unloading is under way", "alongside the audit": the step told before that a sentence says runs meanwhile; -1 if none.</summary>
    private int BesideTold(int at, ParsedSentence parsed)
    {
        var words = parsed.Words;
        foreach (var clause in parsed.Clauses.Where(c => c.Kind == ClauseKind.Meanwhile))
        {
            foreach (var predicate in parsed.Predicates.Where(p => p.Clause == ClauseKind.Meanwhile && p.Verb >= clause.Start && p.Verb < clause.End))
            {
                var head = Mentions.HeadOf(parsed, predicate.Object);
                var subject = predicate.Subject.IsEmpty ? null : _lexicon.VerbOfNominal(words.Lower(predicate.Subject.Head));
                if (_actions.FindLastIndex(a => a.Role == ActionRole.Step && a.Sentence < at && ((a.Lemma == predicate.Lemma && (head is null || a.Head is null || a.Head == head)) || (a.Lemma == subject && predicate.Lemma is "be" or "run" or "go-on" or "last" or "proceed" or "continue"))) is var told and >= 0)
                {
                    return told;
                }
            }
        }

        for (var i = 0; i + 1 < words.Count; i++)
        {
            var length = words.Matches(i, "in parallel with") || words.Matches(i, "in parallel to") || words.Matches(i, "at the same time as") ? words.Lower(i) == "at" ? 5 : 3 : words.Lower(i) is "alongside" ? 1 : 0;
            if (length > 0 && Phrases.Read(words, i + length, words.Count) is { IsEmpty: false } phrase && (_lexicon.VerbOfNominal(words.Lower(phrase.Head)) ?? words.Lemmas[phrase.Head]) is var verb
                && _actions.FindLastIndex(a => a.Role == ActionRole.Step && a.Sentence < at && a.Lemma == verb) is var named and >= 0)
            {
                return named;
            }
        }

        return -1;
    }

    /// <summary>Which steps of a sentence begin a strand that runs beside what is told just before.</summary>
    /// <param name="at">The sentence.</param>
    /// <param name="parsed">Its clauses.</param>
    /// <param name="told">Its steps.</param>
    /// <param name="cue">The token of a word such as "meanwhile"; -1 if there is none.</param>
    /// <param name="joint">The steps that are announced to run side by side; none of them where their clauses are strands.</param>
    private bool[] StrandsOf(int at, ParsedSentence parsed, List<Told> told, int cue, ref Range joint)
    {
        var strands = new bool[told.Count];
        if (cue >= 0 && told.FindIndex(t => t.Predicate.First > cue) is var first and >= 0 && !Cut(parsed, cue, told[first].Predicate.First))
        {
            var meanwhile = IsMeanwhile(parsed, cue);
            strands[first] = meanwhile || (first == told.Count - 1 && SideBySide(parsed, told, cue).Start.Value == first);
            for (var i = 1; i < told.Count && cue == 0 && meanwhile; i++)
            {
                strands[i] = GoesItsOwnWay(parsed, told[i - 1].Predicate, told[i].Predicate);
            }
        }

        if (joint.Equals(0..0) && _joint && cue < 0 && ((!_jointTold && _sentences[at - 1].Words.Sentence.Introduces) || told.TrueForAll(t => IsOneOfMany(parsed, t.Predicate))))
        {
            joint = 0..told.Count;
        }

        var starts = Enumerable.Range(joint.Start.Value, Math.Max(0, joint.End.Value - joint.Start.Value)).Where(i => !told[i].Predicate.Coordinated).ToList();
        if (starts.Count > 1)
        {
            foreach (var i in starts.Skip(1))
            {
                strands[i] = true;
            }

            joint = 0..0;
        }

        return strands;
    }

    /// <summary>"One refreshes the index, another rebuilds the feed and the third purges the cache".</summary>
    private bool IsOneOfMany(ParsedSentence parsed, Predicate predicate) => _lexicon.Phrases.Is("one-of-many", parsed.Words.Lower(predicate.First - 1));

    /// <summary>Somebody else does something else: "the truck refuels it and the caterer restocks the galley".</summary>
    private static bool GoesItsOwnWay(ParsedSentence parsed, Predicate before, Predicate predicate) =>
        !predicate.Coordinated && !(predicate.Passive && before.Passive) && !Cut(parsed, before.End, predicate.First);

    private static bool IsMeanwhile(ParsedSentence parsed, int cue) =>
        parsed.Words.Lower(cue) is "meanwhile" or "meantime" || parsed.Words.Matches(cue, "in the meantime") || (cue == 0 && (parsed.Words.Matches(cue, "at the same time") || (parsed.Words.Lower(0) is "simultaneously" or "concurrently" && parsed.Words.Lower(1) == ",")));

    /// <summary>The steps that a cue says run side by side; none if it speaks of one step's many objects.</summary>
    private static Range SideBySide(ParsedSentence parsed, List<Told> told, int cue)
    {
        if (cue < 0 || IsMeanwhile(parsed, cue))
        {
            return 0..0;
        }

        var before = told.Count(t => t.Predicate.Verb < cue);
        if (before == told.Count && told.Count > 1 && CutAfter(parsed, told) && !Cut(parsed, told[^1].Predicate.End, cue))
        {
            return (told.Count - 2)..told.Count;
        }

        if (before == told.Count && JoinsTold(parsed, told, cue) is var all and > 1)
        {
            return (told.Count - all)..told.Count;
        }

        if (before == told.Count && (told[^1].Predicate is { Coordinated: true, Passive: true } || SpreadsObjects(parsed, told[^1], cue) || SpreadsActors(parsed, told[^1].Predicate) || Cut(parsed, told[^1].Predicate.End, cue) || JoinsPhrases(parsed.Words, cue)))
        {
            return 0..0;
        }

        if (before == told.Count || before == 0)
        {
            var fans = parsed.Words.Lower(cue).StartsWith("fan", StringComparison.Ordinal);
            return before == 0 ? 0..(fans && told.FindIndex(t => Cut(parsed, cue, t.Predicate.First)) is var cut and > 0 ? cut : told.Count) : FirstAfterThen(parsed, told, before)..before;
        }

        var opens = parsed.Words.Lower(cue - 1) is "," or "and" or ";" or "then" or ":";
        return opens ? (before == told.Count - 1 && told[^1].Guard.Kind != GuardKind.Always && told[^1].Guard == told[before - 1].Guard ? before - 1 : before)..told.Count
            : told[before - 1].Predicate.Joiner == "and" ? FirstAfterThen(parsed, told, before)..before : 0..0;
    }

    /// <summary>A semicolon stands before the last step: what it runs beside is the step before.</summary>
    private static bool CutAfter(ParsedSentence parsed, List<Told> told) => Cut(parsed, told[^2].Predicate.End, told[^1].Predicate.First);

    /// <summary>"Asks twelve suppliers at the same time": the objects, not the steps.</summary>
    private static bool SpreadsObjects(ParsedSentence parsed, Told last, int cue) =>
        Joins(parsed.Words, last.Predicate) || Enumerable.Range(last.Predicate.End, Math.Max(0, cue - last.Predicate.End - (parsed.Words.Lower(cue - 1) is "all" or "both" ? 1 : 0))).Any(i => parsed.Words.TagAt(i) == Tag.Number || parsed.Words.Lower(i) is "all" or "each" or "every" or "several");

    /// <summary>"Tax and social contributions are recalculated": what stands before the verb is several things.</summary>
    private static bool Joins(TaggedSentence words, Predicate last)
    {
        var start = last.First - 1;
        while (start >= 0 && (words.TagAt(start).OpensNounPhrase() || words.TagAt(start) is Tag.Coordinator or Tag.Adverb))
        {
            start--;
        }

        var and = Enumerable.Range(start + 1, last.First - start - 1).FirstOrDefault(i => words.Lower(i) == "and" && i > start + 1, -1);
        return last.Passive && and > 0 && Enumerable.Range(start + 1, and - start - 1).Any(i => words.TagAt(i).IsNominal());
    }

    /// <summary>"…, all three in parallel", "…, both at the same time": how many steps the words before a cue say; 0 if they speak of no steps.</summary>
    private static int JoinsTold(ParsedSentence parsed, List<Told> told, int cue)
    {
        var words = parsed.Words;
        var count = words.Lower(cue - 1) switch { "both" => 2, "all" => told.Count, var number => words.Lower(cue - 2) is "all" or "the" && NumberWords.TryWhole(number, out var whole) ? (int)whole : 0 };
        var start = cue - (words.Lower(cue - 1) is "both" or "all" ? 1 : 2);
        return count <= told.Count && words.TagAt(start - 1) == Tag.Punctuation ? count : 0;
    }

    /// <summary>"Three jurors, who score them in parallel": several people do one step, which runs beside no other.</summary>
    private static bool SpreadsActors(ParsedSentence parsed, Predicate last)
    {
        var words = parsed.Words;
        var who = last.Subject;
        return last is { Passive: false, Coordinated: false } && !who.IsEmpty && words.TagAt(who.Head) == Tag.Noun && words.Lower(who.Head) != words.Lemmas[who.Head]
            && (last.Clause == ClauseKind.Relative || Enumerable.Range(who.Start, who.Head - who.Start).Any(i => words.TagAt(i) == Tag.Number || words.Lower(i) is "all" or "several" or "both"));
    }

    /// <summary>"Meanwhile nobody wants to wait, so …": what is denied runs beside nothing.</summary>
    private static bool DeniesFirst(ParsedSentence parsed, List<Told> told) =>
        IsMeanwhile(parsed, 0) && parsed.Predicates.FirstOrDefault(p => p is { Clause: ClauseKind.Main, Finite: true }) is { } first && first.First < told[0].Predicate.First
        && (first.Negated || (!first.Subject.IsEmpty && parsed.Words.Lower(first.Subject.Start) is "nobody" or "nothing" or "no"));

    /// <summary>"Sent to the one lab and, concurrently, to the other": it speaks of where, not of steps.</summary>
    private static bool JoinsPhrases(TaggedSentence words, int cue)
    {
        var after = cue + 1 + (words.Lower(cue + 1) is "," ? 1 : 0);
        return words.Lower(cue) is "concurrently" or "simultaneously" or "independently" && words.TagAt(cue - 1) is Tag.Coordinator or Tag.Punctuation && words.Lower(after) is "to" or "from" or "in" or "at" or "by" or "with" or "on";
    }

    private static int FirstAfterThen(ParsedSentence parsed, List<Told> told, int end)
    {
        var first = end - 1;
        while (first > 0 && (told[first].Predicate.Coordinated || told[first].Predicate.Joiner.Length > 0) && !(told[first].Predicate.First > 0 && parsed.Words.Lower(told[first].Predicate.First - 1) == "then"))
        {
            first--;
        }

        return first;
    }
    /// <summary>"At the same time: …".</summary>
    private bool LabelIsParallel(ParsedSentence parsed) =>
        parsed.Words.Sentence.Label is { IsEmpty: false } label && _lexicon.Phrases.Cue("parallel").Contains(string.Join(' ', label.Select(t => t.Lower)));
}
