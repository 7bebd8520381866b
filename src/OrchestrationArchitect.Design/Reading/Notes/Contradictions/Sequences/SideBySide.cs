using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Reading.Adversity;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Notes.Contradictions.Statements;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Notes.Contradictions.Sequences;

/// <summary>Steps that are said to run side by side and one after the other.</summary>
internal sealed class SideBySide(ProcessFacts facts, Sayings sayings, StepFinder finder, TopicWordReader topicWords, Settings settings, Lexicon lexicon)
{
    /// <summary>Beyond this many steps the check is left out: it compares each sentence with all of them.</summary>
    private const int MostSteps = 200;

    private readonly Dictionary<ParsedSentence, bool> _parallel = new(ReferenceEqualityComparer.Instance);

    /// <summary>A note for the first such steps.</summary>
    public IEnumerable<NoteFact> Notes() => (facts.Steps.Length > MostSteps ? [] : Grouped().Concat(Joined()).Concat(Parted()).Concat(Listed())).Take(1);

    /// <summary>Members of one group that follow one another.</summary>
    private IEnumerable<NoteFact> Grouped()
    {
        if (facts.Parallel.IsEmpty)
        {
            return [];
        }

        var groups = facts.Parallel.SelectMany((g, i) => g.Select(step => (step, i))).GroupBy(p => p.step, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().i, StringComparer.Ordinal);
        return facts.Flow.Where(f => groups.TryGetValue(f.From, out var from) && groups.TryGetValue(f.To, out var to) && from == to).Select(flow => Note(flow.From, flow.To, flow.From == flow.To ? null : sayings.At(facts.Steps.First(s => s.Id == flow.To).Span)));
    }

    /// <summary>A sentence joins steps that another tells one after the other.</summary>
    private IEnumerable<NoteFact> Joined()
    {
        foreach (var sentence in sayings.In(SourceField.BusinessWorkflow).Concat(sayings.In(SourceField.ConstraintsAndSlas).Where(s => !s.Words.Tags.Contains(Tag.Number))).Where(SaysParallel))
        {
            if (Chained(sentence) is { } chained)
            {
                yield return Note(chained.From, chained.To, sentence);
            }

            if (sentence.Words.Sentence.Field == SourceField.BusinessWorkflow && lexicon.Phrases.Set("in-sequence").Find(sentence.Words, 0, sentence.Words.Count) >= 0 && !IsDenied(sentence.Words))
            {
                yield return NoteCode.TwoOrders.At("Contradiction: the same steps are said to run side by side and one after the other.", sentence.Words.Sentence.Span);
            }
        }
    }

    /// <summary>A sentence of the constraints parts what the workflow does side by side, or joins what it does one by one.</summary>
    private IEnumerable<NoteFact> Parted()
    {
        foreach (var sentence in sayings.In(SourceField.ConstraintsAndSlas).Where(s => SaysParallel(s) && IsSaidOf(s, IsParting)))
        {
            yield return NoteCode.TwoOrders.At("Contradiction: what the workflow does one after the other is said to be done side by side.", sentence.Words.Sentence.Span);
        }

        foreach (var sentence in sayings.In(SourceField.ConstraintsAndSlas).Where(IsParting))
        {
            var named = Named(sentence);
            if (facts.Parallel.FirstOrDefault(group => group.Count(named.Contains) > 1) is { IsDefault: false } pair)
            {
                yield return Note(pair.First(named.Contains), pair.Last(named.Contains), sentence);
            }
            else if (IsSaidOf(sentence, SaysParallel))
            {
                yield return NoteCode.TwoOrders.At("Contradiction: what the workflow does side by side is said to be done one after the other.", sentence.Words.Sentence.Span);
            }
        }
    }

    /// <summary>"The engine test and the rust inspection run in parallel": each of a list means a step, and one leads to another.</summary>
    private IEnumerable<NoteFact> Listed()
    {
        var course = new Course(facts);
        foreach (var sentence in sayings.All.Where(s => IsMeanwhile(s) || (SaysParallel(s) && !Denial.IsIn(s.Words, 0, Math.Max(0, lexicon.Phrases.Set("parallel").Find(s.Words, 0, s.Words.Count)), lexicon))))
        {
            var steps = Members(sentence).Select(member => finder.Of(member, isDemanded: false)).OfType<StepFact>().Where(step => !StepFinder.IsToldIn(sentence.Words.Sentence, step)).Select(step => step.Id).Distinct().ToList();
            if (steps.SelectMany(one => steps.Select(other => (one, other))).FirstOrDefault(pair => course.Leads(pair.one, pair.other) && !course.Leads(pair.other, pair.one) && !course.AreBeside(pair.one, pair.other)) is { one: not null } chained)
            {
                yield return Note(chained.one, chained.other, sentence);
            }
        }
    }

    /// <summary>"The firewall is updated while the server is being patched", demanded of all.</summary>
    private bool IsMeanwhile(ParsedSentence sentence) =>
        sentence.Words.Sentence.Field == SourceField.ConstraintsAndSlas && sentence.Words.Sentence.Tokens.Any(t => t.Lower == "while") && sentence.Clauses.Any(clause => clause.Kind == ClauseKind.Meanwhile)
        && !sentence.Clauses.Any(clause => clause.Kind == ClauseKind.Condition) && !IsDenied(sentence.Words) && IsOfAll(sentence);

    /// <summary>The words of each of those that a sentence is about.</summary>
    private IEnumerable<List<TopicWord>> Members(ParsedSentence sentence)
    {
        var said = sentence.Words;
        var end = IsMeanwhile(sentence) ? said.Count : sentence.Predicates.FirstOrDefault(p => p.Clause == ClauseKind.Main)?.First ?? 0;
        if (Indexes.From(0, end).Any(i => said.TagAt(i) == Tag.Number))
        {
            yield break;
        }

        List<TopicWord> member = [];
        for (var i = 0; i < end; i++)
        {
            if (said.Lower(i) is "," or "and" or "while" && member.Count > 0)
            {
                yield return member;
                member = [];
            }
            else if (topicWords.IsTelling(said, i))
            {
                member.Add(topicWords.Of(said, i));
            }
        }

        yield return member;
    }

    private static NoteFact Note(string one, string other, ParsedSentence? sentence) =>
        NoteCode.TwoOrders.At($"Contradiction: '{one}' and '{other}' are said to run side by side and one after the other.", sentence?.Words.Sentence.Span);

    private bool SaysParallel(ParsedSentence sentence)
    {
        if (!_parallel.TryGetValue(sentence, out var says))
        {
            _parallel[sentence] = says = IsParallel(sentence);
        }

        return says;
    }

    private bool IsParallel(ParsedSentence sentence)
    {
        var words = sentence.Words;
        return (words.Says("parallel") || words.Says("simultaneously") || words.Says("concurrently") || (lexicon.Phrases.Set("parallel").Find(words, 0, words.Count) >= 0 && lexicon.Phrases.Set("meanwhile").Find(words, 0, words.Count) < 0))
            && !IsParting(sentence) && IsOfAll(sentence) && !IsOfCases(sentence);
    }

    /// <summary>"Checks of different customers": runs are side by side, not steps.</summary>
    private bool IsOfCases(ParsedSentence sentence) =>
        sentence.Words.Sentence.Field == SourceField.ConstraintsAndSlas
        && Indexes.From(0, sentence.Words.Count).Any(i => lexicon.Phrases.Set("several-of").IsWordAt(sentence.Words, i) && sentence.Words.TagAt(i + 1) is Tag.Noun && !lexicon.Phrases.Is("ordinary-thing", lexicon.Morphology.Singular(sentence.Words.Lower(i + 1))));

    /// <summary>Not "on the build server …".</summary>
    private bool IsOfAll(ParsedSentence sentence) => sentence.Words.Sentence.Field != SourceField.ConstraintsAndSlas || !settings.IsSettingApart(new Stretch(sentence, null, 0, sentence.Words.Count, null));

    /// <summary>"One at a time", "never at the same time"; not of the things of one customer.</summary>
    private bool IsParting(ParsedSentence sentence)
    {
        var words = sentence.Words;
        var parallel = words.Sentence.Field == SourceField.ConstraintsAndSlas ? lexicon.Phrases.Set("parallel").Find(words, 0, words.Count) : -1;
        var parted = lexicon.Phrases.Set("one-by-one").Find(words, 0, words.Count) >= 0 || (parallel >= 0 && Stretch.At(sentence, parallel) is var part && Denial.IsIn(words, part.Start, part.End, lexicon));
        return parted && IsOfAll(sentence) && lexicon.Phrases.Set("of-one").Find(words, 0, words.Count) < 0;
    }

    private bool IsDenied(TaggedSentence words) => Denial.IsIn(words, 0, words.Count, lexicon);

    /// <summary>"No two branches at the same time", where the workflow has a sentence that does the same with branches in that way.</summary>
    private bool IsSaidOf(ParsedSentence sentence, Func<ParsedSentence, bool> how)
    {
        var words = sentence.Words;
        return sentence.Predicates.Select(told => (Told: told, Said: told.About))
            .Where(pair => !pair.Said.IsEmpty && pair.Told.Agent.IsEmpty && words.Lower(pair.Said.Head) != words.Lemmas[pair.Said.Head])
            .Any(pair => sayings.In(SourceField.BusinessWorkflow).Any(other => how(other) && ((other.Words.Lemmas.Contains(words.Lemmas[pair.Said.Head]) && SameDoing(pair.Told, other)) || (lexicon.VerbOfNominal(words.Lemmas[pair.Said.Head]) is { } verb && other.Predicates.Any(p => p.Lemma == verb)))));
    }

    private bool SameDoing(Predicate told, ParsedSentence other) =>
        lexicon.Phrases.Is("light", told.Lemma) || lexicon.Phrases.Is("asking", told.Lemma) || told.Lemma is "handle" or "process" || other.Predicates.Any(p => p.Lemma == told.Lemma);

    /// <summary>Two steps that a sentence names without telling them, and that follow one another.</summary>
    private FlowFact? Chained(ParsedSentence sentence)
    {
        var words = sentence.Words;
        if (facts.Steps.Any(s => s.Span.Field == words.Sentence.Field && s.Span.Start >= words.Sentence.Start && s.Span.Start < words.Sentence.End))
        {
            return null;
        }

        var named = Named(sentence);
        var free = facts.Flow.Where(f => named.Contains(f.From) && !facts.Parallel.Any(g => g.Contains(f.From)));
        return free.FirstOrDefault(f => named.Contains(f.To)) ?? (named.Count < 2 || words.Sentence.Field == SourceField.BusinessWorkflow ? null : free.FirstOrDefault(f => Ahead(f.To).Any(named.Contains)));
    }

    /// <summary>The steps whose verb a sentence names, as a verb, a noun or a gerund.</summary>
    private HashSet<string> Named(ParsedSentence sentence)
    {
        var words = sentence.Words;
        return facts.Steps.Where(s => words.Lemmas.Contains(s.Verb)
            || words.Sentence.Tokens.Any(t => lexicon.VerbOfNominal(t.Lower) == s.Verb)
            || words.Sentence.Tokens.Any(t => t.Lower.EndsWith("ing", StringComparison.Ordinal) && t.Lower.StartsWith(s.Verb, StringComparison.Ordinal))).Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The two steps that come next after a step, if each is the only one.</summary>
    private IEnumerable<string> Ahead(string step)
    {
        for (var hops = 0; hops < 2; hops++)
        {
            if (facts.Flow.Where(f => f.From == step).Take(2).ToList() is not [var only])
            {
                yield break;
            }

            yield return step = only.To;
        }
    }
}
