using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Reading.Actions;
using OrchestrationArchitect.Design.Reading.Relations.Anchors;
using OrchestrationArchitect.Design.Reading.Relations.Moves;

namespace OrchestrationArchitect.Design.Reading.Relations.Weighing;

/// <summary>What is observed of the steps that a branch may leave from, each beside the words of the branch.</summary>
internal sealed class StepSigns
{
    /// <summary>Less is shared but weakly.</summary>
    private const double Half = 0.6;

    private static readonly string[] Back = ["back 0", "back 1", "back 2", "back 3", "back 4", "back 5", "back 6", "back 7"];
    private static readonly string[] SentencesBack = ["sentences 0", "sentences 1", "sentences 2", "sentences 3", "sentences 4"];

    private readonly List<(int Step, Segment In)> _steps;
    private readonly Segment _own;
    private readonly Segment _previous;
    private readonly int _ruled;
    private readonly ILookup<int, int> _before;
    private readonly Story _story;
    private readonly ConditionWords _condition;
    private readonly List<string> _kinds;
    private readonly List<double> _shared;
    private readonly HashSet<int> _asked = [];
    private readonly HashSet<int> _undone = [];
    private readonly int _lastUndone;
    private readonly Latest _latest;

    /// <param name="steps">The steps told before the branch, in order.</param>
    /// <param name="own">The segment that opens the branch.</param>
    /// <param name="previous">The segment before it that has steps.</param>
    /// <param name="told">The branch.</param>
    /// <param name="ruled">The step that the rules say it leaves from.</param>
    /// <param name="before">What each step follows by the rules.</param>
    /// <param name="story">The text.</param>
    public StepSigns(List<(int Step, Segment In)> steps, Segment own, Segment previous, ObservedBranch told, int ruled, ILookup<int, int> before, Story story)
    {
        (_steps, _own, _previous, _ruled, _before, _story) = (steps, own, previous, ruled, before, story);
        _condition = new ConditionWords(told.Parsed.Words, told, story);
        _kinds = steps.ConvertAll(s => StepKinds.Of(story, s.Step));
        _shared = steps.ConvertAll(s => story.Words.Shared(s.Step, _condition.Said));
        for (var k = steps.Count - 1; k > 0; k--)
        {
            _shared[k] = StepKinds.IsWait(_kinds[k]) ? Math.Max(_shared[k], _shared[k - 1]) : _shared[k];
        }

        for (var sentence = own.Move.In!.Sentence; sentence <= own.Sentence; sentence++)
        {
            _undone.UnionWith(story.UndoneIn[sentence]);
        }

        _lastUndone = steps.FindLastIndex(s => _undone.Contains(s.Step));
        _latest = FindLatest();
        foreach (var (step, segment) in steps)
        {
            if (segment.Move is Branch && segment.Steps[0] == step)
            {
                _asked.UnionWith(before[step]);
            }
        }
    }

    /// <summary>Each step with what is observed of it alone, and with what the condition is about beside what the step does.</summary>
    public List<(int Step, List<string> Seen, List<string> Pairs)> Read()
    {
        var read = new List<(int, List<string>, List<string>)>(_steps.Count);
        var pairs = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        for (var k = 0; k < _steps.Count; k++)
        {
            var (signs, kind) = (new List<string>(24), _kinds[k]);
            Place(signs, k);
            Kind(signs, k);
            Words(signs, k);
            Subject(signs, k);
            Alike(signs, k);
            Undone(signs, k);
            if (!pairs.TryGetValue(kind, out var ofKind))
            {
                pairs[kind] = ofKind = _condition.About.ConvertAll(about => about + " of " + kind);
            }

            read.Add((_steps[k].Step, signs, ofKind));
        }

        return read;
    }

    private Latest FindLatest()
    {
        var (said, most) = (_condition.Said, 0.0);
        foreach (var one in _shared)
        {
            most = Math.Max(most, one);
        }

        var ruledAt = _steps.FindIndex(s => s.Step == _ruled);
        return new Latest(
            most,
            _shared.LastIndexOf(most),
            _steps.FindLastIndex(s => said.Contains(Action(s.Step).Lemma)),
            _steps.FindLastIndex(s => Action(s.Step).Head is { } head && said.Contains(head)),
            _kinds.FindLastIndex(StepKinds.IsOpen),
            _kinds.FindLastIndex(StepKinds.IsWait),
            ruledAt < 0 ? -1 : _kinds.FindIndex(ruledAt, StepKinds.IsWait),
            _steps.FindLastIndex(s => s.In.IsPlain));
    }

    private ReadAction Action(int step) => _story.Actions[step];

    private bool IsRuled(int k) => k >= 0 && _steps[k].Step == _ruled;

    private void Place(List<string> signs, int k)
    {
        var (step, segment) = _steps[k];
        signs.Add(Back[Math.Min(_steps.Count - 1 - k, Back.Length - 1)]);
        signs.Add(SentencesBack[Math.Clamp(_own.Sentence - segment.Sentence, 0, SentencesBack.Length - 1)]);
        signs.Add(segment.IsPlain ? "plain" : segment.Move.In is Failure ? "in failure" : segment.Move.In!.Ends ? "in ended" : "in branch");
        AddIf(signs, "in last branch", !segment.IsPlain && segment.Move.In!.IsSameAs(_previous.Move.In));
        AddIf(signs, "last plain", k == _latest.Plain);
        AddIf(signs, "ruled", IsRuled(k));
        AddIf(signs, "before ruled", _before[_ruled].Contains(step));
        AddIf(signs, "after ruled", IsRuled(k - 1));
        AddIf(signs, "asked", _asked.Contains(step));
        AddIf(signs, "asked last", !_previous.IsPlain && _before[_previous.Steps[0]].Contains(step));
        AddIf(signs, "ends sentence", segment.Sentence != _own.Sentence && (k + 1 == _steps.Count || _steps[k + 1].In.Sentence != segment.Sentence));
    }

    private void Kind(List<string> signs, int k)
    {
        var kind = _kinds[k];
        signs.Add(kind);
        AddIf(signs, "last open", k == _latest.Open);
        AddIf(signs, "last of kind", _kinds.LastIndexOf(kind) == k);
        AddIf(signs, "waited for next", k + 1 < _steps.Count && StepKinds.IsWait(_kinds[k + 1]));
        AddIf(signs, "side by side", _steps[k].In.Arrangement == Arrangement.SideBySide);
        if (StepKinds.IsWait(kind))
        {
            AddIf(signs, "waits for ruled", IsRuled(k - 1));
            AddIf(signs, "waits for shared", k > 0 && _shared[k - 1] >= Half);
            AddIf(signs, "first wait after ruled", k == _latest.FirstWait);
            AddIf(signs, "last wait", k == _latest.Wait);
        }
    }

    private void Words(List<string> signs, int k)
    {
        var (action, shared, said) = (Action(_steps[k].Step), _shared[k], _condition.Said);
        var head = action.Head ?? "";
        signs.Add("shares " + StepWords.Extent(shared));
        signs.Add(shared == 0 || k != _latest.Shared ? _latest.Most > 0 ? "other shares" : "none shares" : shared < Half ? "shares most weakly" : "shares most strongly");
        AddIf(signs, k == _latest.Verb ? "verb last" : "verb", said.Contains(action.Lemma));
        AddIf(signs, k == _latest.Thing ? "thing last" : "thing", said.Contains(head));
        AddIf(signs, "same verb as clause", _condition.Verb == action.Lemma);
        var (alike, akin) = (false, false);
        foreach (var word in said)
        {
            alike |= word != head && _story.Lexicon.Phrases.AreAlike(word, head);
            akin |= Root.Akin(word, action.Head) || Root.Akin(word, action.Lemma);
        }

        AddIf(signs, "alike", alike);
        AddIf(signs, "akin", akin);
    }

    private void Subject(List<string> signs, int k)
    {
        if (_condition.Subject is not { } subject)
        {
            return;
        }

        var (step, action) = (_steps[k].Step, Action(_steps[k].Step));
        AddIf(signs, "pronoun of person", subject is "he" or "she" or "they" && (action.Effect == Effect.Human || action.Actor is not null));
        AddIf(signs, "subject acts", Root.Akin(subject, action.Actor) || action.Actor?.EndsWith(subject, StringComparison.OrdinalIgnoreCase) == true);
        AddIf(signs, "subject is thing", action.Head == subject);
        AddIf(signs, "subject told", _story.Words.Tells(step, subject));
        AddIf(signs, "subject akin", Root.Akin(subject, action.Head));
    }

    /// <summary>Where the step stands beside those that the branch takes back: what failed comes after them.</summary>
    private void Undone(List<string> signs, int k)
    {
        if (_undone.Count == 0)
        {
            return;
        }

        var step = _steps[k].Step;
        signs.Add(_undone.Contains(step) ? k == _lastUndone ? "undone last" : "undone" : k == _lastUndone + 1 ? "after undone" : k > _lastUndone ? "behind undone" : "before undone");
    }

    private void Alike(List<string> signs, int k)
    {
        var (action, first) = (Action(_steps[k].Step), Action(_own.Steps[0]));
        AddIf(signs, "same thing", action.Head is not null && action.Head == first.Head);
        AddIf(signs, "same actor", action.Actor is not null && action.Actor == first.Actor);
        AddIf(signs, "same verb", action.Lemma == first.Lemma);
    }

    private static void AddIf(List<string> signs, string sign, bool holds)
    {
        if (holds)
        {
            signs.Add(sign);
        }
    }

    /// <summary>How many words are shared at most, and where the last step of some kind stands, or the first one that waits behind what the rules say; -1 if none does.</summary>
    private readonly record struct Latest(double Most, int Shared, int Verb, int Thing, int Open, int Wait, int FirstWait, int Plain);
}
