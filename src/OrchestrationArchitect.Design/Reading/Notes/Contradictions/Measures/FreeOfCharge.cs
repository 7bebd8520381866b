namespace OrchestrationArchitect.Design.Reading.Notes.Contradictions.Measures;

/// <summary>"Must be free of charge": a price of nothing in each currency that is spoken of.</summary>
internal sealed class FreeOfCharge(Sayings sayings, LimitMaker maker, Lexicon lexicon)
{
    /// <summary>The limits that it sets beside those known.</summary>
    public List<Limit> Of(IReadOnlyList<Limit> known)
    {
        var kinds = known.Where(limit => limit.Kind.StartsWith(LimitKind.Cost, StringComparison.OrdinalIgnoreCase)).Select(limit => limit.Kind).Distinct(StringComparer.Ordinal).ToList();
        var free = new List<Limit>();
        foreach (var sentence in kinds.Count == 0 ? [] : sayings.All)
        {
            var set = lexicon.Phrases.Set("free-of-charge");
            if (set.Find(sentence.Words, 0, sentence.Words.Count) is var at and >= 0)
            {
                free.AddRange(kinds.Select(kind => maker.New(kind, 0, sentence, at, at + set.LengthAt(sentence.Words, at), isLeast: false)));
            }
        }

        return free;
    }
}
