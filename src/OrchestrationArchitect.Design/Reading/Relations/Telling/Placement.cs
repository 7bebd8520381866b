using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Guards;
using OrchestrationArchitect.Design.Reading.Relations.Anchors;
using OrchestrationArchitect.Design.Reading.Relations.Moves;
using OrchestrationArchitect.Design.Reading.Structure;

namespace OrchestrationArchitect.Design.Reading.Relations.Telling;

/// <summary>What holds for a sentence by where it stands.</summary>
internal sealed class Placement(Story story, AnchorFinder anchors)
{
    /// <summary>Gives the segments of a sentence the scope that it stands in.</summary>
    public void Read(int at, int told, int actions)
    {
        if (story.Sentences[at].Words.Sentence.GoesOn && told > 0 && story.Segments[told - 1].Move.In is { } lead)
        {
            for (var i = told; i < story.Segments.Count; i++)
            {
                story.Segments[i] = story.Segments[i] with { Move = new GoOn(lead) };
            }
        }

        if (story.Sentences[at].Place.Scope is not { } scope)
        {
            return;
        }

        for (var own = scope; own is not null; own = own.Parent)
        {
            if (own is { After: < 0, Sentence: >= 0, IsBranch: true } && (own.Kind == ScopeKind.Failure || own.Ends) && story.Segments.Count > told)
            {
                var opening = story.Sentences[own.Sentence];
                own.After = (own.Kind == ScopeKind.Failure ? anchors.Failing(opening, Whole(opening), actions) : anchors.Spoken(opening, Whole(opening), actions)).Step;
            }
        }

        var item = ItemOf(scope);
        for (var i = told; i < story.Segments.Count; i++)
        {
            var segment = story.Segments[i] with { Scope = scope, Item = story.Segments[i].Item ?? item };
            story.Segments[i] = scope.Kind == ScopeKind.Failures ? OnFailure(segment, at, actions) : segment;
        }
    }

    private static string? ItemOf(Scope? scope) => scope is null ? null : scope.Item ?? ItemOf(scope.Parent);

    /// <summary>In a section on failures each sentence has its own, which leaves from the step it speaks of and does not go on.</summary>
    private Segment OnFailure(Segment segment, int at, int actions)
    {
        var parsed = story.Sentences[at];
        var guard = story.Conditions.Of(parsed).FirstOrDefault() ?? Whole(parsed);
        var named = (segment.Move as Follow)?.After ?? segment.Move.In?.From ?? Anchor.Open;
        named = named.IsNamed || segment.Move is GoOn ? named : Anchor.On([anchors.Failing(parsed, guard, actions).Step]);
        return segment with
        {
            Move = segment.Move switch
            {
                Branch branch => branch with { From = named, Ends = true },
                GoOn on => new GoOn(on.Branch with { Ends = true }),
                Strand { Branch: { } branch } strand => strand with { Branch = branch with { From = named, Ends = true } },
                _ => new Failure(segment.Scope!.Text, named, at) { Ends = true },
            },
        };
    }

    private static Guard Whole(ParsedSentence parsed) => new(GuardKind.Failure, "", 0, parsed.Words.Count, false);
}
