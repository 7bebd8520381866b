namespace OrchestrationArchitect.Design.Importing.Asl;

/// <summary>Names within JSON Pointers (RFC 6901), and names that were nearly hit.</summary>
internal static class Pointers
{
    /// <summary>A name as a part of a pointer.</summary>
    public static string Escape(string name) => name
        .Replace("~", "~0", StringComparison.Ordinal)
        .Replace("/", "~1", StringComparison.Ordinal);

    /// <summary>The name that differs from a wrong one by at most a third of its letters, or <see langword="null"/>.</summary>
    public static string? Nearest(string wrong, IEnumerable<string> names)
    {
        if (wrong.Length is 0 or > 80)
        {
            return null;
        }

        var best = names.Where(name => Math.Abs(name.Length - wrong.Length) <= wrong.Length / 3)
            .Select(name => (Name: name, Distance: Distance(wrong, name)))
            .OrderBy(pair => pair.Distance).ThenBy(pair => pair.Name, StringComparer.Ordinal)
            .FirstOrDefault();
        return best.Name is not null && best.Distance <= wrong.Length / 3 ? best.Name : null;
    }

    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = diagonal + (char.ToUpperInvariant(a[i - 1]) == char.ToUpperInvariant(b[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }
}
