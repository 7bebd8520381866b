using OrchestrationArchitect.Design.Reading.Actions;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Compensations;
using OrchestrationArchitect.Design.Reading.Enumerations;
using OrchestrationArchitect.Design.Reading.Guards;
using OrchestrationArchitect.Design.Reading.Lexicons;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Relations.Telling;

/// <summary>Actions told as nouns in a sentence with a verb: "the credit check and the fraud check run", "…, followed by shipping".</summary>
internal sealed class HappeningNouns(Story story, ActionWriter writer)
{
    /// <summary>The actions that are subject or object of a verb that says no more than that they happen.</summary>
    public List<Told> Read(int at, ParsedSentence parsed, int index, Guard guard)
    {
        var predicate = parsed.Predicates[index];
        if (predicate.Negated || predicate.Clause is not (ClauseKind.Main or ClauseKind.Meanwhile or ClauseKind.Relative) || predicate.Modal is "may" or "can" or "could" or "might")
        {
            return [];
        }

        if (SettingOff.Actions(parsed.Words, predicate, story.Lexicon) is (>= 0 and var first, var least))
        {
            if (Named(at, parsed, predicate, guard, first, NextVerb(parsed, first), least, listed: least > 1) is { Count: > 0 } setOff)
            {
                return FromVerb(parsed.Words, predicate, setOff);
            }

            if (least == 1 && predicate.Lemma != "continue" && parsed.Words.Lower(first) is "a" or "an")
            {
                return LedTo(at, parsed, predicate, guard, first);
            }
        }

        if (predicate.Clause == ClauseKind.Relative)
        {
            return [];
        }

        if (PresentedNouns.Of(parsed, predicate) is var lead and not PresentedNouns.Lead.None)
        {
            return Presented(at, parsed, index, guard, lead);
        }

        if (predicate is { Passive: true, Lemma: "follow" } && parsed.Words.Lower(predicate.End) == "by")
        {
            return FollowedBy(at, parsed, predicate, guard);
        }

        if (predicate is { Passive: false, Lemma: "precede", Object.IsEmpty: false, Clause: ClauseKind.Main })
        {
            return Preceded(at, parsed, predicate, guard);
        }

        var light = story.Lexicon.ClassOf(predicate.Lemma) == VerbClass.Light && (predicate.End == predicate.Verb + 1 || predicate.Lemma.Contains('-', StringComparison.Ordinal));
        var takesPlace = TakesPlace(parsed, predicate);
        if (takesPlace && guard.OfSubject)
        {
            guard = Guard.None;
        }

        var alone = takesPlace || HappeningVerbs.IsDue(parsed.Words, predicate) || (!guard.OfSubject && PresentedNouns.ClosesRun(parsed.Words, predicate, story.Lexicon));

        if (predicate.Passive ? light || predicate.Lemma is "start" or "launch" or "complete" or "do" : alone || (predicate.Object.IsEmpty && predicate.Lemma is "run" or "start" or "begin" or "proceed" or "execute" or "come"))
        {
            var from = index > 0 && parsed.Predicates[index - 1].End > predicate.ClauseStart ? Beyond(parsed, parsed.Predicates[index - 1]) : predicate.ClauseStart;
            from = BehindEach(parsed.Words, Math.Max(from, guard.Trails ? 0 : guard.End));
            var named = Named(at, parsed, predicate, guard, from, predicate.First, alone ? 1 : 2);
            return named.Count > 0 || !alone ? named
                : takesPlace && predicate.Lemma == "follow" ? Following(at, parsed, predicate, guard, from)
                : takesPlace ? DoingNouns.TakingPlace(parsed.Words, predicate).ConvertAll(doing => Happens(at, parsed, predicate with { Coordinated = false, Joiner = "" }, doing, guard))
                : Closing(at, parsed, predicate, guard, from);
        }

        if (predicate is { Passive: false, Lemma: "undergo" } || HappeningVerbs.PassesCheck(parsed.Words, predicate) || HappeningVerbs.IsThere(parsed.Words, predicate) || (predicate is { Passive: false, Lemma: "require" or "need" } && guard.Kind != GuardKind.Always))
        {
            return predicate.Object.IsEmpty ? [] : Named(at, parsed, predicate, guard, predicate.Object.Start, NextVerb(parsed, predicate.End), 1);
        }

        if (guard.Verdict && Leading.OnlyLeads(parsed.Words, predicate, story.Lexicon))
        {
            return LedTo(at, parsed, predicate, guard, predicate.End + (parsed.Words.TagAt(predicate.End) is Tag.Preposition or Tag.To ? 1 : 0));
        }

        if (predicate is { Passive: true, Lemma: "repeat" })
        {
            return Named(at, parsed, predicate, guard, predicate.ClauseStart, predicate.First, 1).FindAll(t => !story.Actions.Take(t.Action).Any(a => a.Role == ActionRole.Step && a.Lemma == t.Predicate.Lemma));
        }

        if (light && !predicate.Passive && predicate.Lemma is not ("use" or "want" or "give"))
        {
            var next = index + 1 < parsed.Predicates.Length ? parsed.Predicates[index + 1].First : parsed.Words.Count;
            return Named(at, parsed, predicate, guard, predicate.End, next, atLeast: 2);
        }

        return [];
    }

    /// <summary>"Payment is followed by packing and shipping": first what is followed, unless "the payment" was told before, and then what follows.</summary>
    private List<Told> FollowedBy(int at, ParsedSentence parsed, Predicate predicate, Guard guard)
    {
        var known = guard.OfSubject || (parsed.Words.TagAt(predicate.ClauseStart) == Tag.Determiner && parsed.Words.Lower(predicate.ClauseStart) is not ("a" or "an"));
        var subject = known ? [] : Named(at, parsed, predicate, guard, predicate.ClauseStart, predicate.First, atLeast: 1);
        var follows = Named(at, parsed, predicate, guard, predicate.End + 1, NextVerb(parsed, predicate.End), atLeast: 2, listed: true);
        return [.. subject, .. follows.Select((t, i) => i == 0 && subject.Count > 0 ? t with { Predicate = t.Predicate with { Coordinated = true, Joiner = "and" } } : t)];
    }

    /// <summary>"A final count precedes delivery": both, one after the other; none if the first is no action.</summary>
    private List<Told> Preceded(int at, ParsedSentence parsed, Predicate predicate, Guard guard)
    {
        var first = Named(at, parsed, predicate, guard, predicate.ClauseStart, predicate.First, atLeast: 1);
        var then = first.Count == 0 ? [] : Named(at, parsed, predicate, guard, predicate.Object.Start, NextVerb(parsed, predicate.End), atLeast: 1);
        return [.. first, .. then.Select(t => t with { Predicate = t.Predicate with { Coordinated = true, Joiner = "and" } })];
    }

    private List<Told> Presented(int at, ParsedSentence parsed, int index, Guard guard, PresentedNouns.Lead lead)
    {
        var predicate = parsed.Predicates[index];
        var next = index + 1 < parsed.Predicates.Length ? parsed.Predicates[index + 1].First : parsed.Words.Count;
        var told = Named(at, parsed, predicate with { Coordinated = false, Joiner = "" }, guard, PresentedNouns.StartOfThing(parsed.Words, predicate), next, atLeast: 1);
        if (told.Count > 0 || Phrases.Read(parsed.Words, PresentedNouns.StartOfThing(parsed.Words, predicate), next) is not { IsEmpty: false } phrase)
        {
            return told;
        }

        var item = new EnumerationItem(phrase.Start, next, phrase.Head, ActionEvidence.None, false);
        var isAct = lead == PresentedNouns.Lead.Announced ? story.Lexicon.Morphology.Describe(parsed.Words.Lower(phrase.Head)) is { Verb: >= 0 } : IsBusinessVerb(parsed.Words.Lemmas[phrase.Head]);
        return isAct && NominalActions.Read(parsed.Words, item, story.Lexicon) is { } nominal
            ? [Happens(at, parsed, predicate with { Coordinated = false, Joiner = "" }, nominal, guard)]
            : [];
    }

    /// <summary>The first verb from a token on; the end of the sentence if there is none.</summary>
    private static int NextVerb(ParsedSentence parsed, int from) =>
        parsed.Predicates.Where(p => p.First >= from).Select(p => p.First).DefaultIfEmpty(parsed.Words.Count).Min();

    /// <summary>"A refusal leads to a letter by the mayor", "wear calls for a repair"; not "leads to a visit being booked" or "to a full withdrawal: the order is cancelled".</summary>
    private List<Told> LedTo(int at, ParsedSentence parsed, Predicate predicate, Guard guard, int start)
    {
        var words = parsed.Words;
        if (DoingNouns.Alone(words, start) is { } doing)
        {
            return FromVerb(words, predicate, [Happens(at, parsed, predicate with { Coordinated = false, Joiner = "" }, doing, guard)]);
        }

        var end = NextVerb(parsed, predicate.End);
        var phrase = Phrases.Read(words, start, end);
        if (phrase.IsEmpty || (end < words.Count && (phrase.End == end || (words.Lower(phrase.End) == "," && phrase.End == end - 1 && words.TagAt(end) == Tag.Participle))))
        {
            return [];
        }

        if (words.Lower(phrase.End) == ":" && story.Lexicon.VerbOfNominal(words.Lower(phrase.Head)) is { } sum && UndoingVerbs.IsUndoing(sum, story.Lexicon))
        {
            return [];
        }

        var led = Named(at, parsed, predicate, guard, start, end, atLeast: 1);
        if (led.Count == 0 && (IsBusinessVerb(words.Lemmas[phrase.Head])
                ? NominalActions.Read(words, new EnumerationItem(phrase.Start, end, phrase.Head, ActionEvidence.None, false), story.Lexicon)
                : NominalActions.Sent(words, phrase, end, story.Lexicon) ?? NominalActions.Raised(words, phrase, story.Lexicon)) is { } nominal)
        {
            led = [Happens(at, parsed, predicate with { Coordinated = false, Joiner = "" }, nominal, guard)];
        }

        return FromVerb(words, predicate, led);
    }

    /// <summary>The verb that brings up the first action belongs to its words.</summary>
    private List<Told> FromVerb(TaggedSentence words, Predicate predicate, List<Told> told)
    {
        if (told.Count > 0)
        {
            var (action, verb) = (story.Actions[told[0].Action], words[predicate.Verb].Start);
            story.Actions[told[0].Action] = action with { Span = action.Span with { Start = verb, Length = action.Span.Start + action.Span.Length - verb } };
        }

        return told;
    }

    /// <summary>"The final invoice follows": a noun that is also the verb for what is done.</summary>
    private List<Told> Following(int at, ParsedSentence parsed, Predicate predicate, Guard guard, int start)
    {
        var phrase = Phrases.Read(parsed.Words, start + (parsed.Words.TagAt(start) == Tag.Punctuation ? 1 : 0), predicate.First);
        return !phrase.IsEmpty && phrase.End == predicate.First && (Trial(parsed.Words, phrase) ?? Named(parsed.Words, phrase) ?? Message(parsed.Words, phrase)) is { } nominal
            ? [Happens(at, parsed, predicate with { Coordinated = false, Joiner = "" }, nominal, guard)] : [];
    }

    private Nominal? Named(TaggedSentence words, Phrase phrase) =>
        IsBusinessVerb(words.Lemmas[phrase.Head]) ? NominalActions.Read(words, new EnumerationItem(phrase.Start, phrase.End, phrase.Head, ActionEvidence.None, false), story.Lexicon) : null;

    /// <summary>"The invoice follows by post": it is sent.</summary>
    private Nominal? Message(TaggedSentence words, Phrase phrase) =>
        story.Lexicon.Phrases.Set("correspondence").IsBaseAt(words, phrase.Head) ? new Nominal("send", phrase.Head, ActionName.Thing(words, phrase), words.Lemmas[phrase.Head], null) : null;

    /// <summary>"A test run", "a training flight": the word before tells what is done.</summary>
    private Nominal? Trial(TaggedSentence words, Phrase phrase) =>
        phrase.Head > phrase.Start && story.Lexicon.Phrases.Set("run-noun").IsBaseAt(words, phrase.Head) && (story.Lexicon.VerbOfNominal(words.Lower(phrase.Head - 1)) ?? story.Lexicon.Morphology.Describe(words.Lower(phrase.Head - 1)) switch { { Verb: >= 0 } info => info.Lemma, _ => null }) is { } verb
            ? new Nominal(verb, phrase.Head - 1, null, null, null) : null;

    /// <summary>"A welcome letter ends the process": the message that is its last step.</summary>
    private List<Told> Closing(int at, ParsedSentence parsed, Predicate predicate, Guard guard, int start) =>
        Phrases.Read(parsed.Words, start, predicate.First) is { IsEmpty: false } phrase && phrase.End == predicate.First && NominalActions.Sent(parsed.Words, phrase, predicate.First, story.Lexicon) is { } message
            ? [Happens(at, parsed, predicate with { Coordinated = false, Joiner = "" }, message, guard)] : [];

    /// <summary>"For each director a check is carried out": where what is carried out begins.</summary>
    private static int BehindEach(TaggedSentence words, int start)
    {
        var end = start;
        if (words.Lower(start) == "for" && words.Lower(start + 1) is "each" or "every")
        {
            for (end = start + 2; words.TagAt(end) is Tag.Adjective or Tag.Noun or Tag.Name; end++)
            {
            }
        }

        return end;
    }

    private bool IsBusinessVerb(string word) => story.Lexicon.Verb(word) is { Class: VerbClass.Action or VerbClass.Decide };

    /// <summary>"Shipping follows", "a check takes place".</summary>
    private bool TakesPlace(ParsedSentence parsed, Predicate predicate) =>
        ((predicate.Object.IsEmpty || parsed.Words.TagAt(predicate.Object.Head) is Tag.Pronoun or Tag.Number || NamesTime(parsed.Words, predicate.Object)) && predicate.Lemma is "happen" or "occur" or "follow" or "run-over" or "run-on" or "run-through") || (predicate.Lemma == "take" && parsed.Words.Lower(predicate.End) == "place");

    /// <summary>"The next morning".</summary>
    private bool NamesTime(TaggedSentence words, Phrase phrase) =>
        words.Units.TryGet(words.Lower(phrase.Head), "time", out _) || story.Lexicon.Phrases.Set("circumstance").IsBaseAt(words, phrase.Head);

    /// <summary>Where the words of the next clause begin: after the object of the verb before it.</summary>
    private static int Beyond(ParsedSentence parsed, Predicate before)
    {
        for (var i = Math.Max(before.End, before.Object.IsEmpty || before.Passive ? 0 : before.Object.End); i < parsed.Words.Count; i++)
        {
            if (parsed.Words.Lower(i) is "," or ";" or ":" || parsed.Words.TagAt(i) == Tag.Coordinator)
            {
                return i + 1;
            }
        }

        return before.End;
    }

    /// <summary>The items up to the first that names no action; all of what is said to happen, if most do.</summary>
    private List<NominalItem> Happening(TaggedSentence words, List<NominalItem> items, bool said, bool listed)
    {
        var whole = (said || listed) && items.Count > 1 && items.Count(item => item.Sure) * 2 >= items.Count
            ? items.ConvertAll(item => item.Sure || item.End - item.Start > 4 ? item
                : (NominalActions.Read(words, new EnumerationItem(item.Start, item.End, item.End - 1, ActionEvidence.None, false), story.Lexicon) ?? Run(words, item)) is { } action && !(listed && action.Lemma == "perform") ? item with { Action = action, Sure = true } : item)
            : items;
        return [.. whole.TakeWhile(item => item.Sure)];
    }

    /// <summary>"A scan, an AI detector and a check run": what is no action itself is run beside those that are.</summary>
    private static Nominal? Run(TaggedSentence words, NominalItem item) =>
        words.Lower(item.End - 1) is var last && (last.EndsWith("or", StringComparison.Ordinal) || last.EndsWith("er", StringComparison.Ordinal)) && Phrases.Read(words, item.Start, item.End) is { IsEmpty: false } phrase
            ? new Nominal("run", phrase.Head, ActionName.Thing(words, phrase), words.Lemmas[phrase.Head], null) : null;

    private List<Told> Named(int at, ParsedSentence parsed, Predicate predicate, Guard guard, int start, int end, int atLeast, bool listed = false)
    {
        while (start < end && (parsed.Words.TagAt(start) is Tag.Punctuation or Tag.Coordinator or Tag.Adverb || (predicate.Lemma == "fan-out" && parsed.Words.Lower(start) is "to" or "into")))
        {
            start++;
        }

        // "… and subtitle creation all start at the same time".
        var said = end == predicate.First;
        end -= said && end > start + 1 && parsed.Words.Lower(end - 1) is "all" or "both" or "each" ? 1 : 0;
        if (!said && Indexes.From(start, Math.Max(0, end - start)).FirstOrDefault(i => parsed.Words.Lower(i) == ":", -1) is var colon and >= 0)
        {
            end = colon;
        }

        var items = start < end && parsed.Words.TagAt(start).OpensNounPhrase() ? Happening(parsed.Words, NominalList.Items(parsed.Words, start, end, story.Lexicon), said, listed) : [];
        var told = new List<Told>();
        foreach (var item in items.Count < atLeast ? [] : items)
        {
            var nominal = item.Action!.Value;
            if (Indexes.From(item.Start, Math.Max(0, nominal.Word - item.Start)).Any(i => parsed.Words.Lower(i) is "same") || story.Lexicon.Phrases.Set("whole").IsWordAt(parsed.Words, nominal.Word) || story.Lexicon.Phrases.Is("undo-all", nominal.Lemma) || (nominal.Thing is null && nominal.Lemma == "process") || (nominal.Thing is null && story.Actions.Exists(a => a.Role == ActionRole.Step && a.Lemma == nominal.Lemma)))
            {
                continue;
            }

            told.Add(Happens(at, parsed, told.Count == 0 ? predicate with { Coordinated = false, Joiner = items.Count > 1 ? "" : predicate.Joiner } : predicate with { First = nominal.Word, Coordinated = true, Joiner = "and" }, nominal, guard));
        }

        return told;
    }

    private Told Happens(int at, ParsedSentence parsed, Predicate predicate, Nominal nominal, Guard guard) =>
        new(story.Tell(writer.Of(parsed.Words, nominal, at, "a noun whose verb only says that it happens")),
            predicate with { First = Math.Min(predicate.First, nominal.Word), Verb = nominal.Word, End = nominal.Word + 1, Lemma = nominal.Lemma, Passive = false }, guard);
}
