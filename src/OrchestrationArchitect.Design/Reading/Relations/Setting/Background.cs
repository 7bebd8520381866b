using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Relations.Telling;
using OrchestrationArchitect.Design.Reading.Structure;

namespace OrchestrationArchitect.Design.Reading.Relations.Setting;

/// <summary>Which sentences tell nothing of the run: background, headings, prose around a list, what is said before the process begins.</summary>
internal sealed class Background(Story story)
{
    private readonly Surroundings _surroundings = new(story);
    private bool _labelled;
    private bool _opened;

    /// <summary>Fewer clauses may still be about the process.</summary>
    private const int Much = 3;

    /// <summary>Whether a sentence tells nothing of the run. To be asked once for each sentence, in order.</summary>
    public bool Holds(int at, ParsedSentence parsed)
    {
        var sentence = parsed.Words.Sentence;
        return !MayTell(parsed.Place) || _labelled || sentence.IsQuestion || SentenceFilter.Skips(parsed, story.Lexicon)
            || ((SentenceFilter.SetsScene(parsed, story.Lexicon) || IsBeforeBegin(at, parsed) || _surroundings.Hold(at)) && !TellsMuch(parsed));
    }

    /// <summary>A sentence of so many clauses that tell what is done, whatever else it says, is no background.</summary>
    private bool TellsMuch(ParsedSentence parsed) =>
        parsed.Predicates.Count(p => p is { Clause: ClauseKind.Main, Finite: true, Negated: false, Modal: "", Perfect: false } && (p.Passive || !p.Object.IsEmpty) && SureVerbs.Has(parsed.Words, p, story.Lexicon)) >= Much;

    /// <summary>A sentence begins: a label such as "Background:" holds for the rest of its paragraph; where the paragraph had begun before it, for its sentence.</summary>
    public void Begin(int at, ParsedSentence parsed)
    {
        var sentence = parsed.Words.Sentence;
        var goesOn = _opened && at > 0 && story.Sentences[at - 1].Words.Sentence.Paragraph == sentence.Paragraph && sentence.Label.IsEmpty;
        var opens = SentenceFilter.OpensBackground(parsed);
        _labelled = opens || goesOn;
        _opened = goesOn || (opens && (at == 0 || story.Sentences[at - 1].Words.Sentence.Paragraph != sentence.Paragraph));
    }

    private bool IsBeforeBegin(int at, ParsedSentence parsed) =>
        story.Segments.Count == 0 && parsed.Words.Enumeration is null && (SentenceFilter.IsStanding(parsed, story.Lexicon) || Opening.Is(story.Sentences, at));

    /// <summary>Whether a sentence may tell steps; one that ends its branch says so to the scope.</summary>
    private static bool MayTell(Place place)
    {
        for (var scope = place.Role == PlaceRole.Ends ? place.Scope : null; scope is not null; scope = scope.IsBranch ? null : scope.Parent)
        {
            scope.Ends |= scope.IsBranch;
        }

        return place.Role is PlaceRole.Tells or PlaceRole.Event;
    }
}
