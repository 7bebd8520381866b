using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Reading.Actions;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Lexicons;
using OrchestrationArchitect.Design.Reading.Sentences;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Relations;

/// <summary>Walks the sentences of the workflow and turns them into actions and segments.</summary>
internal sealed partial class NarrativeReader
{
    private readonly Lexicon _lexicon;
    private readonly ImmutableArray<ParsedSentence> _sentences;
    private readonly ActionClassifier _classifier;
    private readonly List<ReadAction> _actions = [];
    private readonly List<Segment> _segments = [];
    private readonly List<PossibleUndoing> _undoings = [];
    private string? _listItem;
    private bool _listParallel;
    private bool _background;
    private int _lastListed = -2;

    private NarrativeReader(ImmutableArray<ParsedSentence> sentences, Lexicon lexicon, bool startIsStep)
    {
        (_sentences, _lexicon) = (sentences, lexicon);
        _classifier = new ActionClassifier(lexicon, sentences, startIsStep);
    }

    public static Narrative Read(ImmutableArray<ParsedSentence> sentences, Lexicon lexicon, bool startIsStep)
    {
        var reader = new NarrativeReader(sentences, lexicon, startIsStep);
        for (var i = 0; i < sentences.Length; i++)
        {
            reader.Sentence(i);
        }

        return new Narrative([.. reader._actions], [.. reader._segments], [.. reader._undoings]);
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

        _background = SentenceFilter.OpensBackground(parsed) || (_background && at > 0 && _sentences[at - 1].Words.Sentence.Paragraph == sentence.Paragraph && sentence.Label.IsEmpty);
        if (_background || sentence.IsQuestion || SentenceFilter.Skips(parsed, _lexicon))
        {
            return;
        }

        var before = _actions.Count;
        if (ListStart(parsed, out var start))
        {
            Nominals(at, parsed, start, required: false);
        }
        else if (IsNominal(parsed))
        {
            Nominals(at, parsed, 0, required: !listed);
        }

        if (_actions.Count == before)
        {
            Clauses(at, parsed);
        }

        if (sentence.Introduces)
        {
            _listItem = Distribution.In(parsed, _lexicon).FirstOrDefault()?.Item;
            _listParallel = Cues.Find(parsed.Words, _lexicon, "parallel") >= 0;
        }
    }

    private static bool IsNominal(ParsedSentence parsed) =>
        !parsed.Predicates.Any(p => p is { Finite: true } and not { Clause: ClauseKind.Relative or ClauseKind.Aside })
        && !parsed.Predicates.Any(p => p.Clause == ClauseKind.Gerund && p.First == 0)
        && parsed.Words.TagAt(0) is not Tag.Subordinator;

    /// <summary>"… involves", "… consists of", "process including": where the list of nouns begins.</summary>
    private bool ListStart(ParsedSentence parsed, out int start)
    {
        start = 0;
        var cause = parsed.Predicates.FirstOrDefault(p => p.Clause is ClauseKind.Main or ClauseKind.Reduced or ClauseKind.Gerund && _lexicon.ClassOf(p.Lemma) == VerbClass.Cause);
        if (cause is not null)
        {
            start = cause.End + (parsed.Words.Lower(cause.End) is "of" or "the" ? 1 : 0);
            return start < parsed.Words.Count;
        }

        var opening = parsed.Predicates.FirstOrDefault(p => p.Clause == ClauseKind.Main && _lexicon.ClassOf(p.Lemma) == VerbClass.Control && parsed.Words.Lower(p.End) == "with");
        if (opening is not null)
        {
            start = opening.End + 1;
            return start < parsed.Words.Count;
        }

        for (var i = 1; i < parsed.Words.Count; i++)
        {
            if (parsed.Words.Lower(i) is "involving" or "including" or "comprising" or "consisting" or "covering" or "namely" && parsed.Predicates.All(p => p.Clause != ClauseKind.Main || p.Verb > i || !p.Finite))
            {
                start = i + (parsed.Words.Lower(i + 1) == "of" ? 2 : 1);
                return start < parsed.Words.Count;
            }
        }

        return false;
    }

    private void Nominals(int at, ParsedSentence parsed, int start, bool required)
    {
        var words = parsed.Words;
        var items = NominalActions.Items(words, start, words.Count, _lexicon);
        var known = items.Count(item => item is not null);
        if (known == 0 || (required && (known < 2 || known * 5 < items.Count * 3)))
        {
            return;
        }

        var steps = ImmutableArray.CreateBuilder<int>();
        foreach (var item in items)
        {
            if (item is { } nominal && _lexicon.ClassOf(nominal.Lemma) is not (VerbClass.State or VerbClass.Outcome or VerbClass.Retry or VerbClass.Cause))
            {
                steps.Add(_actions.Count);
                _actions.Add(Act(words, nominal.Word, nominal.Word + 1, nominal.Lemma, nominal.Thing, nominal.Head, null, at, "a noun in a list"));
            }
        }

        if (steps.Count > 0)
        {
            var cue = Cues.Find(words, _lexicon, "parallel");
            var span = (First: _actions[steps[0]].Span.Start, Last: _actions[steps[^1]].Span.Start);
            var parallel = cue >= 0 && (words[cue].Start < span.First || words[cue].Start > span.Last);
            _segments.Add(new Segment { Steps = steps.ToImmutable(), Sentence = at, Parallel = parallel && steps.Count > 1, Item = _listItem, BesidePrevious = Beside(at) });
        }
    }

    /// <summary>An item of a list that runs side by side, but not the first.</summary>
    private bool Beside(int at)
    {
        var beside = _listParallel && _lastListed == at - 1;
        _lastListed = _listParallel ? at : -2;
        return beside;
    }

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
