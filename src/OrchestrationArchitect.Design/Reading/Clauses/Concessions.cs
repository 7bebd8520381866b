namespace OrchestrationArchitect.Design.Reading.Clauses;

/// <summary>Clauses that say that what follows does not depend on something: "whichever way it went, …", "whether it was salt or sand, …".</summary>
internal static class Concessions
{
    /// <summary>A comma further on does not end such a clause.</summary>
    private const int Longest = 14;

    /// <summary>Whether a sentence opens with such a clause.</summary>
    public static bool Opens(ParsedSentence sentence)
    {
        var words = sentence.Words;
        if (words.Lower(0) is not ("whichever" or "whatever" or "however" or "whether"))
        {
            return false;
        }

        var comma = Indexes.From(1, Math.Min(Longest, words.Count - 1)).FirstOrDefault(i => words.Lower(i) == ",", -1);
        return comma > 1 && (words.Lower(0) != "whether" || Indexes.From(1, comma).Any(i => words.Lower(i) == "or"))
            && sentence.Predicates.Any(p => p.First < comma) && sentence.Predicates.FirstOrDefault(p => p.First > comma) is { Clause: ClauseKind.Main, Finite: true, Coordinated: false };
    }
}
