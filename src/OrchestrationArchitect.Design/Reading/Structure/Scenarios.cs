using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Adversity;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tokens;

namespace OrchestrationArchitect.Design.Reading.Structure;

/// <summary>What the lines of scenarios are to each other: a later scenario on a mishap is a branch, any other goes on.</summary>
internal sealed class Scenarios(ImmutableArray<ParsedSentence> sentences, Lexicon lexicon)
{
    private ScenarioPart _last = ScenarioPart.None;
    private Scope? _branch;
    private bool _mishap;

    /// <summary>The place of a sentence of a scenario; <see langword="null"/> if it stands in none.</summary>
    public Place? PlaceOf(int at)
    {
        var part = sentences[at].Words.Sentence.Block.Part;
        var before = _last;
        _last = part == ScenarioPart.None ? before : part;
        switch (part)
        {
            case ScenarioPart.Title:
                (_branch, _mishap) = (null, IsMishap(at));
                return new Place(PlaceRole.Heading, null);
            case ScenarioPart.Given:
                if (before == ScenarioPart.Then)
                {
                    (_branch, _mishap) = (null, false);
                }

                Open(at);
                return new Place(PlaceRole.Aside, null);
            case ScenarioPart.When:
                if (before == ScenarioPart.Then && (_branch is null || !_mishap))
                {
                    _branch = null;
                }

                Open(at);
                return _branch is null ? new Place(PlaceRole.Event, null) : new Place(PlaceRole.Condition, null);
            case ScenarioPart.Then:
                return new Place(PlaceRole.Tells, _branch);
            default:
                return null;
        }
    }

    private void Open(int at)
    {
        if (_mishap || IsMishap(at))
        {
            var words = sentences[at].Words;
            _branch = new Scope(Mishaps.Find(words, 0, words.Count, lexicon) >= 0 || Denial.IsIn(words, 0, words.Count, lexicon) ? ScopeKind.Failure : ScopeKind.If, null) { Text = words.Text(0, words.Count), Sentence = at, Ends = true };
            _mishap = true;
        }
    }

    private bool IsMishap(int at)
    {
        var words = sentences[at].Words;
        return Mishaps.Find(words, 0, words.Count, lexicon) >= 0
            || Denial.IsIn(words, 0, words.Count, lexicon) || Indexes.From(0, words.Count).Any(i => words.Lower(i) is "differs" or "exceeds" or "too" || (words.Lower(i) is "more" or "less" or "above" or "below" or "over" or "under" && sentences[at].Words.Sentence.Tokens.Any(t => t.Kind == TokenKind.Number)));
    }
}
