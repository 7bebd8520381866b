using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Actions;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Relations.Anchors;
using OrchestrationArchitect.Design.Reading.Relations.Moves;

namespace OrchestrationArchitect.Design.Reading.Relations;

/// <summary>What the text has told so far, for all who read its next sentence.</summary>
internal sealed class Story
{
    /// <summary>How many actions back a clause may refer.</summary>
    public const int Reach = 80;

    public Story(ImmutableArray<ParsedSentence> sentences, Lexicon lexicon)
    {
        (Sentences, Lexicon) = (sentences, lexicon);
        Words = new StepWords(lexicon);
        Outcomes = new Outcomes(lexicon);
        Conditions = new Conditions(lexicon, Outcomes);
    }

    public Lexicon Lexicon { get; }

    /// <summary>The whole text.</summary>
    public ImmutableArray<ParsedSentence> Sentences { get; private set; }

    /// <summary>Every action told, whatever it is taken for.</summary>
    public List<ReadAction> Actions { get; } = [];

    /// <summary>The steps told, with their moves.</summary>
    public List<Segment> Segments { get; } = [];

    /// <summary>The words that each step was told with.</summary>
    public StepWords Words { get; }

    /// <summary>The words for how steps may come out.</summary>
    public Outcomes Outcomes { get; }

    /// <summary>The conditions of its sentences.</summary>
    public Conditions Conditions { get; }

    /// <summary>Steps that happen only when something failed.</summary>
    public HashSet<int> OnFailure { get; } = [];

    /// <summary>The steps that each sentence takes back, once the whole text is read.</summary>
    public ILookup<int, int> UndoneIn { get; set; } = Enumerable.Empty<int>().ToLookup(step => step);

    /// <summary>What was told last; <see langword="null"/> if nothing was.</summary>
    public Segment? Last => Segments.Count > 0 ? Segments[^1] : null;

    /// <summary>Tells an action; its number.</summary>
    public int Tell(ReadAction action)
    {
        Actions.Add(action);
        return Actions.Count - 1;
    }

    /// <summary>Tells a sentence as it is meant, with the question that it answers.</summary>
    public void Answer(int at, ParsedSentence answer) => Sentences = ReferenceEquals(Sentences[at], answer) ? Sentences : Sentences.SetItem(at, answer);

    /// <summary>Takes an action for something else.</summary>
    public void Retake(int action, ActionRole role, string because) => Actions[action] = Actions[action] with { Role = role, Because = because };

    public bool IsStep(int action) => Actions[action].Role == ActionRole.Step;

    /// <summary>Whether a condition may speak of an action: a step that is not itself on a failure path.</summary>
    public bool MayBeMeant(int action) => IsStep(action) && !OnFailure.Contains(action);

    /// <summary>The last step before an action that fits and is not itself on a failure path; -1 if none.</summary>
    public int Latest(int before, Func<ReadAction, bool> fits)
    {
        for (var i = before - 1; i >= 0 && i > before - Reach; i--)
        {
            if (MayBeMeant(i) && fits(Actions[i]))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The last step told before a sentence that fits; -1 if none.</summary>
    public int LatestBefore(int sentence, Func<ReadAction, bool> fits) =>
        Actions.FindLastIndex(a => a.Role == ActionRole.Step && a.Sentence < sentence && fits(a));

    /// <summary>Notes the words of the steps that a sentence told.</summary>
    /// <param name="parsed">The sentence.</param>
    /// <param name="actions">How many actions were told before it.</param>
    public void Note(ParsedSentence parsed, int actions)
    {
        var steps = StepsSince(actions);
        if (steps.Count > 0)
        {
            Words.Add(parsed.Words, steps.ConvertAll(i => (i, Actions[i].Lemma, TokenOf(parsed, i))), Conditions.Of(parsed));
        }
    }

    /// <summary>The steps told since there were so many actions, in the order of the text.</summary>
    private List<int> StepsSince(int actions)
    {
        var steps = new List<int>();
        for (var i = actions; i < Actions.Count; i++)
        {
            if (IsStep(i))
            {
                var at = steps.Count;
                while (at > 0 && Actions[steps[at - 1]].Span.Start > Actions[i].Span.Start)
                {
                    at--;
                }

                steps.Insert(at, i);
            }
        }

        return steps;
    }

    /// <summary>The token of its sentence that names an action.</summary>
    public int TokenOf(ParsedSentence parsed, int action)
    {
        var at = 0;
        while (at + 1 < parsed.Words.Count && parsed.Words[at].End <= Actions[action].Span.Start)
        {
            at++;
        }

        return at;
    }

    /// <summary>The class of the verb of an action.</summary>
    public Lexicons.VerbClass ClassOf(int action) => Lexicon.ClassOf(Actions[action].Lemma);
}
