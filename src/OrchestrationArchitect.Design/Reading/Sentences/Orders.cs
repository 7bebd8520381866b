using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Lexicons;
using OrchestrationArchitect.Design.Reading.Structure;

namespace OrchestrationArchitect.Design.Reading.Sentences;

/// <summary>
/// Lists and chains told as orders: "reserve number → take payment → release shipment". What one line alone leaves open, whether
/// "release" is a noun, the others tell.
/// </summary>
internal static class Orders
{
    /// <summary>Fewer lines tell nothing of each other.</summary>
    private const int Fewest = 3;

    /// <summary>The sentences, those marked whose list is one of orders.</summary>
    public static ImmutableArray<Sentence> Mark(ImmutableArray<Sentence> sentences, Lexicon lexicon)
    {
        var groups = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < sentences.Length; i++)
        {
            if (GroupOf(sentences[i], i > 0 ? sentences[i - 1] : null) is { } group)
            {
                (groups.TryGetValue(group, out var list) ? list : groups[group] = []).Add(i);
            }
        }

        var all = sentences.ToBuilder();
        foreach (var at in groups.Values.Where(list => AreOrders(list.ConvertAll(i => sentences[i]), lexicon)).SelectMany(list => list))
        {
            all[at] = all[at] with { IsOrder = true };
        }

        return all.ToImmutable();
    }

    private static string? GroupOf(Sentence sentence, Sentence? before) =>
        sentence.IsQuestion || sentence.Introduces || sentence.IsLead ? null
        : sentence.Block.IsCode ? "code"
        : sentence.Shape == SentenceShape.Arrow ? "arrow"
        : !ReferenceEquals(before?.Block, sentence.Block) && sentence.Block.Kind is BlockKind.Item or BlockKind.Row ? "item"
        : sentence.Label.IsEmpty ? "prose" : null;

    private static bool AreOrders(List<Sentence> list, Lexicon lexicon)
    {
        if (list.Count < Fewest)
        {
            return false;
        }

        var infos = list.ConvertAll(s => lexicon.FunctionWord(s.Tokens[0].Lower) is null ? lexicon.Morphology.Describe(s.Tokens[0].Lower) : default(WordInfo?));
        var may = infos.Count(info => info is { Verb: >= 0 } word && word.Has(VerbForms.Base));
        var sure = infos.Count(info => info is { Verb: >= 0 } word && word.Verb > word.Noun && word.Verb > word.Adjective && word.Has(VerbForms.Base));
        return list.TrueForAll(s => s.Block.IsCode) || sure >= 2 && sure * 3 >= list.Count && may * 4 >= list.Count * 3;
    }
}
