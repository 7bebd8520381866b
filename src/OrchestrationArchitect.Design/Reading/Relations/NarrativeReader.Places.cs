using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Guards;
using OrchestrationArchitect.Design.Reading.Relations.Moves;
using OrchestrationArchitect.Design.Reading.Structure;

namespace OrchestrationArchitect.Design.Reading.Relations;

/// <summary>What holds for a sentence by where it stands.</summary>
internal sealed partial class NarrativeReader
{
    /// <summary>Whether a sentence may tell steps; one that ends its branch says so to the scope.</summary>
    private static bool MayTell(Place place)
    {
        for (var scope = place.Role == PlaceRole.Ends ? place.Scope : null; scope is not null; scope = scope.IsBranch ? null : scope.Parent)
        {
            scope.Ends |= scope.IsBranch;
        }

        return place.Role is PlaceRole.Tells or PlaceRole.Event;
    }

    /// <summary>Gives the segments of a sentence the scope that it stands in.</summary>
    private void Placed(int at, int told, int actions)
    {
        if (_sentences[at].Words.Sentence.GoesOn && told > 0 && _segments[told - 1].Move.In is { } lead)
        {
            for (var i = told; i < _segments.Count; i++)
            {
                _segments[i] = _segments[i] with { Move = new GoOn(lead) };
            }
        }

        if (_sentences[at].Place.Scope is not { } scope)
        {
            return;
        }

        for (var own = scope; own is not null; own = own.Parent)
        {
            if (own is { After: < 0, Sentence: >= 0, IsBranch: true } && (own.Kind == ScopeKind.Failure || own.Ends) && _segments.Count > told)
            {
                own.After = own.Kind == ScopeKind.Failure ? Failing(_sentences[own.Sentence], Whole(_sentences[own.Sentence]), actions)[0] : Spoken(_sentences[own.Sentence], Whole(_sentences[own.Sentence]), actions, adverse: true);
            }
        }

        var item = ItemOf(scope);
        for (var i = told; i < _segments.Count; i++)
        {
            var segment = _segments[i] with { Scope = scope, Item = _segments[i].Item ?? item };
            _segments[i] = scope.Kind == ScopeKind.Failures ? OnFailure(segment, at, actions) : segment;
        }
    }

    private static string? ItemOf(Scope? scope) => scope is null ? null : scope.Item ?? ItemOf(scope.Parent);

    /// <summary>In a section on failures each sentence has its own, which leaves from the step it speaks of and does not go on.</summary>
    private Segment OnFailure(Segment segment, int at, int actions)
    {
        var parsed = _sentences[at];
        var guard = GuardReader.Read(parsed, _lexicon).FirstOrDefault() ?? Whole(parsed);
        var named = (segment.Move as Follow)?.After ?? segment.Move.In?.From ?? Anchor.Open;
        named = named.IsNamed || segment.Move is GoOn ? named : Anchor.On(Failing(parsed, guard, actions)[..1]);
        return segment with
        {
            Move = segment.Move switch
            {
                Branch branch => branch with { From = named, Ends = true },
                GoOn on => new GoOn(on.Branch with { Ends = true }),
                Strand { Branch: { } branch } strand => strand with { Branch = branch with { From = named, Ends = true } },
                _ => new Mishap(segment.Scope!.Text, named, at) { Ends = true },
            },
        };
    }

    /// <summary>"Ticket refused by the scanner: …" tells what happened, not just how it was decided.</summary>
    private static bool TellsEvent(ParsedSentence parsed, Guard guard) => guard.Start == guard.End && parsed.Words.Sentence.Label.Length > 2;

    private static Guard Whole(ParsedSentence parsed) => new(GuardKind.Failure, "", 0, parsed.Words.Count, false);
}
