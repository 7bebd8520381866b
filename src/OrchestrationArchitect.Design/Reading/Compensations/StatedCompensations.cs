using System.Collections.Immutable;
using System.Runtime.InteropServices;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Reading.Actions;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Compensations.Weighing;
using OrchestrationArchitect.Design.Reading.Relations;
using OrchestrationArchitect.Design.Reading.Relations.Anchors;
using OrchestrationArchitect.Design.Reading.Sentences;

namespace OrchestrationArchitect.Design.Reading.Compensations;

/// <summary>What the text says undoes which step.</summary>
internal sealed partial class StatedCompensations
{
    /// <summary>How many steps before and after a mention it may speak of: in a long text, of what is told near it.</summary>
    private const int Window = 40;

    private readonly ImmutableArray<ReadAction> _actions;
    private readonly List<int> _steps;
    private readonly List<int> _starts;
    private readonly UndoneSteps _matcher;
    private readonly Dictionary<int, int> _byStart = [];
    private readonly HashSet<int> _surely = [];
    private readonly Dictionary<int, (string By, SourceSpan Span)> _stated = [];
    private readonly HashSet<int> _undoing = [];
    private readonly List<int> _items = [];
    private readonly Lexicon _lexicon;
    private readonly int _opening;
    private readonly KeptThings _kept;
    private readonly Passages _passages;
    private readonly StepWords _words;
    private readonly List<WeighedMention> _weighed = [];
    private readonly List<UndoingChoice> _choices = [];
    private readonly Dictionary<SourceSpan, int> _told = [];

    private StatedCompensations(Narrative narrative, ImmutableArray<ParsedSentence> workflow, Lexicon lexicon)
    {
        (_actions, _steps, _matcher, _lexicon, _kept) = (narrative.Actions, [.. narrative.Segments.SelectMany(s => s.Steps).Order()], new UndoneSteps(lexicon, workflow), lexicon, new KeptThings(workflow, lexicon));
        (_passages, _words) = (new Passages(narrative.Segments), narrative.Story?.Words ?? new StepWords(lexicon));
        _opening = OpeningAct.Of(_actions, _steps, workflow);
        _starts = [.. _steps.Select(step => _actions[step].Span.Start).Order()];
        foreach (var step in _steps)
        {
            _byStart[_actions[step].Span.Start] = step;
        }
    }

    /// <summary>What undoes each step, by the step's action.</summary>
    public IReadOnlyDictionary<int, (string By, SourceSpan Span)> Stated => _stated;

    /// <summary>The steps that a sentence of the workflow's text undoes, by its number; not those that a table or a bracket does.</summary>
    public ILookup<int, int> UndoneIn => _stated.Where(s => _told.ContainsKey(s.Value.Span)).ToLookup(s => _told[s.Value.Span], s => s.Key);

    /// <summary>The text wants effects taken back when a run fails: it says of one what undoes it, or says so in general.</summary>
    public bool Wanted { get; private set; }

    /// <summary>All that may undo something, with what it was taken for.</summary>
    public IReadOnlyList<WeighedMention> Weighed => _weighed;

    /// <summary>Whether the text says that what a step did is not undone.</summary>
    public bool IsKept(int step) => _kept.Has(_actions[step], _lexicon);

    /// <summary>Actions that undo others, and so are no steps.</summary>
    public IReadOnlySet<int> Undoing => _undoing;

    /// <param name="narrative">The actions of the workflow's text, and which of them are steps.</param>
    /// <param name="workflow">The sentences of the workflow's text.</param>
    /// <param name="constraints">The sentences of the constraints, which may tell compensations too.</param>
    /// <param name="lexicon">The words to know.</param>
    public static StatedCompensations Read(Narrative narrative, ImmutableArray<ParsedSentence> workflow, ImmutableArray<ParsedSentence> constraints, Lexicon lexicon)
    {
        var reader = new StatedCompensations(narrative, workflow, lexicon);
        reader._items.AddRange(Enumerable.Range(0, workflow.Length).Where(i => workflow[i].Words.Sentence is { Shape: SentenceShape.Numbered } or { Label: [{ Lower: "step" or "stage" or "phase" }, _] }));
        var (workflowText, constraintsText) = (new FailureReading(workflow, narrative.Story?.Conditions, lexicon), new FailureReading(constraints, null, lexicon));
        var own = MentionReader.Read(workflowText, lexicon).Where(m => !reader.IsRepeated(m)).Select(reader.Meant).ToList();
        reader.Ensure(own);
        reader.Place(own);
        ImmutableArray<UndoingMention> others = [.. MentionReader.Read(constraintsText, lexicon)];
        List<(UndoingMention Mention, bool Own)> all = [.. own.Select(m => (m, true)), .. others.Select(m => (m, false))];
        var told = all.GroupBy(m => (m.Own, m.Mention.Sentence)).SelectMany(g => reader.Supported([.. g.Select(m => m.Mention)], g.Key.Own).Select(mention => (Mention: mention, g.Key.Own))).ToList();
        // "The objection reverses what has been prepared. The tariff is deleted, …": the next sentence says what.
        var full = told.Where(m => m.Mention is { Sure: true, All: false, Object: not null }).Select(m => (m.Own, m.Mention.Sentence)).ToHashSet();
        told.RemoveAll(m => reader._matcher.IsWhatever(m.Mention) && full.Contains((m.Own, m.Mention.Sentence + 1)));
        var paired = told.Exists(m => m.Mention is { InCell: true } or { Aside: not null });
        told.RemoveAll(m => paired && reader._matcher.IsWhatever(m.Mention));
        foreach (var (mention, isOwn) in told.Where(m => !m.Mention.All).Concat(told.Where(m => m.Mention.All)))
        {
            reader.Resolve(mention, isOwn);
        }

        reader.Weigh([.. own], workflowText, own: true);
        reader.Weigh(others, constraintsText, own: false);
        reader.ReadForeword(own, workflow);
        reader.LeaveOutRequests(workflow);
        reader.Wanted = reader._stated.Count > 0 || workflow.Concat(constraints).Any(s => Cues.Find(s.Words, lexicon, "all-or-nothing") >= 0);
        return reader;
    }

    /// <summary>Notes the actions of mentions that surely undo something.</summary>
    private void Ensure(List<UndoingMention> mentions)
    {
        foreach (var mention in mentions)
        {
            if (mention.Sure && _byStart.TryGetValue(mention.Span.Start, out var action) && (mention.All || mention.Numbers is not null || mention.Aside is not null || Reached(mention, own: true).Count > 0))
            {
                _surely.Add(action);
            }
        }
    }

    private void LeaveOutRequests(ImmutableArray<ParsedSentence> workflow)
    {
        foreach (var span in _stated.Values.Select(s => s.Span).Where(_told.ContainsKey))
        {
            if (_byStart.TryGetValue(Requests.Of(workflow[_told[span]], span, _lexicon), out var asking) && !_stated.ContainsKey(asking))
            {
                _undoing.Add(asking);
            }
        }
    }

    /// <summary>"A failed load is sterilised again": a step is done once more, and undoes nothing.</summary>
    private bool IsRepeated(UndoingMention mention) =>
        mention.Again && !(mention.Object?.Words.Any(word => _lexicon.Phrases.Is("former", word)) ?? false) && !UndoingVerbs.IsUndoing(mention.Verb, _lexicon) && _steps.Exists(step => _actions[step].Lemma == mention.Verb && _actions[step].Span.Start < mention.Span.Start);

    /// <summary>"If the move is called off, it is let go": a pronoun stands for a thing that some step acted on, where one of those that it may stand for is.</summary>
    private UndoingMention Meant(UndoingMention mention)
    {
        if (mention is { Instead: null, Several: false })
        {
            return mention;
        }

        var said = _matcher.ActOf(mention);
        var told = Near(mention, own: true).ToArray().Where(step => _actions[step].Span.Start < mention.Span.Start).Select(step => _matcher.DeedOf(_actions[step])).ToList();
        if (told.Exists(deed => said.FitOf(deed).Thing > (mention.Instead is not null ? 0 : mention.Object is { Words.IsEmpty: false } ? 2 : 1)))
        {
            return mention;
        }

        return mention.Instead is { } instead ? _matcher.ActOf(mention with { Object = instead }) is var other && told.Exists(deed => other.FitOf(deed).Thing > 0) ? mention with { Object = instead } : mention
            : told.Count(deed => said.Relation(deed, sure: true) > 1) > 1 ? mention with { Object = null, All = true, Numbers = CollectiveReference.Together } : mention;
    }

    /// <summary>Mentions with the steps that they may undo.</summary>
    public IReadOnlyList<UndoingChoice> Choices => _choices;

    /// <summary>What one sentence undoes: what the words call a failure, and what the evidence says comes of one.</summary>
    private IEnumerable<UndoingMention> Supported(ImmutableArray<UndoingMention> mentions, bool own)
    {
        var evidence = new Evidence();
        var reached = mentions.Select(m => m is { Sure: true } or { Aside: not null } ? [] : Reached(m, own)).ToList();
        foreach (var undone in reached)
        {
            undone.ForEach(u => evidence.Add(u.Step, u.Fit));
        }

        for (var i = 0; i < mentions.Length; i++)
        {
            var fit = reached[i].Select(u => u.Fit).DefaultIfEmpty(0).Max();
            var told = fit > 0 && evidence.Tells(mentions[i], fit, reached[i].Exists(u => _lexicon.Phrases.Is("shutting", _actions[u.Step].Lemma)));
            _weighed.Add(new WeighedMention(mentions[i], [.. reached[i].Select(u => u.Step)], fit, told));
            if (told)
            {
                yield return mentions[i] with { Under = Mishap.Failure };
            }
            else if (mentions[i].Under >= Mishap.Condition || mentions[i].Aside is not null)
            {
                yield return mentions[i];
            }
        }
    }

    private List<(int Step, int Fit)> Reached(UndoingMention mention, bool own)
    {
        var untold = mention.Under == Mishap.Untold;
        var candidates = Candidates(mention, own).Where(step => !own || (_actions[step].Span.Start < mention.Span.Start && !(untold && _actions[step].Sentence == mention.Sentence))).ToList();
        return [.. _matcher.Match(mention with { Under = Mishap.Failure, All = !untold && _matcher.IsWhatever(mention) }, [.. candidates.Select(c => _actions[c])], new HashSet<int>()).Select(m => (candidates[m.Step], m.Fit))];
    }

    /// <summary>The steps that a mention may speak of.</summary>
    private List<int> Candidates(UndoingMention mention, bool own)
    {
        var self = own && _byStart.TryGetValue(mention.Span.Start, out var action) ? action : -1;
        var steps = Near(mention, own);
        var near = new List<int>(steps.Length);
        foreach (var step in steps)
        {
            if (step != self && !_undoing.Contains(step) && !_surely.Contains(step) && !(own && mention.IsApartFrom(_actions[step])))
            {
                near.Add(step);
            }
        }

        return near;
    }

    private void Resolve(UndoingMention mention, bool own)
    {
        if (own && mention.Aside is { } aside)
        {
            Aside(mention, aside);
            return;
        }

        var self = own && _byStart.TryGetValue(mention.Span.Start, out var action) ? action : -1;
        var near = Candidates(mention, own);
        if (mention.Numbers is { } numbers)
        {
            if (Numbered(mention, numbers, near) && self >= 0)
            {
                _undoing.Add(self);
            }

            return;
        }

        var before = own ? near.Where(step => _actions[step].Span.Start < mention.Span.Start).ToList() : near;
        if ((Match(mention, before) || (mention.All && before.Count < near.Count && _matcher.IsWhatever(mention) && Match(mention, near))) && self >= 0)
        {
            _undoing.Add(self);
        }

        if (own && (mention.IsPair || mention.Lists is not null))
        {
            _undoing.UnionWith(_steps.Where(step => _actions[step].Sentence == mention.Sentence && (mention.IsPair || (mention.Lists is { } list && MentionReader.IsWithin(_actions[step].Span, list)))));
        }
    }

    /// <summary>Steps told by their place or their number.</summary>
    private bool Numbered(UndoingMention mention, StepNumbers numbers, List<int> near)
    {
        var wanted = new NumberedSteps(_actions, _steps, _items, _matcher).Of(mention, numbers, near);
        foreach (var step in wanted)
        {
            _stated.TryAdd(step, (_matcher.ByOf(mention, _actions[step]), mention.Span));
        }

        return wanted.Count > 0;
    }

    /// <summary>"Rent the stall (undo: terminate the rental)": it undoes the last step told before the bracket, and nothing in it is a step.</summary>
    private void Aside(UndoingMention mention, SourceSpan aside)
    {
        var own = _steps.FindAll(step => _actions[step].Sentence == mention.Sentence);
        _undoing.UnionWith(own.Where(step => _actions[step].Span.Start >= aside.Start && _actions[step].Span.Start < aside.Start + aside.Length));
        if (Beside(mention, aside, own) is { } undone)
        {
            var thing = mention.Object is { Words.IsEmpty: false } named ? named.Thing : _actions[undone].Thing;
            _stated.TryAdd(undone, (CompensationReader.Name(mention.Verb, thing), mention.Span));
        }
    }

    /// <summary>The step that something stands beside: the last one before it, or the one behind it in a row whose first cell tells the undoing.</summary>
    private int? Beside(UndoingMention mention, SourceSpan aside, List<int> own)
    {
        bool IsTold(int step) => !_undoing.Contains(step);
        var near = own.FindAll(IsTold);
        near = near.Count == 0 && mention.OfSentenceBefore ? _steps.FindAll(step => IsTold(step) && _actions[step].Sentence == mention.Sentence - 1) : near;
        var before = near.FindLastIndex(step => _actions[step].Span.Start < aside.Start);
        return before >= 0 ? near[before] : mention.InRow && near.Count > 0 ? near[0] : null;
    }

    private bool Match(UndoingMention mention, List<int> candidates)
    {
        candidates = mention.All ? candidates.FindAll(step => !IsKept(step) && !(step == _opening && _matcher.IsWhatever(mention))) : candidates;
        var taken = Enumerable.Range(0, candidates.Count).Where(i => _stated.ContainsKey(candidates[i])).ToHashSet();
        var any = false;
        foreach (var (step, by, _) in _matcher.Match(mention, [.. candidates.Select(c => _actions[c])], taken))
        {
            any = true;
            _stated.TryAdd(candidates[step], (by, mention.Span));
        }

        return any;
    }

    private Span<int> Near(UndoingMention mention, bool own)
    {
        var middle = _steps.Count;
        if (own)
        {
            var at = _starts.BinarySearch(mention.Span.Start);
            middle = at < 0 ? ~at : at;
        }

        var first = Math.Clamp(middle - Window, 0, _steps.Count);
        return CollectionsMarshal.AsSpan(_steps).Slice(first, Math.Min(2 * Window, _steps.Count - first));
    }
}
