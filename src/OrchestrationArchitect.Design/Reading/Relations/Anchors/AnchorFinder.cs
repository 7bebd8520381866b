using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Reading.Actions;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Compensations;
using OrchestrationArchitect.Design.Reading.Guards;
using OrchestrationArchitect.Design.Reading.Lexicons;
using OrchestrationArchitect.Design.Reading.Relations.Branches;
using OrchestrationArchitect.Design.Reading.Relations.Moves;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Relations.Anchors;

/// <summary>Which steps the words of the text speak of.</summary>
internal sealed class AnchorFinder(Story story)
{
    /// <summary>One word that at most two steps have.</summary>
    private const double Clearly = 0.5;

    /// <summary>"Insurer" and "insurance": words of one root.</summary>
    private static bool Akin(string word, string? other)
    {
        const int Root = 5;
        var own = other is null ? null : other[(other.LastIndexOf(' ') + 1)..].ToLowerInvariant();
        return own is { Length: >= Root } && word.Length >= Root && own.AsSpan(0, Root).SequenceEqual(word.AsSpan(0, Root));
    }

    /// <summary>The steps that the words of a sentence speak of: those that its first condition leaves from, or that it follows.</summary>
    public Anchor Of(ParsedSentence parsed, List<Told> told)
    {
        var guard = told[0].Guard;
        return Anchor.On(guard.Kind == GuardKind.Failure ? Failing(parsed, guard, told[0].Action)
            : NumberedSteps.In(story, parsed, guard.Start, guard.End) is { IsEmpty: false } numbered ? numbered : Referred(parsed, told));
    }

    /// <summary>The decision whose outcome a condition names.</summary>
    public Anchor Decided(ParsedSentence parsed, List<Told> told) => Anchor.On(OutcomesOf(parsed, told));

    /// <summary>The decision that is not taken in time.</summary>
    public Anchor Undecided(ParsedSentence parsed, Guard guard, int before) => Anchor.On([Untaken(parsed, guard, before)]);

    /// <summary>What a condition says of the step that it names.</summary>
    public Says SaysOf(ParsedSentence parsed, Guard guard, Anchor named)
    {
        var outcome = (IsOutcome(parsed, guard) || story.Outcomes.NamedIn(parsed, guard) >= 0) && !IsOneOfSeveral(named.Step) && !TellsEvent(parsed, guard);
        return (IsAdverse(parsed, guard) ? Says.Exception : Says.Holds) | (outcome ? Says.Outcome : Says.Holds);
    }

    /// <summary>How many sentences back somebody who does not answer was asked.</summary>
    private const int Asked = 4;

    /// <summary>The decision that is not taken in time: of the one who is silent, or else the last one.</summary>
    private int Untaken(ParsedSentence parsed, Guard guard, int before)
    {
        var silent = parsed.Predicates.FirstOrDefault(p => p.Verb >= guard.Start && p.Verb < guard.End && !p.Subject.IsEmpty);
        var who = silent is null ? null : ActionName.Thing(parsed.Words, silent.Subject);
        var named = (guard.Start == guard.End ? parsed.Words.Sentence.Label.Select(t => t.Lower) : Enumerable.Range(guard.Start, guard.End - guard.Start).Select(parsed.Words.Lower))
            .Select(word => story.Lexicon.VerbOfNominal(word)).ToHashSet(StringComparer.Ordinal);
        if (silent is null && story.Latest(before, a => named.Contains(a.Lemma)) is var told and >= 0)
        {
            return told;
        }

        if (Spoken(parsed, guard, before, adverse: false) is var spoken and >= 0)
        {
            return spoken;
        }

        var last = -1;
        for (var i = before - 1; i >= 0 && story.Actions[before].Sentence - story.Actions[i].Sentence < Asked; i--)
        {
            var action = story.Actions[i];
            if (action.Role != ActionRole.Step || !(action.Effect is Effect.Human or Effect.Wait || story.Lexicon.ClassOf(action.Lemma) is VerbClass.Decide or VerbClass.Wait))
            {
                continue;
            }

            last = last < 0 ? i : last;
            if (who is not null && action.Actor == who)
            {
                return i;
            }
        }

        return last;
    }

    /// <summary>The actions that "once paid" refers to, the last one first.</summary>
    private ImmutableArray<int> Referred(ParsedSentence parsed, List<Told> told)
    {
        var found = ImmutableArray.CreateBuilder<int>();
        if (parsed.Words.Sentence.Label is [var opener, _, ..] label && opener.Lower is "once" or "after" or "when" or "upon" or "on")
        {
            var verbs = label.Select(t => story.Lexicon.VerbOfNominal(t.Lower) ?? story.Lexicon.Morphology.Describe(t.Lower).Lemma).ToHashSet(StringComparer.Ordinal);
            return story.Latest(told[0].Action, a => verbs.Contains(a.Lemma)) is var named and >= 0 ? [named] : [];
        }

        if (told[0].Guard is { Kind: GuardKind.If } asked && asked.Start == asked.End && parsed.Words.Sentence.Label.Any(t => t.Lower is "no" or "not" or "without" || story.Lexicon.Phrases.Set("mishap").IsWord(t.Lower)) && !asked.Unanswered
            && (!IsOutcome(parsed, asked) || TellsEvent(parsed, asked)) && Failing(parsed, asked, told[0].Action) is [>= 0, ..] missing)
        {
            return missing;
        }

        if (Undone(parsed, told) is var undone and >= 0)
        {
            return [undone];
        }

        var clause = parsed.Predicates.FirstOrDefault(p => p.Clause is ClauseKind.Temporal or ClauseKind.Condition && !p.Negated && p.Verb < told[0].Predicate.Verb);
        if (clause is null)
        {
            return told[0].Guard.Kind == GuardKind.If ? OutcomesOf(parsed, told) is { IsEmpty: false } decided ? decided : SpokenOf(parsed, told) : Named(parsed, told) is var named and >= 0 ? [named] : [];
        }

        var head = Mentions.HeadOf(parsed, clause.Object);
        if (clause.Clause == ClauseKind.Condition && Answers(clause) && !clause.Subject.IsEmpty && parsed.Words.TagAt(clause.Subject.Head) != Tag.Pronoun
            && story.Latest(told[0].Action, a => a.Lemma != clause.Lemma && (Akin(parsed.Words.Lemmas[clause.Subject.Head], a.Head) || Akin(parsed.Words.Lemmas[clause.Subject.Head], a.Actor))) is var answering and >= 0
            && !story.Actions.Exists(a => a.Role == ActionRole.Step && a.Lemma == clause.Lemma))
        {
            return [answering];
        }

        for (var i = story.Actions.Count - 1; i >= 0 && i > story.Actions.Count - Story.Reach; i--)
        {
            var action = story.Actions[i];
            var same = action.Lemma == clause.Lemma || (story.Lexicon.ClassOf(action.Lemma) == VerbClass.Decide && story.Lexicon.ClassOf(clause.Lemma) == VerbClass.Decide && clause.Clause != ClauseKind.Prior);
            if (action.Role == ActionRole.Step && same && told.TrueForAll(t => t.Action != i) && (head is null || action.Head is null || head == action.Head || head is "it" or "they" or "this")
                && (found.Count == 0 || !story.Lexicon.Phrases.Is("reject", action.Lemma)))
            {
                found.Add(i);
            }
        }

        if (found.Count > 0)
        {
            return found.ToImmutable();
        }

        return story.Outcomes.OfVerb(clause.Lemma) is var chosen and >= 0 ? [chosen] : story.Outcomes.NamedIn(parsed, told[0].Guard) is var outcome and >= 0 ? [outcome] : told[0].Guard.Kind == GuardKind.If && Spoken(parsed, told[0].Guard, told[0].Action, IsAdverse(parsed, told[0].Guard)) is var spoken and >= 0 ? [spoken] : [];
    }

    /// <summary>"If the car does not unlock": the step that was to do it; -1 if the condition is no such denial.</summary>
    private int Undone(ParsedSentence parsed, List<Told> told)
    {
        var clause = parsed.Predicates.FirstOrDefault(p => p.Clause == ClauseKind.Condition && p.Negated && p.Verb < told[0].Predicate.Verb);
        if (clause is null || told[0].Guard.Kind != GuardKind.If || told[0].Guard.Unanswered || story.Lexicon.ClassOf(clause.Lemma) != VerbClass.Action)
        {
            return -1;
        }

        var at = story.Actions[told[0].Action].Sentence;
        if (story.Latest(told[0].Action, a => a.Lemma == clause.Lemma && a.Sentence < at) is var done and >= 0)
        {
            return done;
        }

        var asked = story.Actions.FindLastIndex(told[0].Action - 1, Math.Min(told[0].Action, Story.Reach), a => a.Lemma == clause.Lemma && a.Role != ActionRole.Condition && a.Sentence < at);
        return asked < 0 ? -1 : story.Latest(asked, _ => true);
    }

    /// <summary>"Units that test positive in the screening", "lines whose price deviates": the step that words without a clause of condition speak of.</summary>
    private ImmutableArray<int> SpokenOf(ParsedSentence parsed, List<Told> told)
    {
        var (guard, first) = (told[0].Guard, told[0].Action);
        if (guard.Unanswered || guard.Rest || guard.Start >= guard.End || Opened.ClauseOf(parsed, guard) is not null)
        {
            return [];
        }

        var named = Spoken(parsed, guard, first, adverse: false);
        var relative = named < 0 ? Enumerable.Range(guard.Start, guard.End - guard.Start).FirstOrDefault(i => parsed.Words.TagAt(i) == Tag.Relative, -1) : -1;
        var spoken = relative >= 0 ? Spoken(parsed, guard with { Start = relative }, first, adverse: true) : named;
        var alike = spoken >= 0 && story.Segments.Exists(s => s.Arrangement == Arrangement.SideBySide && s.Steps.Contains(spoken) && s.Steps.Count(step => story.Actions[step].Lemma == story.Actions[spoken].Lemma) > 1);
        return spoken >= 0 && !alike && (spoken == named || story.Actions[first].Sentence - story.Actions[spoken].Sentence > 1) ? [spoken] : [];
    }

    private bool Answers(Predicate clause) => story.Lexicon.ClassOf(clause.Lemma) == VerbClass.Decide || story.Lexicon.Phrases.Is("answering", clause.Lemma) || story.Lexicon.Phrases.Is("reject", clause.Lemma);

    /// <summary>"Rejected requests", "for an approved loan": the decision whose outcome is named.</summary>
    private ImmutableArray<int> OutcomesOf(ParsedSentence parsed, List<Told> told)
    {
        var guard = told[0].Guard;
        if (parsed.Words.Lower(guard.Start) == "depending" && guard.End > guard.Start)
        {
            var verbs = Enumerable.Range(guard.Start, guard.End - guard.Start).Select(i => story.Lexicon.VerbOfNominal(parsed.Words.Lower(i))).ToHashSet(StringComparer.Ordinal);
            return story.Latest(told[0].Action, a => verbs.Contains(a.Lemma)) is var on and >= 0 ? [on] : [];
        }

        if (story.Outcomes.NamedIn(parsed, guard) is var named and >= 0 && !story.OnFailure.Contains(named))
        {
            return [named];
        }

        if (!IsOutcome(parsed, guard))
        {
            return [];
        }

        var lemmas = Enumerable.Range(guard.Start, guard.End - guard.Start).Select(i => story.Lexicon.Morphology.Describe(parsed.Words.Lower(i)).Lemma).ToHashSet(StringComparer.Ordinal);
        if (story.Last?.Sentence == story.Actions[told[0].Action].Sentence && Enumerable.Range(0, guard.Start).Any(i => parsed.Words.TagAt(i).IsVerb() && lemmas.Contains(parsed.Words.Lemmas[i]) && story.Lexicon.ClassOf(parsed.Words.Lemmas[i]) == VerbClass.Decide))
        {
            return [story.Segments[^1].Steps[^1]];
        }

        if (story.Latest(told[0].Action, a => lemmas.Contains(a.Lemma)) is var one and >= 0 && IsOneOfSeveral(one))
        {
            return [one];
        }

        var asked = story.Words.Spoken([.. lemmas.Where(word => story.Lexicon.ClassOf(word) == VerbClass.Decide)], told[0].Action, story.MayBeMeant);
        var decision = lemmas.Select(story.Outcomes.OfVerb).FirstOrDefault(step => step >= 0, -1) is var chosen and >= 0 ? chosen
            : Math.Max(asked.Weight >= Clearly ? asked.Step : -1, story.Latest(told[0].Action, a => story.Lexicon.ClassOf(a.Lemma) == VerbClass.Decide || lemmas.Contains(a.Lemma)));
        var first = decision < 0 || !story.Segments.Exists(s => s.Steps.Contains(decision) && s.Move.In is Case branch && (branch.IsSilence || branch.Side == Side.Inner)) ? -1 : story.Latest(decision, a => story.Lexicon.ClassOf(a.Lemma) == VerbClass.Decide);
        return decision < 0 ? [] : first < 0 ? [decision] : [first, decision];
    }

    /// <summary>"Either released or downgraded": the step is one of those of which one happens.</summary>
    private bool IsOneOfSeveral(int step) => story.Segments.Exists(s => s.Arrangement == Arrangement.OneOfThem && s.Steps.Contains(step));

    private bool IsOutcome(ParsedSentence parsed, Guard guard) =>
        !parsed.Predicates.Any(p => p.Verb >= guard.Start && p.Verb < guard.End && p.Clause is ClauseKind.Condition or ClauseKind.Temporal) && Names(parsed, guard);

    private bool Names(ParsedSentence parsed, Guard guard) => guard.Start == guard.End
        ? parsed.Words.Sentence.Label.Any(t => story.Lexicon.Phrases.Is("decided", t.Lower))
        : Enumerable.Range(guard.Start, guard.End - guard.Start).Any(i => story.Lexicon.Phrases.Is("decided", parsed.Words.Lower(i)) || (i < guard.End - 1 && story.Outcomes.HasVerb(parsed.Words.Lower(i))) || (guard.Start == 0 && parsed.Words.TagAt(i) == Tag.Noun && story.Lexicon.VerbOfNominal(parsed.Words.Lower(i)) is { } verb && story.Lexicon.ClassOf(verb) == VerbClass.Decide));

    /// <summary>The actions that a failure clause says may fail: "if booking the courier fails", "if one of the four goes wrong".</summary>
    public ImmutableArray<int> Failing(ParsedSentence parsed, Guard guard, int before)
    {
        if (Group(parsed.Words, guard) is { IsEmpty: false } group)
        {
            return group;
        }

        if (NumberedSteps.In(story, parsed, guard.Start, guard.End) is { IsEmpty: false } numbered)
        {
            return numbered;
        }

        var verbs = new HashSet<string>(StringComparer.Ordinal);
        var heads = new List<string>();
        for (var at = guard.Start; at < guard.End; at++)
        {
            var tag = parsed.Words.TagAt(at);
            if (!story.Lexicon.Phrases.Is("failure", parsed.Words.Lower(at)) && (tag.IsVerb() ? parsed.Words.Lemmas[at] : tag.IsNominal() ? story.Lexicon.VerbOfNominal(parsed.Words.Lower(at)) : null) is { } verb)
            {
                verbs.Add(verb);
            }

            if (tag is Tag.Noun or Tag.Name && !story.Lexicon.Phrases.Is("failure", parsed.Words.Lower(at)))
            {
                heads.Add(parsed.Words.Lemmas[at]);
            }
        }

        foreach (var word in guard.Start == guard.End ? parsed.Words.Sentence.Label.Select(t => t.Lower) : [])
        {
            verbs.Add(story.Lexicon.VerbOfNominal(word) ?? story.Lexicon.Morphology.Describe(word).Lemma);
            heads.Add(story.Lexicon.Morphology.Singular(word));
        }

        if (heads.Count == 0 && verbs.Count == 0 && guard.Start > 2 && GuardReader.Read(parsed, story.Lexicon).FirstOrDefault(g => g.Kind == GuardKind.Failure && g.End <= guard.Start) is { } first)
        {
            return Failing(parsed, first, before);
        }

        var told = story.Latest(before, a => verbs.Contains(a.Lemma));
        told = told >= 0 ? told : story.Latest(before, a => a.Head is not null && heads.Contains(a.Head));
        told = told >= 0 ? told : story.Latest(before, a => heads.Contains(a.Lemma));
        told = told >= 0 ? told : Spoken(parsed, guard, before, adverse: true);
        told = told < 0 && heads.Count == 0 && story.Last?.Move.In is Failure again ? again.From.Step : told;
        return [told >= 0 ? told : story.Latest(before, a => heads.Exists(head => Akin(head, a.Head) || Akin(head, a.Actor)))];
    }

    /// <summary>"One of the four", "any of these": the steps that were last told side by side.</summary>
    private ImmutableArray<int> Group(TaggedSentence words, Guard guard)
    {
        for (var i = guard.Start; i + 2 < guard.End; i++)
        {
            if (words.Lower(i) is "one" or "any" or "either" or "some" && words.Lower(i + 1) == "of" && words.Lower(i + 2) is "the" or "these" or "them" or "those")
            {
                var last = story.Segments.FindLastIndex(s => s.Arrangement == Arrangement.SideBySide || s.IsBesidePrevious);
                var first = last;
                while (first > 0 && story.Segments[first].IsBesidePrevious)
                {
                    first--;
                }

                return last < 0 ? [] : [.. story.Segments[first..(last + 1)].SelectMany(s => s.Steps)];
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
        return !phrase.IsEmpty && words.TagAt(phrase.Head) == Tag.Noun && story.Lexicon.VerbOfNominal(words.Lower(phrase.Head)) is { } verb && (from > 1 || words.Lower(phrase.End) == ",")
            ? story.Actions.FindLastIndex(told[0].Action, a => a.Role == ActionRole.Step && a.Lemma == verb) is var named && named != told[0].Action ? named : -1
            : -1;
    }

    /// <summary>The step that a condition speaks of most clearly; -1 if none clearly enough.</summary>
    public int Spoken(ParsedSentence parsed, Guard guard, int before, bool adverse)
    {
        var words = parsed.Words;
        var said = guard.Start == guard.End
            ? words.Sentence.Label.SelectMany(t => new[] { story.Lexicon.Morphology.Singular(t.Lower), story.Lexicon.VerbOfNominal(t.Lower) ?? story.Lexicon.Morphology.Describe(t.Lower).Lemma })
            : Enumerable.Range(guard.Start, guard.End - guard.Start).Where(at => !story.Lexicon.Phrases.Is("failure", words.Lower(at))).SelectMany(at => story.Words.Said(words, at));
        var (step, weight, byVerb) = story.Words.Spoken([.. said.Where(word => !story.Lexicon.Phrases.Is("says-little", word)).Distinct(StringComparer.Ordinal)], before, story.MayBeMeant);
        return weight >= Clearly && (byVerb || (adverse && !IsAsked(before))) ? step : -1;
    }

    /// <summary>What was told last is a branch, or leaves something open that a condition then speaks of: a wait, a decision, a check.</summary>
    private bool IsAsked(int before) =>
        story.Last is { } last && (last.Move as Case)?.IsException != true
        && (last.IsChoice || (story.Actions[before].Sentence - last.Sentence <= 1 && LeavesOpen(story.Actions[last.Steps[^1]])));

    private bool LeavesOpen(ReadAction action) => action.Effect is Effect.Wait || story.Lexicon.ClassOf(action.Lemma) is VerbClass.Decide or VerbClass.Wait;

    /// <summary>The condition says that something did not come about.</summary>
    private bool IsAdverse(ParsedSentence parsed, Guard guard)
    {
        var words = parsed.Words;
        return Mishaps.Find(words, guard.Start, guard.End, story.Lexicon) >= 0
            || parsed.Predicates.Any(p => p.Negated && p.Verb >= guard.Start && p.Verb < guard.End)
            || Enumerable.Range(guard.Start, guard.End - guard.Start).Any(at => words.Lower(at) is "no" or "not" or "without" or "missing" or "nobody" or "none" or "neither" or "late" or "too")
            || (guard.Start == guard.End && words.Sentence.Label.Any(t => t.Lower is "no" or "not" or "without" or "missing" or "late"));
    }

    /// <summary>"Ticket refused by the scanner: …" tells what happened, not just how it was decided.</summary>
    private static bool TellsEvent(ParsedSentence parsed, Guard guard) => guard.Start == guard.End && parsed.Words.Sentence.Label.Length > 2;
}
