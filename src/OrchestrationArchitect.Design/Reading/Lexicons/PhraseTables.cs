using System.Collections.Frozen;
using System.Collections.Immutable;
using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Reading.Lexicons;

/// <summary>The tables of phrases: event sources, people, and the cue words of <c>reading-cues.data.tsv</c> and <c>constraint-cues.data.tsv</c>.</summary>
internal sealed class PhraseTables
{
    /// <summary>The files of cues; a cue stands in one of them only.</summary>
    private static readonly string[] CueFiles = ["reading-cues.data.tsv", "constraint-cues.data.tsv", "undoing-cues.data.tsv", "source-cues.data.tsv", "tagging-cues.data.tsv", "structure-cues.data.tsv", "contradiction-cues.data.tsv", "adversity-cues.data.tsv"];

    private readonly ImmutableArray<TriggerPhrase> _all;
    private readonly FrozenDictionary<string, ImmutableArray<TriggerPhrase>> _triggers;
    private readonly FrozenDictionary<string, FrozenSet<string>> _entries;
    private readonly CueTable _cues;
    private readonly ImmutableArray<FrozenSet<string>> _alike;
    private readonly FrozenDictionary<string, ImmutableArray<FrozenSet<string>>> _groups;

    private PhraseTables(ImmutableArray<TriggerPhrase> triggers, FrozenDictionary<string, FrozenSet<string>> cues, FrozenSet<string> people, ImmutableArray<FrozenSet<string>> alike)
    {
        _alike = alike;
        _groups = alike.SelectMany(g => g.Select(word => (word, g))).GroupBy(p => p.word, p => p.g, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.ToImmutableArray(), StringComparer.Ordinal);
        _all = triggers;
        var names = cues.Keys.Order(StringComparer.Ordinal).ToList();
        Index = new CueIndex(names.ConvertAll(name => cues[name]));
        _entries = cues;
        _cues = new CueTable([.. names.Select((name, number) => KeyValuePair.Create(name, new CueSet(number, cues[name])))]);
        People = people;
        _triggers = triggers.GroupBy(t => t.Words[0], StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(t => t.Words.Length).ToImmutableArray(), StringComparer.Ordinal);
    }

    /// <summary>Nouns that mean a person or a group of people.</summary>
    public FrozenSet<string> People { get; }

    /// <summary>Where in a sentence the cues may stand.</summary>
    public CueIndex Index { get; }

    public static PhraseTables Embedded()
    {
        var triggers = DataTable.Embedded("triggers.data.tsv").Select((row, index) => TriggerPhrase.Parse(row, index + 1)).ToImmutableArray();
        var cues = CueFiles.SelectMany(file => DataTable.Embedded(file).GroupBy(row => row[0], StringComparer.Ordinal))
            .ToFrozenDictionary(g => g.Key, g => g.SelectMany(row => row[1].Split(", ")).ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
        return new PhraseTables(triggers, cues, cues["people"], [.. DataTable.Embedded("synonyms.data.tsv").Select(row => Words(row[0]))]);
    }

    /// <summary>The tables with a user's entries.</summary>
    /// <exception cref="FormatException">A cue is not known.</exception>
    public PhraseTables With(UserEntries user)
    {
        if (user.Cues.FirstOrDefault(cue => !_entries.ContainsKey(cue.Name)) is { Name: not null } unknown)
        {
            throw new FormatException($"Lexicon line {unknown.Line}: '{unknown.Name}' is not the name of a cue.");
        }

        var own = user.Cues.ToLookup(cue => cue.Name, cue => cue.Words, StringComparer.Ordinal);
        var cues = _entries.ToFrozenDictionary(cue => cue.Key, cue => own.Contains(cue.Key) ? cue.Value.Union(own[cue.Key].SelectMany(words => words)).ToFrozenSet(StringComparer.Ordinal) : cue.Value, StringComparer.Ordinal);
        return new PhraseTables(user.Triggers.AddRange(_all), cues, cues["people"].Union(user.People).ToFrozenSet(StringComparer.Ordinal), _alike.AddRange(user.Alike));
    }

    /// <summary>The words and phrases of a cell.</summary>
    public static FrozenSet<string> Words(string cell) => cell.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Phrases that begin with a word, longest first.</summary>
    public ImmutableArray<TriggerPhrase> TriggersAt(string word) => _triggers.GetValueOrDefault(word, []);

    /// <summary>The words or phrases of a cue.</summary>
    public FrozenSet<string> Cue(string name) => _entries[name];

    /// <summary>A cue with its stems and phrases.</summary>
    public CueSet Set(string cue) => _cues[cue];

    /// <summary>Whether two nouns may name the same thing.</summary>
    public bool AreAlike(string one, string? other)
    {
        if (other is null || !_groups.TryGetValue(one, out var groups))
        {
            return false;
        }

        foreach (var group in groups)
        {
            if (group.Contains(other))
            {
                return true;
            }
        }

        return false;
    }

    public bool Is(string cue, string word) => _cues[cue].Entries.Contains(word);
}
