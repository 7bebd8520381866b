using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Guards;
using OrchestrationArchitect.Design.Reading.Relations.Anchors;
using OrchestrationArchitect.Design.Reading.Relations.Beside;
using OrchestrationArchitect.Design.Reading.Relations.Branches;
using OrchestrationArchitect.Design.Reading.Relations.Moves;
using OrchestrationArchitect.Design.Reading.Relations.Order;
using OrchestrationArchitect.Design.Reading.Relations.Setting;
using OrchestrationArchitect.Design.Reading.Relations.Telling;
using OrchestrationArchitect.Design.Reading.Sentences;
using OrchestrationArchitect.Design.Reading.Structure;

namespace OrchestrationArchitect.Design.Reading.Relations;

/// <summary>Walks the sentences of the workflow and turns them into actions and segments.</summary>
internal sealed class NarrativeReader
{
    private readonly Story _story;
    private readonly ActionWriter _writer;
    private readonly ShortQuestions _questions = new();
    private readonly Background _background;
    private readonly JointExpectation _joint;
    private readonly ListLead _lead;
    private readonly ListedNouns _nouns;
    private readonly ClauseTeller _clauses;
    private readonly Placement _placement;
    private readonly Regrouping _regrouping;
    private readonly TakenUpCase _case;
    private readonly AnnouncedCases _announced;
    private readonly Deadlines _deadlines;

    private NarrativeReader(ImmutableArray<ParsedSentence> sentences, Lexicon lexicon, bool startIsStep)
    {
        _story = new Story(sentences, lexicon);
        _writer = new ActionWriter(lexicon);
        _background = new Background(_story);
        _joint = new JointExpectation(_story);
        _lead = new ListLead(_story, _joint);
        _regrouping = new Regrouping(_story);
        var anchors = new AnchorFinder(_story);
        _clauses = new ClauseTeller(_story, _writer, new ClauseSteps(_story, _writer, startIsStep), new SegmentWriter(_story, anchors, _lead, _joint), _joint, _regrouping);
        _nouns = new ListedNouns(_story, _writer, _clauses, _lead);
        _placement = new Placement(_story, anchors);
        _case = new TakenUpCase(_story, anchors);
        _announced = new AnnouncedCases(_story);
        _deadlines = new Deadlines(_story);
    }

    public static Narrative Read(ImmutableArray<ParsedSentence> sentences, Lexicon lexicon, bool startIsStep)
    {
        sentences = CaseRuns.Mark(sentences, lexicon);
        var reader = new NarrativeReader(sentences, lexicon, startIsStep);
        for (var i = 0; i < sentences.Length; i++)
        {
            reader.Sentence(i, sentences[i]);
        }

        new SiblingKinds(reader._story).Tell();
        return new Narrative([.. reader._story.Actions], new BranchBodies(lexicon).Complete(reader._story.Segments)) { Story = reader._story };
    }

    private void Sentence(int at, ParsedSentence parsed)
    {
        var listed = parsed.Words.Sentence.Shape is SentenceShape.Bullet or SentenceShape.Numbered or SentenceShape.Arrow;
        _lead.Begin(at, listed);
        _background.Begin(at, parsed);
        var answer = _questions.Answer(parsed);
        if (_questions.Ask(parsed))
        {
            return;
        }

        _story.Answer(at, answer);
        if (_background.Holds(at, answer))
        {
            _writer.Pass(answer);
            _announced.Read(at, parsed, _story.Segments.Count);
            _joint.Expect(at, answer);
        }
        else if (!_regrouping.SetNumbersBeside(answer))
        {
            Announcement.PutAside(_story, at, answer);
            Tell(at, answer, listed);
        }
    }

    /// <summary>Tells the steps of a sentence, and then what it says of steps told before.</summary>
    private void Tell(int at, ParsedSentence parsed, bool listed)
    {
        var (actions, segments) = (_story.Actions.Count, _story.Segments.Count);
        if (parsed.Place.Role != PlaceRole.Event)
        {
            _nouns.Read(at, parsed, listed);
        }

        if (_story.Actions.Count == actions)
        {
            _clauses.Read(at, parsed);
        }

        _placement.Read(at, segments, actions);
        _regrouping.Restate(parsed, actions, segments);
        _case.Read(at, parsed, segments);
        _announced.Read(at, parsed, segments);
        _deadlines.Read(at, parsed, segments);
        _story.Note(parsed, actions);
        if (parsed.Words.Sentence.Introduces)
        {
            _lead.Introduce(parsed);
        }
    }
}
