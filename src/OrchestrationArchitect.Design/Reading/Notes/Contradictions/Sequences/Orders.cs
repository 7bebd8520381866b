using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Notes.Contradictions.Statements;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Notes.Contradictions.Sequences;

/// <summary>Orders of steps that exclude each other: told in both ways, or told in one and demanded in the other.</summary>
internal sealed class Orders(ProcessFacts facts, Sayings sayings, StepFinder finder, OrderClaims claims, IReadOnlyList<HalvedClaim> halves, TopicWordReader words, Settings settings, Lexicon lexicon)
{
    /// <summary>So many claims are compared with each other.</summary>
    private const int MostClaims = 100;

    private readonly ToldSteps _told = new(facts, lexicon);
    private readonly EventReader _events = new(words, lexicon);
    private readonly List<(StepFact Step, Event Event)> _steps = [];
    private readonly HashSet<(string First, string Second)> _said = [];
    private readonly Course _course = new(facts);

    /// <summary>A note for the first pair of steps that cannot come in the order that is asked for.</summary>
    public IEnumerable<NoteFact> Notes() => Turned().Concat(Forbidden()).Concat(Parted()).Concat(Reversed()).Take(1);

    /// <summary>Two sentences of the workflow put the same actions in both orders.</summary>
    private IEnumerable<NoteFact> Turned()
    {
        var told = sayings.In(SourceField.BusinessWorkflow).SelectMany(Claims).Take(MostClaims).ToList();
        foreach (var claim in told.Count > 1 ? told : [])
        {
            var (first, second) = (Key(claim.First), Key(claim.Second));
            if (Leads(second, first, []))
            {
                yield return NoteCode.TwoOrders.At($"Contradiction: '{second}' is said to come before '{first}' and after it.", claim.Sentence.Words.Sentence.Span);
            }

            _said.Add((first, second));
        }
    }

    /// <summary>A sentence of the constraints asks for another order than the workflow tells, or for an order of what runs side by side.</summary>
    private IEnumerable<NoteFact> Forbidden()
    {
        foreach (var claim in sayings.All.Where(IsUnconditional).SelectMany(sentence => claims.Of(sentence)).Where(IsOfAll).Take(MostClaims))
        {
            if (!MayBeBroken(claim.Sentence) || Step(claim, claim.First) is not { } first || Step(claim, claim.Second) is not { } second || first == second || IsHadWith(claim, first, second))
            {
                continue;
            }

            if (Broken(claim.Sentence, first, second) is { } note)
            {
                yield return note;
            }
        }
    }

    /// <summary>"No registration without a recording" where one sentence registers and uploads the recording: the one is had with the other, not before it.</summary>
    private bool IsHadWith(OrderClaim claim, string first, string second)
    {
        var (one, other) = (facts.Steps.First(step => step.Id == first), facts.Steps.First(step => step.Id == second));
        return claim.IsBan && claim.Sentence.Words.Sentence.Tokens.Any(token => token.Lower == "without") && one.Verb != claim.First.Verb
            && sayings.At(one.Span) is { } said && StepFinder.IsToldIn(said.Words.Sentence, one) && StepFinder.IsToldIn(said.Words.Sentence, other);
    }

    /// <summary>The same, where only the words on both sides of an order word are known; where they may mean several steps, all of them are told the other way.</summary>
    private IEnumerable<NoteFact> Parted()
    {
        foreach (var claim in halves)
        {
            var (firsts, seconds) = (Meant(claim.First), Meant(claim.Second));
            if (firsts.Count > 0 && seconds.Count > 0 && !firsts.Any(seconds.Contains) && firsts.SelectMany(first => seconds.Select(second => Broken(claim.Sentence, first.Id, second.Id))).ToList() is var notes && notes.TrueForAll(note => note is not null))
            {
                yield return notes[0]!;
            }
        }
    }

    /// <summary>The one step that is meant, not only by who does it, nor by a single thing that is called otherwise; or all that may be.</summary>
    private IReadOnlyList<StepFact> Meant(IReadOnlyList<TopicWord> side) =>
        (side.Count > 1 || side[0].Role != TopicRole.Thing || side[0].Root != side[0].Surface) && finder.Of(side, isDemanded: true) is { } only && finder.Of([.. side.Where(word => !word.IsPerson)], isDemanded: true) == only ? [only] : finder.AllOf(side);

    /// <summary>The sentence demands something, or steps run side by side and it tells none itself.</summary>
    private bool MayBeBroken(ParsedSentence sentence) => sentence.Words.Sentence is var said && (said.Field == SourceField.ConstraintsAndSlas || (!facts.Parallel.IsEmpty && !facts.Steps.Any(step => StepFinder.IsToldIn(said, step))));

    /// <summary>A note if the workflow tells two steps in another way than a sentence demands, or says without telling a step: what it tells itself is what it speaks of.</summary>
    private NoteFact? Broken(ParsedSentence sentence, string first, string second)
    {
        var (said, isDemanded) = (sentence.Words.Sentence, sentence.Words.Sentence.Field == SourceField.ConstraintsAndSlas);
        return facts.Parallel.Any(group => group.Contains(first) && group.Contains(second) && (isDemanded || !facts.Steps.Any(step => StepFinder.IsToldIn(said, step))))
                ? NoteCode.TwoOrders.At($"Contradiction: '{first}' and '{second}' are said to run side by side and one after the other.", said.Span)
            : isDemanded && _course.Leads(second, first) && !_course.Leads(first, second)
                ? NoteCode.TwoOrders.At($"Contradiction: the workflow tells '{second}' before '{first}'; the constraints ask for the other order.", said.Span)
            : null;
    }

    /// <summary>Two sentences claim both orders of the same; no steps are needed for it. What the workflow only tells to say when something happens is held against demands.</summary>
    private IEnumerable<NoteFact> Reversed()
    {
        List<OrderClaim> told = [.. sayings.All.SelectMany(sentence => claims.Of(sentence)), .. Continued()];
        if (told.Count + halves.Count < 2)
        {
            yield break;
        }

        var all = told.Where(IsOfAll).Take(MostClaims).Select(claim => (claim.Sentence, claim.IsTold, First: _events.Of(claim.First), Second: _events.Of(claim.Second)))
            .Concat(halves.Select(claim => (claim.Sentence, IsTold: false, First: new Event(claim.First), Second: new Event(claim.Second)))).ToList();
        for (var i = 1; i < all.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (all[i].Sentence != all[j].Sentence && !(all[i].IsTold && all[j].IsTold) && IsDemandedOrSaid(all[i].IsTold, all[j].Sentence) && IsDemandedOrSaid(all[j].IsTold, all[i].Sentence)
                    && all[i].First.IsLike(all[j].Second) && all[i].Second.IsLike(all[j].First) && !all[i].First.IsLike(all[j].First) && !all[i].Second.IsLike(all[j].Second))
                {
                    yield return NoteCode.TwoOrders.At($"Contradiction: '{Text(all[j].Sentence)}' and '{Text(all[i].Sentence)}' ask for both orders.", all[i].Sentence.Words.Sentence.Span);
                }
            }
        }
    }

    private static bool IsDemandedOrSaid(bool isTold, ParsedSentence other) => !isTold || other.Words.Sentence.Field == SourceField.ConstraintsAndSlas;

    /// <summary>"Then the debate is held": after what the sentence before tells.</summary>
    private IEnumerable<OrderClaim> Continued()
    {
        ParsedSentence? last = null;
        foreach (var sentence in sayings.All)
        {
            var goesOn = lexicon.Phrases.Set("then").LengthAt(sentence.Words, 0) > 0 || lexicon.Phrases.Set("then").LengthAt(sentence.Words, sentence.Words.Count - 1) > 0;
            if (goesOn && last is not null && last.Words.Sentence.Field == sentence.Words.Sentence.Field && last.Predicates.LastOrDefault(p => p.Clause == ClauseKind.Main) is { Negated: false } before && sentence.Predicates.FirstOrDefault(p => p.Clause == ClauseKind.Main) is { Negated: false } after)
            {
                yield return new OrderClaim(Act.Of(last, before, lexicon), Act.Of(sentence, after, lexicon), sentence);
            }

            last = sentence;
        }
    }

    private IEnumerable<OrderClaim> Claims(ParsedSentence sentence) => claims.Of(sentence).Where(claim => !claim.IsTold);

    private static string Text(ParsedSentence sentence) => sentence.Words.Text(0, sentence.Words.Count);

    /// <summary>Not "in an emergency …", "otherwise …".</summary>
    private bool IsOfAll(OrderClaim claim) => new Stretch(claim.Sentence, null, 0, claim.Sentence.Words.Count, null) is var whole && (claim.IsBan || (!settings.IsPart(whole) && !IsSettingApart(claim, whole)));

    /// <summary>Not, in the workflow, "should the parcel be lost, …".</summary>
    private static bool IsUnconditional(ParsedSentence sentence) =>
        sentence.Words.Sentence.Field != SourceField.BusinessWorkflow || (sentence.Words.TagAt(0) != Tag.Modal && !sentence.Clauses.Any(clause => clause.Kind == ClauseKind.Condition));

    /// <summary>Not "on failure …": what is undone is undone then anyway.</summary>
    private bool IsSettingApart(OrderClaim claim, Stretch whole) => settings.IsSettingApart(whole) && lexicon.Phrases.Set("having-failed").Find(claim.Sentence.Words, 0, settings.Lead(whole)) < 0 && lexicon.Phrases.Set("after-it").LengthAt(claim.Sentence.Words, 0) + lexicon.Phrases.Set("before-it").LengthAt(claim.Sentence.Words, 0) == 0;

    /// <summary>The step that an action means. A sentence of the workflow that speaks again of what others tell may seem to tell it itself; then those others are asked.</summary>
    private string? Step(OrderClaim claim, Act act)
    {
        var asked = _events.WithDoer(act);
        if (_events.Of(act).Words.Any(word => word.Role == TopicRole.Which && lexicon.Phrases.Is("not-the-first", word.Surface)))
        {
            return null;
        }

        return claim.Sentence.Words.Sentence is { Field: SourceField.BusinessWorkflow } said
            ? finder.Of(asked, isDemanded: false, apartFrom: said)?.Id
            : ((claim.IsBan ? _told.Meant(act) : _told.Of(act)) ?? Alike(act) ?? Found(act, asked))?.Id;
    }

    /// <summary>The step by its words, if what is done is the same: "cars are cleaned" is not the inspection of the car, nor "the guest orders" that the guest pays.</summary>
    private StepFact? Found(Act act, IReadOnlyList<TopicWord> asked) =>
        finder.Of(asked, isDemanded: true) is { } step && asked.All(word => word.Role != TopicRole.Deed || word.Root != act.Verb || word.IsAkinTo(new TopicWord(step.Verb, step.Verb, TopicRole.Deed))) ? step : null;

    /// <summary>The only step that is told by the same words.</summary>
    private StepFact? Alike(Act act)
    {
        if (_steps.Count == 0)
        {
            _steps.AddRange(facts.Steps.Select(step => (step, _events.Of(step))));
        }

        var asked = _events.Of(act);
        return _steps.Where(pair => pair.Event.IsLike(asked)).Take(2).ToList() is [var only] ? only.Step : null;
    }

    /// <summary>The step an action is, or else its verb with what it acts on, as it was first named.</summary>
    private string Key(Act act)
    {
        var known = _said.SelectMany(pair => new[] { pair.First, pair.Second });
        return act.Thing is { } thing
            ? _told.Of(act) is { } step && _told.HeadOf(step) == thing ? step.Id : $"{act.Verb}-{thing}"
            : known.FirstOrDefault(key => key.Split('-')[0] == act.Verb) ?? _told.Of(act)?.Id ?? act.Verb;
    }

    private bool Leads(string first, string second, HashSet<string> seen) =>
        first != second && seen.Add(first) && _said.Any(pair => pair.First == first && (pair.Second == second || Leads(pair.Second, second, seen)));
}
