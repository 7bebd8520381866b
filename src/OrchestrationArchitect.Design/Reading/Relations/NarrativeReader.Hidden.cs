using OrchestrationArchitect.Design.Reading.Actions;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Enumerations;
using OrchestrationArchitect.Design.Reading.Guards;
using OrchestrationArchitect.Design.Reading.Lexicons;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Relations;

/// <summary>Actions told as nouns in a sentence with a verb: "the credit check and the fraud check run", "…, followed by shipping".</summary>
internal sealed partial class NarrativeReader
{
    /// <summary>The actions that are subject or object of a verb that says no more than that they happen.</summary>
    private List<Told> Hidden(int at, ParsedSentence parsed, int index, Guard guard)
    {
        var predicate = parsed.Predicates[index];
        if (predicate.Negated || predicate.Clause is not (ClauseKind.Main or ClauseKind.Meanwhile) || predicate.Modal is "may" or "can" or "could" or "might")
        {
            return [];
        }

        var light = _lexicon.ClassOf(predicate.Lemma) == VerbClass.Light;
        var alone = TakesPlace(parsed, predicate);
        if (predicate.Passive ? light || predicate.Lemma is "start" or "launch" or "complete" or "do" : alone || (predicate.Object.IsEmpty && predicate.Lemma is "run" or "start" or "begin" or "proceed" or "execute" or "come"))
        {
            var from = index > 0 && parsed.Predicates[index - 1].End > predicate.ClauseStart ? Beyond(parsed, parsed.Predicates[index - 1]) : predicate.ClauseStart;
            return Named(at, parsed, predicate, guard, Math.Max(from, guard.Trails ? 0 : guard.End), predicate.First, alone ? 1 : 2);
        }

        if (predicate is { Passive: false, Lemma: "undergo" } || (predicate is { Passive: false, Lemma: "require" or "need" } && guard.Kind != GuardKind.Always))
        {
            return predicate.Object.IsEmpty ? [] : Named(at, parsed, predicate, guard, predicate.Object.Start, parsed.Predicates.Where(p => p.First > predicate.Verb).Select(p => p.First).DefaultIfEmpty(parsed.Words.Count).Min(), 1);
        }

        if (predicate is { Passive: true, Lemma: "repeat" })
        {
            return Named(at, parsed, predicate, guard, predicate.ClauseStart, predicate.First, 1).FindAll(t => !_actions.Take(t.Action).Any(a => a.Role == ActionRole.Step && a.Lemma == t.Predicate.Lemma));
        }

        if (light && !predicate.Passive && predicate.Lemma is not ("use" or "want" or "give"))
        {
            var next = index + 1 < parsed.Predicates.Length ? parsed.Predicates[index + 1].First : parsed.Words.Count;
            return Named(at, parsed, predicate, guard, predicate.End, next, atLeast: 2);
        }

        return [];
    }

    /// <summary>"Shipping follows", "a check takes place".</summary>
    private static bool TakesPlace(ParsedSentence parsed, Predicate predicate) =>
        ((predicate.Object.IsEmpty || parsed.Words.TagAt(predicate.Object.Head) is Tag.Pronoun or Tag.Number) && predicate.Lemma is "happen" or "occur" or "follow" or "run-over" or "run-on" or "run-through") || (predicate.Lemma == "take" && parsed.Words.Lower(predicate.End) == "place");

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
    private List<NominalItem> Happening(TaggedSentence words, List<NominalItem> items, bool said)
    {
        var whole = said && items.Count > 1 && items.Count(item => item.Sure) * 2 >= items.Count
            ? items.ConvertAll(item => item.Sure || item.End - item.Start > 4 ? item : NominalActions.Read(words, new EnumerationItem(item.Start, item.End, item.End - 1, ActionEvidence.None, false), _lexicon) is { } action ? item with { Action = action, Sure = true } : item)
            : items;
        return [.. whole.TakeWhile(item => item.Sure)];
    }

    private List<Told> Named(int at, ParsedSentence parsed, Predicate predicate, Guard guard, int start, int end, int atLeast)
    {
        while (start < end && (parsed.Words.TagAt(start) is Tag.Punctuation or Tag.Coordinator or Tag.Adverb || (predicate.Lemma == "fan-out" && parsed.Words.Lower(start) is "to" or "into")))
        {
            start++;
        }

        if (end != predicate.First && Enumerable.Range(start, Math.Max(0, end - start)).FirstOrDefault(i => parsed.Words.Lower(i) == ":", -1) is var colon and >= 0)
        {
            end = colon;
        }

        var items = start < end && parsed.Words.TagAt(start).OpensNounPhrase() ? Happening(parsed.Words, NominalList.Items(parsed.Words, start, end, _lexicon), end == predicate.First) : [];
        var told = new List<Told>();
        foreach (var item in items.Count < atLeast ? [] : items)
        {
            var nominal = item.Action!.Value;
            if (_lexicon.Phrases.Is("whole", parsed.Words.Lower(nominal.Word)) || (nominal.Thing is null && _actions.Exists(a => a.Role == ActionRole.Step && a.Lemma == nominal.Lemma)))
            {
                continue;
            }

            told.Add(new Told(_actions.Count, predicate with { First = told.Count == 0 ? Math.Min(predicate.First, nominal.Word) : nominal.Word, Verb = nominal.Word, End = nominal.Word + 1, Lemma = nominal.Lemma, Passive = false, Coordinated = told.Count > 0, Joiner = told.Count > 0 ? "and" : predicate.Joiner }, guard));
            _actions.Add(Act(parsed.Words, nominal, at, "a noun whose verb only says that it happens"));
        }

        return told;
    }

    /// <summary>"… in three steps: identity proof, affordability calculation and fraud check".</summary>
    private void AfterColon(int at, ParsedSentence parsed, List<Told> told)
    {
        var words = parsed.Words;
        var colon = Enumerable.Range(0, words.Count).FirstOrDefault(i => words.Lower(i) is ":" or "–" or "—", -1);
        if (colon < 0 || words.Enumeration is not null || parsed.Predicates.Any(p => p.Verb > colon && p.Finite) || !Enumerable.Range(0, colon).Any(i => words.Lower(i) != words.Lemmas[i] && _lexicon.Phrases.Is("collective", words.Lemmas[i])))
        {
            return;
        }

        var items = NominalList.Items(words, colon + 1, words.Count, _lexicon);
        if (!NominalList.IsList(items, 2) || items.Count(item => item.Sure) < 2)
        {
            return;
        }

        if (told.Count > 0 && Enumerable.Range(0, colon).Any(i => words.Lower(i) is "steps" or "stages" or "phases" or "parts"))
        {
            _actions[told[^1].Action] = _actions[told[^1].Action] with { Role = ActionRole.Aside, Because = "announces its parts" };
            told.RemoveAt(told.Count - 1);
        }

        foreach (var nominal in items.Where(item => item.Action is not null).Select(item => item.Action!.Value))
        {
            var predicate = new Predicate { First = nominal.Word, Verb = nominal.Word, End = nominal.Word + 1, Lemma = nominal.Lemma, Clause = ClauseKind.Main, Finite = true, Joiner = "and", Coordinated = told.Count > 0 };
            told.Add(new Told(_actions.Count, predicate, told.Count > 0 ? told[^1].Guard : Guard.None));
            _actions.Add(Act(words, nominal, at, "a noun in a list after a colon"));
        }
    }

    /// <summary>"…, followed by the capture of the payment"; "…; fraud check; …".</summary>
    private void Trailing(int at, ParsedSentence parsed, List<Told> told)
    {
        AfterColon(at, parsed, told);
        var words = parsed.Words;
        for (var i = 0; i + 1 < words.Count; i++)
        {
            var follows = words.Lower(i) == "followed" && words.Lower(i + 1) == "by";
            if (!follows && !(words.Lower(i) is ";" || (words.Lower(i) == "then" && words.TagAt(i - 1) is Tag.Punctuation or Tag.Coordinator)))
            {
                continue;
            }

            var start = i + (follows ? 2 : 1);
            while (words.TagAt(start) is Tag.Adverb or Tag.Coordinator or Tag.Determiner)
            {
                start++;
            }

            if (!follows && Gapped(parsed, told, start, i) is { } gapped)
            {
                told.Insert(gapped.Before + 1, gapped.Told);
                continue;
            }

            if (words.TagAt(start) is Tag.Preposition or Tag.Subordinator or Tag.Pronoun)
            {
                continue;
            }

            var end = start;
            while (end < words.Count && words.Lower(end) is not (";" or "," or ".") && words.TagAt(end) != Tag.Coordinator)
            {
                end++;
            }

            var verbs = parsed.Predicates.Any(p => p.Verb >= start && p.Verb < end && p.Clause is not (ClauseKind.Reduced or ClauseKind.Gerund));
            if (end - start is < 1 or > 9 || verbs || NominalActions.Read(words, start, end, _lexicon, lenient: !follows && words.Lower(i) == ";") is not { } nominal || (words.Enumeration is { } list && nominal.Word >= list.Start && nominal.Word < list.End) || told.Exists(t => t.Predicate.Verb == nominal.Word))
            {
                continue;
            }

            var before = told.FindLastIndex(t => t.Predicate.Verb < nominal.Word);
            var predicate = new Predicate { First = start, Verb = nominal.Word, End = nominal.Word + 1, Lemma = nominal.Lemma, Clause = ClauseKind.Main, Finite = true, Joiner = "and", Coordinated = before >= 0 };
            told.Insert(before + 1, new Told(_actions.Count, predicate, before >= 0 ? told[before].Guard : Guard.None));
            _actions.Add(Act(words, nominal, at, "a noun that follows"));
        }
    }
}
