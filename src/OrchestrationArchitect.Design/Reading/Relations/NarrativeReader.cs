using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Reading.Actions;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Relations.Moves;
using OrchestrationArchitect.Design.Reading.Sentences;
using OrchestrationArchitect.Design.Reading.Structure;
using OrchestrationArchitect.Design.Reading.Tagging;
using System.Collections.Immutable;

namespace OrchestrationArchitect.Design.Reading.Relations;

/// <summary>Walks the sentences of the workflow and turns them into actions and segments.</summary>
internal sealed partial class NarrativeReader
{
    private readonly Lexicon _lexicon;
    private readonly ImmutableArray<ParsedSentence> _sentences;
    private readonly ActionClassifier _classifier;
    private readonly List<ReadAction> _actions = [];
    private readonly List<Segment> _segments = [];
    private string? _listItem;
    private bool _listParallel;
    private bool _background;
    private int _lastListed = -2;

    private NarrativeReader(ImmutableArray<ParsedSentence> sentences, Lexicon lexicon, bool startIsStep)
    {
        (_sentences, _lexicon) = (sentences, lexicon);
        _classifier = new ActionClassifier(lexicon, sentences, startIsStep);
        _stepWords = new StepWords(lexicon);
        _targets = new TargetReader(lexicon);
    }

    public static Narrative Read(ImmutableArray<ParsedSentence> sentences, Lexicon lexicon, bool startIsStep)
    {
        var reader = new NarrativeReader(sentences, lexicon, startIsStep);
        for (var i = 0; i < sentences.Length; i++)
        {
            reader.Sentence(i);
        }

        return new Narrative([.. reader._actions], new BranchBodies(lexicon).Complete(reader._segments));
    }

    private void Sentence(int at)
    {
        var parsed = _sentences[at];
        var sentence = parsed.Words.Sentence;
        var listed = sentence.Shape is SentenceShape.Bullet or SentenceShape.Numbered or SentenceShape.Arrow;
        if (!listed && (at == 0 || !_sentences[at - 1].Words.Sentence.Introduces))
        {
            (_listItem, _listParallel) = (null, false);
        }

        var asked = _asked;
        _asked = null;
        _background = SentenceFilter.OpensBackground(parsed) || (_background && at > 0 && _sentences[at - 1].Words.Sentence.Paragraph == sentence.Paragraph && sentence.Label.IsEmpty);
        var open = sentence.Block.Kind == BlockKind.Turn && SentenceFilter.OpensIf(parsed.Words) >= 0 && !parsed.Predicates.Any(p => p.Clause == ClauseKind.Main);
        if (open || (sentence.IsQuestion && SentenceFilter.IsCondition(parsed)))
        {
            _asked = sentence;
            return;
        }

        if (asked is not null && sentence.Label.IsEmpty)
        {
            parsed = parsed with { Words = parsed.Words with { Sentence = sentence with { Label = Question(asked.Tokens) } } };
        }

        if (!MayTell(parsed.Place) || _background || sentence.IsQuestion || SentenceFilter.Skips(parsed, _lexicon) || (_segments.Count == 0 && (SentenceFilter.IsStanding(parsed, _lexicon) || Opening.Is(_sentences, at))) || IsHeading(at) || IsAroundList(at) || IsGeneralOpening(at))
        {
            _targets.Referents.Note(parsed);
            ExpectJoint(parsed);
            return;
        }

        if (SetNumbersBeside(parsed))
        {
            return;
        }

        Announced(at, parsed);

        var (before, told) = (_actions.Count, _segments.Count);
        if (parsed.Place.Role != PlaceRole.Event)
        {
            Nominals(at, parsed, listed);
        }

        if (_actions.Count == before)
        {
            Clauses(at, parsed);
        }

        Placed(at, told, before);
        if (JointRecall.In(parsed, _lexicon) is null)
        {
            Restated(parsed, before, told);
        }

        TakeUpCase(at, parsed, told);
        PutBefore(at, parsed, told);
        NoteWords(parsed, before);

        if (sentence.Introduces)
        {
            _listItem = Distribution.In(parsed, _lexicon).FirstOrDefault()?.Item;
            _listParallel = Cues.Find(parsed.Words, _lexicon, "parallel") >= 0;
        }
    }

    /// <summary>An item of a list that runs side by side, but not the first.</summary>
    private bool Beside(int at)
    {
        if (_sentences[at].Place.Scope?.IsIn(ScopeKind.Lane) == true)
        {
            return false;
        }

        if (_joint && IsJoint(at))
        {
            var follows = _jointTold;
            _jointTold = true;
            return follows;
        }

        var beside = _listParallel && _lastListed == at - 1;
        _lastListed = _listParallel ? at : -2;
        return beside;
    }

    private ReadAction Act(TaggedSentence words, Nominal nominal, int at, string because) =>
        Act(words, nominal.Word, nominal.Word + 1, nominal.Lemma, nominal.Thing, nominal.Head, nominal.Actor, at, because) with { Says = nominal.Says };

    private ReadAction Act(TaggedSentence words, int first, int end, string lemma, string? thing, string? head, string? actor, int at, string because)
    {
        var start = words[first].Start;
        return new ReadAction
        {
            Lemma = lemma,
            Thing = thing,
            Head = head,
            Actor = actor,
            Span = new SourceSpan(words.Sentence.Field, start, words[end - 1].End - start),
            Role = ActionRole.Step,
            Because = because,
            Sentence = at,
            Effect = Effects.Of(_lexicon, lemma, head, actor),
        };
    }
}
