using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Relations.Telling;
using OrchestrationArchitect.Design.Reading.Structure;

namespace OrchestrationArchitect.Design.Reading.Relations.Beside;

/// <summary>What the sentence before a list says of its items: that they happen for each of many things, or side by side.</summary>
internal sealed class ListLead(Story story, JointExpectation joint)
{
    private bool _parallel;
    private int _lastListed = -2;

    /// <summary>The item of a for-each that the list is told for; <see langword="null"/> if there is none.</summary>
    public string? Item { get; private set; }

    /// <summary>A sentence begins.</summary>
    public void Begin(int at, bool listed)
    {
        if (!listed && (at == 0 || !story.Sentences[at - 1].Words.Sentence.Introduces))
        {
            (Item, _parallel) = (null, false);
        }
    }

    /// <summary>A sentence introduces what follows.</summary>
    public void Introduce(ParsedSentence parsed)
    {
        Item = Distribution.In(parsed, story.Lexicon).FirstOrDefault()?.Item;
        _parallel = Cues.Find(parsed.Words, story.Lexicon, "parallel") >= 0;
    }

    /// <summary>Whether a sentence, or an item of a list that runs side by side, tells another strand beside what stands before it.</summary>
    public bool IsBeside(int at)
    {
        if (story.Sentences[at].Place.Scope?.IsIn(ScopeKind.Lane) == true)
        {
            return false;
        }

        if (joint.Takes(at, out var follows))
        {
            return follows;
        }

        var beside = _parallel && _lastListed == at - 1;
        _lastListed = _parallel ? at : -2;
        return beside;
    }
}
