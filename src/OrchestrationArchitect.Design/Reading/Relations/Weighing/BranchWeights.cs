using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Reading.Relations.Weighing;

/// <summary>
/// How much each observation says for a branch being meant in some way, in natural log-odds: a conditional logit (McFadden, 1974)
/// fitted to labelled descriptions. The head of <c>branch-weights.data.tsv</c> tells on which and how.
/// </summary>
internal sealed class BranchWeights
{
    private const string Bar = " | ";

    private readonly Dictionary<string, double> _always = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, double>> _told = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string, string), NameTable<double>> _tables = new();

    public BranchWeights(IEnumerable<KeyValuePair<string, double>> weights)
    {
        foreach (var (name, weight) in weights)
        {
            var bar = name.IndexOf(Bar, StringComparison.Ordinal);
            if (bar < 0)
            {
                _always[name] = weight;
            }
            else if (_told.TryGetValue(name[..bar], out var table))
            {
                table[name[(bar + Bar.Length)..]] = weight;
            }
            else
            {
                _told[name[..bar]] = new(StringComparer.Ordinal) { [name[(bar + Bar.Length)..]] = weight };
            }
        }
    }

    /// <summary>The weights of <c>branch-weights.data.tsv</c>.</summary>
    public static BranchWeights Embedded { get; } = new(DataTable.Embedded("branch-weights.data.tsv", 2).Select(row => KeyValuePair.Create(row[0], double.Parse(row[1], CultureInfo.InvariantCulture))));

    /// <summary>The name of what an observation says for branches told in some way.</summary>
    public static string Name(string way, string sign) => way + Bar + sign;

    /// <summary>What each observation says for a branch that is told in two ways; what is not in the table says nothing.</summary>
    public NameTable<double> For(string kind, string group) => _tables.GetOrAdd((kind, group), Table);

    private NameTable<double> Table((string Kind, string Group) told)
    {
        var table = new Dictionary<string, double>(_always, StringComparer.Ordinal);
        foreach (var way in ImmutableArray.Create(told.Kind, told.Group))
        {
            foreach (var (sign, weight) in _told.GetValueOrDefault(way) ?? [])
            {
                table[sign] = table.GetValueOrDefault(sign) + weight;
            }
        }

        return new NameTable<double>(table);
    }
}
