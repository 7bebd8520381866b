using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Actions;

namespace OrchestrationArchitect.Design.Reading.Compensations.Weighing;

/// <summary>The actions of a text by verb and by object: finds those that the condition of a mention says fail.</summary>
internal sealed class FailingActions(ImmutableArray<ReadAction> actions)
{
    private ILookup<string, int>? _verbs;
    private ILookup<string, int>? _heads;

    private ILookup<string, int> Verbs => _verbs ??= Enumerable.Range(0, actions.Length).ToLookup(i => actions[i].Lemma, StringComparer.Ordinal);

    private ILookup<string, int> Heads => _heads ??= Enumerable.Range(0, actions.Length).Where(i => actions[i].Head is not null).ToLookup(i => actions[i].Head!, StringComparer.Ordinal);

    /// <summary>The actions named by verb and object, else by verb, else by object.</summary>
    public HashSet<int> Of(UndoingMention mention)
    {
        var (verbs, heads) = (new HashSet<int>(), new HashSet<int>());
        foreach (var word in mention.Failing)
        {
            verbs.UnionWith(Verbs[word]);
            heads.UnionWith(Heads[word]);
        }

        if (verbs.Overlaps(heads))
        {
            verbs.IntersectWith(heads);
        }

        return verbs.Count > 0 ? verbs : heads;
    }
}
