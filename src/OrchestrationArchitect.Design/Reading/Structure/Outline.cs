using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Clauses;

namespace OrchestrationArchitect.Design.Reading.Structure;

/// <summary>Tells of each sentence what it is in the structure of its text: which blocks stand under which, and what holds for them.</summary>
internal sealed class Outline
{
    private readonly Headings _headings;
    private readonly Leads _leads;
    private readonly Scenarios _scenarios;
    private readonly StateMachine _machine;
    private readonly Dictionary<Transition, Scope> _changes = new(ReferenceEqualityComparer.Instance);
    private readonly Place[] _places;

    private Outline(ImmutableArray<ParsedSentence> sentences, Lexicon lexicon)
    {
        (_headings, _leads) = (new Headings(sentences, lexicon), new Leads(sentences, lexicon));
        _scenarios = new Scenarios(sentences, lexicon);
        _machine = new StateMachine([.. sentences.Select(s => s.Words.Sentence.Block.Transition).OfType<Transition>().Distinct(ReferenceEqualityComparer.Instance).Cast<Transition>()]);
        _places = [.. sentences.Select(_ => Place.Top)];
    }

    /// <summary>The sentences with their places.</summary>
    public static ImmutableArray<ParsedSentence> Read(ImmutableArray<ParsedSentence> sentences, Lexicon lexicon)
    {
        if (sentences.IsEmpty)
        {
            return sentences;
        }

        var outline = new Outline(sentences, lexicon);
        outline.Under(Node.Tree(sentences, outline._headings.LevelOf), null);
        return [.. sentences.Select((s, i) => outline._places[i] == Place.Top ? s : s with { Place = outline._places[i] })];
    }

    private void Under(List<Node> nodes, Scope? scope)
    {
        Scope? side = null;
        foreach (var node in nodes)
        {
            var own = scope is { Kind: ScopeKind.Parallel } ? new Scope(ScopeKind.Lane, scope) : scope;
            own = _headings.IsFailureLabel(node.First) ? new Scope(ScopeKind.Failures, own) { Sentence = node.First } : own;
            own = node.Block.Transition is { } change ? Changing(change, own) : own;
            for (var i = node.First; i < node.End; i++)
            {
                _places[i] = _scenarios.PlaceOf(i) ?? new Place(_headings.RoleOf(i, own), own);
            }

            if (_headings.IsTitled(node))
            {
                _places[node.First] = new Place(PlaceRole.Heading, own);
            }

            var (role, below) = node.Children.Count == 0 ? (PlaceRole.Tells, null) : _headings.Section(node, own) ?? _leads.Opens(node, own) ?? _headings.Title(node) ?? (PlaceRole.Tells, null);
            if (role != PlaceRole.Tells)
            {
                _places[node.End - 1] = new Place(role, own);
            }

            if (side is not null && below is { IsBranch: true })
            {
                below.Joins = true;
            }

            side = below is { IsBranch: true } && (_headings.LevelOf(node.First) > 0 || !node.Block.IsCode) ? below : null;
            Under(node.Children, below ?? own);
        }
    }

    private Scope Changing(Transition change, Scope? around)
    {
        if (!_changes.TryGetValue(change, out var scope))
        {
            _changes[change] = scope = new Scope(ScopeKind.State, around) { Transition = change, Machine = _machine, Text = change.From };
        }

        return scope;
    }
}
