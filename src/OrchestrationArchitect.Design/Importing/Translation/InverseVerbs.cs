using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Importing.Translation;

/// <summary>Verbs that undo verbs: <c>inverse-verbs.data.tsv</c>.</summary>
internal static class InverseVerbs
{
    private static readonly HashSet<string> Fillers = new(StringComparer.Ordinal)
    {
        "the", "a", "an", "of", "for", "to", "and", "or", "from", "in", "on", "step", "task", "lambda", "function", "service",
        "state", "status", "invoke", "process", "handle", "v2", "request",
    };

    private static readonly (HashSet<string> Does, HashSet<string> Undoes)[] Pairs =
        [.. DataTable.Embedded("inverse-verbs.data.tsv", columns: 2).Select(row => (Stems(row[0]), Stems(row[1])))];

    /// <summary>How well a name undoes another: 0 not at all, else verbs that fit plus words in common.</summary>
    public static int Match(string forward, string undo)
    {
        var does = KebabCase.Words(forward).Select(Stem).ToHashSet(StringComparer.Ordinal);
        var undoes = KebabCase.Words(undo).Select(Stem).ToHashSet(StringComparer.Ordinal);
        var common = does.Intersect(undoes, StringComparer.Ordinal).Count(word => !Fillers.Contains(word));
        foreach (var (verbs, inverses) in Pairs)
        {
            if (!does.Overlaps(verbs) || !undoes.Overlaps(inverses) || does.Overlaps(inverses))
            {
                continue;
            }

            var bare = undoes.All(word => inverses.Contains(word) || Fillers.Contains(word));
            if (common > 0 || bare)
            {
                return 1 + common;
            }
        }

        return 0;
    }

    private static string Stem(string word) => word switch
    {
        "reservation" or "reservations" or "reserved" or "reserving" => "reserve",
        "booking" or "booked" => "book",
        "payments" => "payment",
        "refunded" or "refunding" => "refund",
        _ when word.Length > 4 && word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) => word[..^1],
        _ => word,
    };

    private static HashSet<string> Stems(string column) => column.Split(' ').Select(Stem).ToHashSet(StringComparer.Ordinal);
}
