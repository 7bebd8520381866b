using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Actions;

namespace OrchestrationArchitect.Design.Reading.Compensations.Weighing;

/// <summary>The actions of a text by verb and by object: finds those that the condition of a mention says fail.</summary>
internal sealed class FailingActions(ImmutableArray<ReadAction> actions)
{
    private readonly ILookup<string, int> _verbs = Enumerable.Range(0, actions.Length).ToLookup(i => actions[i].Lemma, StringComparer.Ordinal);
    private readonly ILookup<string, int> _heads = Enumerable.Range(0, actions.Length).Where(i => actions[i].Head is not null).ToLookup(i => actions[i].Head!, StringComparer.Ordinal);

    /// <summary>The actions named by verb and object, else by verb, else by object.</summary>
    public HashSet<int> Of(UndoingMention mention)
    {
        var verbs = mention.Failing.SelectMany(word => _verbs[word]).ToHashSet();
        var heads = mention.Failing.SelectMany(word => _heads[word]).ToHashSet();
        var both = verbs.Where(heads.Contains).ToHashSet();
        return both.Count > 0 ? both : verbs.Count > 0 ? verbs : heads;
    }
}
