using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Guards;
using OrchestrationArchitect.Design.Reading.Quantities;
using OrchestrationArchitect.Design.Reading.Tagging;
using OrchestrationArchitect.Design.Reading.Relations.Moves;
using OrchestrationArchitect.Design.Reading.Relations.Telling;

namespace OrchestrationArchitect.Design.Reading.Relations.Beside;

/// <summary>Which steps of a sentence run side by side.</summary>
internal sealed class StrandReader(Story story, JointExpectation expected)
{
    /// <summary>The steps whose clause has a subject of its own.</summary>
    private readonly HashSet<int> _starts = [];

    /// <summary>The step last told that several do at the same time, or that is done to many things at once, and its sentence.</summary>
    private (int Sentence, int Step) _spread = (-1, -1);

    /// <summary>The sentence that tells one of several branches, beside all that the sentence before it tells; -1 if none was.</summary>
    private int _branch = -1;

    /// <summary>Notes which of some steps have a subject of their own.</summary>
    public void Note(List<Told> steps) => _starts.UnionWith(steps.Where(s => s.Predicate is { Coordinated: false, Clause: not ClauseKind.Relative }).Select(s => s.Action));

    /// <summary>
    /// What is told now runs beside what was last said of one subject, not beside all that the sentence before it told; but beside all that is
    /// done for each of many things.
    /// </summary>
    public void Part()
    {
        if (story.Last is not { IsPlain: true, Arrangement: Arrangement.InTurn, Item: null } last || last.Sentence == _branch - 1)
        {
            return;
        }

        var start = last.Steps.Length - 1;
        while (start > 0 && !_starts.Contains(last.Steps[start]))
        {
            start--;
        }

        if (start > 0)
        {
            story.Segments[^1] = last with { Steps = last.Steps[..start] };
            story.Segments.Add(last with { Steps = last.Steps[start..], Move = Follow.Plain });
        }
    }

    /// <summary>
    /// The strand that begins beside what was told before: beside what several people do at the same time, or all that the sentence tells for each of
    /// many things.
    /// </summary>
    public Strand Beside() =>
        story.Last is { } spread && spread.Sentence == _spread.Sentence && spread.IsPlain && story.Segments.Exists(s => s.Steps.Contains(_spread.Step)) ? new Strand(_spread.Step)
        : story.Last is { } last && story.Segments.Find(s => s.Sentence == last.Sentence && s is { IsPlain: true, Item: not null }) is { } each && each != last
        && (each.Item == last.Item || story.Sentences[last.Sentence].Words.Lower(0) is "each" or "every" or "for") ? new Strand(each.Steps[0]) : new Strand();

    /// <param name="at">The sentence.</param>
    /// <param name="parsed">Its clauses.</param>
    /// <param name="told">Its steps.</param>
    /// <param name="announced">Those that are announced to run side by side.</param>
    /// <param name="recalled">The sentence says at its end how they run.</param>
    public BesideReading Read(int at, ParsedSentence parsed, List<Told> told, Range announced, bool recalled)
    {
        var counted = recalled || CountedTail.In(parsed, story.Lexicon) is not { } tail ? 0..0 : SideBySide.Of(parsed, told, tail);
        var cue = Cue(parsed, told, recalled || !counted.Equals(0..0));
        var branch = told.Count > 1 && (cue == 0 ? story.Last is not null && (CountedStrands.AreBranches(story, at) || IsOneThread(parsed, told, cue)) : cue > 0 && parsed.Words.Lower(cue - 1) == ";" && IsOneThread(parsed, told, cue));
        _branch = branch ? at : _branch;
        var own = cue == 0 && !branch ? IsAmongItself(at, parsed, told) : null;
        bool[] strands = branch ? [.. told.Select((_, i) => i == told.FindIndex(t => t.Predicate.First >= cue))] : own is null ? Meanwhile(parsed, told, cue) : [.. told.Select((t, i) => own is false && (i == 0 || !t.Predicate.Coordinated))];
        var joint = announced.Equals(0..0) && AreAllJoint(at, parsed, told, cue, recalled || !counted.Equals(0..0)) ? 0..told.Count : announced;
        var starts = Enumerable.Range(joint.Start.Value, Math.Max(0, joint.End.Value - joint.Start.Value)).Where(i => !told[i].Predicate.Coordinated).ToList();
        foreach (var i in starts.Skip(1))
        {
            strands[i] = true;
            expected.Spend(1);
        }

        var together = starts.Count > 1 || own is false || branch ? 0..0 : own is true ? 0..Lanes.EndOfCut(parsed, told, 0) : !joint.Equals(0..0) ? joint : counted.Equals(0..0) ? Beside(parsed, told, cue) : counted;
        if (cue >= 0 && together.Equals(0..0) && !strands.Contains(true) && told.FindLast(t => t.Predicate.Verb < cue) is { Predicate: not null } many)
        {
            _spread = (at, many.Action);
        }

        return InLanes(parsed, told, strands, together);
    }

    /// <summary>
    /// "At the same time a visa is applied for, a flat is rented and a mover is engaged": whether the steps run beside each other, and not beside what was told
    /// before, as nothing was or as the next sentence counts no more; or all of them beside that, as it counts one more. Otherwise <see langword="null"/>.
    /// </summary>
    private bool? IsAmongItself(int at, ParsedSentence parsed, List<Told> told)
    {
        var starts = told.Count(t => !t.Predicate.Coordinated);
        if (told.Count < 2 || Lanes.EndOfCut(parsed, told, 0) < told.Count || (starts == 1 && story.Last is not null && IsDoneInTurn(told)))
        {
            return null;
        }

        var counted = CountedStrands.After(story, at);
        return story.Last is null || counted == told.Count || (counted == 0 && starts > 2 && parsed.Words.Matches(0, "at the same time")) ? true : counted > 1 && counted == starts + 1 ? false : null;
    }

    /// <summary>What "while" sets beside each other, or else what a cue says it of.</summary>
    private static Range Beside(ParsedSentence parsed, List<Told> told, int cue) =>
        WhileReading.Of(parsed, told) is var during && during.Equals(0..0) ? SideBySide.Of(parsed, told, cue) : during;

    /// <summary>Makes strands of what runs side by side if one of them has more than one step.</summary>
    private static BesideReading InLanes(ParsedSentence parsed, List<Told> told, bool[] strands, Range together)
    {
        if (!Lanes.AreIn(parsed, told, together))
        {
            return new BesideReading(strands, together, 0..0);
        }

        for (var i = together.Start.Value + 1; i < together.End.Value; i++)
        {
            strands[i] = Lanes.Opens(parsed, told, i);
        }

        return new BesideReading(strands, 0..0, together);
    }

    /// <summary>Where words say that steps run side by side; -1 if none do, or if they speak of something else.</summary>
    private int Cue(ParsedSentence parsed, List<Told> told, bool recalled)
    {
        var cue = recalled || MeanwhileCue.IsDenied(parsed, told) || SpreadsItems(parsed, told) ? -1 : Cues.Find(parsed.Words, story.Lexicon, "parallel");
        return NamesThing(parsed.Words, cue) || parsed.Clauses.Any(c => c.Kind == ClauseKind.Meanwhile && c.Start == cue) || (parsed.Words.Lower(cue) == "without" && !MeanwhileCue.Is(parsed, cue)) ? -1 : cue;
    }

    /// <summary>"The load on the parallel lines": not steps, but a thing.</summary>
    private bool NamesThing(TaggedSentence words, int cue) =>
        words.Lower(cue) == "parallel" && words.TagAt(cue + 1) == Tag.Noun && words.TagAt(cue - 1) == Tag.Determiner && !story.Lexicon.Phrases.Set("collective").IsBaseAt(words, cue + 1);

    /// <summary>"For each series, side by side, …", "in parallel for every edition: …", "each hotel is handled in parallel with the others: …": the things are taken side by side, the steps for one of them in turn.</summary>
    private bool SpreadsItems(ParsedSentence parsed, List<Told> told)
    {
        var cue = Cues.Find(parsed.Words, story.Lexicon, "parallel");
        return cue >= 0 && told.Count > 0 && told.TrueForAll(t => t.Predicate.First > cue)
            && (JointAnnouncement.IsOfEach(parsed.Words, cue) || Distribution.In(parsed, story.Lexicon).Any(d => d.For && d.At < told[0].Predicate.First && !parsed.Predicates.Any(p => p.First > Math.Min(d.At, cue) && p.Verb < Math.Max(d.At, cue))));
    }

    /// <summary>"From there it fans out: for each language the text is translated and checked": what is done for each is done in turn.</summary>
    private bool OpensWithEach(ParsedSentence parsed, List<Told> told) =>
        Distribution.In(parsed, story.Lexicon).Any(d => d.For && d.At < told[0].Predicate.First) && told.Skip(1).All(t => t.Predicate.Coordinated);

    /// <summary>The steps that "meanwhile" sets beside those before them.</summary>
    private static bool[] Meanwhile(ParsedSentence parsed, List<Told> told, int cue)
    {
        var strands = new bool[told.Count];
        if (MeanwhileCue.IsInside(parsed, cue))
        {
            SetOwn(told, cue, strands);
            return strands;
        }

        if (cue > 0 && ParallelNouns.Open(parsed.Words, cue + 1) && told.Exists(t => t.Predicate.Verb > cue))
        {
            return [.. told.Select(t => t.Predicate.Verb > cue && parsed.Words.TagAt(t.Predicate.Verb).IsNominal())];
        }

        if (cue > 0 && told.Count == 1 && SideBySide.IsOfOneAlone(parsed, told[0].Predicate, cue))
        {
            strands[0] = true;
            return strands;
        }

        if (cue < 0 || told.FindIndex(t => t.Predicate.First > cue) is not (>= 0 and var first) || Lanes.IsCut(parsed, cue, told[first].Predicate.First))
        {
            return strands;
        }

        var meanwhile = MeanwhileCue.Is(parsed, cue);
        strands[first] = meanwhile || (first == told.Count - 1 && SideBySide.Of(parsed, told, cue).Start.Value == first);
        for (var i = first + 1; i < told.Count && (cue == 0 || parsed.Words.Lower(cue - 1) == ";") && meanwhile; i++)
        {
            strands[i] = GoesItsOwnWay(parsed, told[i - 1].Predicate, told[i].Predicate);
        }

        return strands;
    }

    /// <summary>"The milk is weighed meanwhile", "the waiters meanwhile lay the tables": the clause that the words stand in.</summary>
    private static void SetOwn(List<Told> told, int cue, bool[] strands)
    {
        if ((told.FindLastIndex(t => t.Predicate.First < cue) is >= 0 and var before ? before : told.FindIndex(t => t.Predicate.First > cue)) is >= 0 and var own)
        {
            strands[own] = true;
        }
    }

    /// <summary>"…; in parallel, the studio retouches the photos and uploads them": what one does with one thing is done in turn.</summary>
    private static bool IsOneThread(ParsedSentence parsed, List<Told> told, int cue)
    {
        var own = told.FindAll(t => t.Predicate.First >= cue);
        if (own.Count > 1 && cue > 0 && own[0].Predicate is { Coordinated: false, Passive: true, Object.IsEmpty: false } && own.Skip(1).All(t => t.Predicate is { Coordinated: true, Passive: true } && t.Predicate.Object == own[0].Predicate.Object && t.Guard == own[0].Guard))
        {
            return true;
        }

        return own.Count > 1 && own[0].Predicate is { Coordinated: false, Passive: false, Subject.IsEmpty: false, Object.IsEmpty: false } first && parsed.Words.TagAt(first.Subject.Head) is Tag.Noun or Tag.Name
            && own.Skip(1).All(t => t.Predicate.Coordinated && t.Guard == own[0].Guard) && own.Skip(1).Any(t => !t.Predicate.Object.IsEmpty && parsed.Words.Lower(t.Predicate.Object.Head) is "it" or "them");
    }

    /// <summary>"Meanwhile a strap is cut and punched": all that is done is done to one thing.</summary>
    private static bool IsDoneInTurn(List<Told> told) =>
        told[0].Predicate is { Passive: true, Object.IsEmpty: false } first && told.TrueForAll(t => t.Predicate.Passive && t.Predicate.Object == first.Object);

    /// <summary>Words outside the clauses say that all of them run side by side.</summary>
    private bool AreAllJoint(int at, ParsedSentence parsed, List<Told> told, int cue, bool recalled)
    {
        if (cue >= 0 || expected.BeganAt(at))
        {
            return false;
        }

        var introduced = expected.IsFresh && story.Sentences[at - 1].Words.Sentence.Introduces && !OpensWithEach(parsed, told);
        var labelled = !recalled && told.Count > 1 && !OpensWithEach(parsed, told) && (Cues.InLabel(parsed.Words, story.Lexicon, "parallel") || CountsInLabel(parsed.Words, told));
        var counted = parsed.Words.TagAt(0) != Tag.Preposition && expected.Wants(at, told.Count(t => t.Predicate is { Clause: ClauseKind.Main, Coordinated: false }));
        var oneByOne = (expected.Holds || Cues.InLabel(parsed.Words, story.Lexicon, "joint")) && told.TrueForAll(t => IsOneOfMany(parsed, t.Predicate));
        return labelled || introduced || counted || oneByOne || (!recalled && (AreHalves(parsed, told) || AreCrews(at, parsed, told) || AreAwaited(at, parsed, told)));
    }

    /// <summary>"The kitchen cooks the food, and the bar mixes the drinks. When both are ready, …": as many do something as have to be over.</summary>
    private bool AreAwaited(int at, ParsedSentence parsed, List<Told> told)
    {
        if (told.Count < 2)
        {
            return false;
        }

        var starts = told.FindAll(t => !t.Predicate.Coordinated);
        var who = starts.ConvertAll(t => t.Predicate.Passive ? default : t.Predicate.Subject);
        return starts.Count > 1 && told[0].Guard.Kind == GuardKind.Always && told.TrueForAll(t => t.Guard == told[0].Guard && t.Predicate.Clause == ClauseKind.Main) && who.TrueForAll(s => !s.IsEmpty && parsed.Words.TagAt(s.Head) is Tag.Noun or Tag.Name)
            && who.Select(s => parsed.Words.Lemmas[s.Head]).Distinct().Count() == starts.Count && !Indexes.From(told[0].Predicate.End, told[^1].Predicate.First - told[0].Predicate.End).Any(i => parsed.Words.Lower(i) == "then")
            && CountedStrands.After(story, at) == starts.Count;
    }

    /// <summary>"One half of the guests gets the tour, the other half gets the tasting".</summary>
    private static bool AreHalves(ParsedSentence parsed, List<Told> told)
    {
        var words = parsed.Words;
        var heads = told.ConvertAll(t => t.Predicate is { Clause: ClauseKind.Main, Coordinated: false } ? SubjectGuards.Said(t.Predicate) : default);
        return heads.Count > 1 && IsHalf(0, "one") && Indexes.From(1, heads.Count - 1).Any(i => IsHalf(i, "other"));

        bool IsHalf(int at, string which) => !heads[at].IsEmpty && Indexes.From(heads[at].Start, heads[at].End - heads[at].Start).Any(i => words.Lower(i) == which && words.Lower(i + 1) is "half" or "part" or "team" or "group" or "crew" or "share");
    }

    /// <summary>"One team greases the bearings, another examines the blades, a third swaps the filters".</summary>
    private bool AreCrews(int at, ParsedSentence parsed, List<Told> told)
    {
        var (words, first) = (parsed.Words, told[0].Predicate);
        return told.Count > 1 && first is { Passive: false, Subject.IsEmpty: false } && words.Lower(first.Subject.Start) == "one" && first.Subject.Head > first.Subject.Start && (story.Lexicon.Phrases.Set("crew").IsBaseAt(words, first.Subject.Head) || story.Lexicon.Phrases.People.Contains(words.Lemmas[first.Subject.Head]))
            && told.Skip(1).All(t => t.Predicate is { Clause: ClauseKind.Main, Coordinated: false } && t.Guard == told[0].Guard && IsOneOfMany(parsed, t.Predicate)) && (told.Count > 2 || CountedStrands.After(story, at) == told.Count);
    }

    /// <summary>"Three things start at once: …", "everything at once: …".</summary>
    private bool CountsInLabel(TaggedSentence words, List<Told> told)
    {
        var strands = told.Count(t => t.Predicate is { Clause: ClauseKind.Main, Coordinated: false });
        return words.Sentence.Label is { IsEmpty: false } label && Cues.InLabel(words, story.Lexicon, "joint")
            && label.Any(t => t.Lower is "everything" or "all" || (NumberWords.TryWhole(t.Lower, out var whole) && whole > 1 && (int)whole == strands));
    }

    /// <summary>"One refreshes the index, another rebuilds the feed and the third purges the cache".</summary>
    private bool IsOneOfMany(ParsedSentence parsed, Predicate predicate) => story.Lexicon.Phrases.Set("one-of-many").IsWordAt(parsed.Words, predicate.First - 1);

    /// <summary>Somebody else does something else: "the truck refuels it and the caterer restocks the galley".</summary>
    private static bool GoesItsOwnWay(ParsedSentence parsed, Predicate before, Predicate predicate) =>
        !predicate.Coordinated && !(predicate.Passive && before.Passive) && !GuardReach.IsCut(parsed, before.End, predicate.First);
}
