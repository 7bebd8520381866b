using System.Collections.Frozen;
using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Constraints;
using OrchestrationArchitect.Design.Reading.Quantities;
using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Reading.Lexicons;

/// <summary>A user's additions to the lexicon, a list for each kind of line.</summary>
internal sealed class UserEntries
{
    private readonly List<VerbRow> _verbs = [];
    private readonly Dictionary<string, string> _nouns = new(StringComparer.Ordinal);
    private readonly List<TriggerPhrase> _triggers = [];
    private readonly List<string> _people = [];
    private readonly List<UnitRow> _units = [];
    private readonly List<TermRow> _terms = [];
    private readonly List<UserCue> _cues = [];
    private readonly List<FrozenSet<string>> _alike = [];

    private UserEntries()
    {
    }

    /// <summary>Verbs.</summary>
    public ImmutableArray<VerbRow> Verbs => [.. _verbs];

    /// <summary>Nouns and the verbs that they stand for.</summary>
    public IReadOnlyDictionary<string, string> Nouns => _nouns;

    /// <summary>Phrases that name an event source.</summary>
    public ImmutableArray<TriggerPhrase> Triggers => [.. _triggers];

    /// <summary>Nouns that mean a person.</summary>
    public ImmutableArray<string> People => [.. _people];

    /// <summary>Units.</summary>
    public ImmutableArray<UnitRow> Units => [.. _units];

    /// <summary>Regulations and places.</summary>
    public ImmutableArray<TermRow> Terms => [.. _terms];

    /// <summary>Words for cues.</summary>
    public ImmutableArray<UserCue> Cues => [.. _cues];

    /// <summary>Nouns that may name the same thing.</summary>
    public ImmutableArray<FrozenSet<string>> Alike => [.. _alike];

    /// <summary>Each line is the name of a table, a tab, and the columns of that table.</summary>
    /// <exception cref="FormatException">A line is not an entry.</exception>
    public static UserEntries Parse(string text)
    {
        var entries = new UserEntries();
        foreach (var (line, row) in DataTable.Rows(text))
        {
            entries.Add(row[0].Trim().ToLowerInvariant(), row[1..], line);
        }

        return entries;
    }

    private void Add(string table, string[] row, int line)
    {
        switch (table)
        {
            case "verb" when row.Length >= 2:
                _verbs.Add(VerbRow.Parse(row, line));
                break;
            case "noun" when row.Length >= 2:
                _nouns[row[0].Trim().ToLowerInvariant()] = row[1].Trim().ToLowerInvariant();
                break;
            case "trigger" when row.Length >= 2:
                _triggers.Add(TriggerPhrase.Parse(row, line));
                break;
            case "human" when row.Length >= 1:
                _people.AddRange(row[0].ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries));
                break;
            case "unit" when row.Length >= 2:
                _units.Add(Quantities.Units.Parse(row, line));
                break;
            case "compliance" or "place" when row.Length >= 2:
                _terms.Add(Constraints.Terms.Parse([table, .. row], line));
                break;
            case "cue" when row.Length >= 2:
                _cues.Add(new UserCue(line, row[0].Trim(), PhraseTables.Words(row[1].ToLowerInvariant())));
                break;
            case "alike" when row.Length >= 1:
                _alike.Add(PhraseTables.Words(row[0].ToLowerInvariant()));
                break;
            default:
                throw new FormatException($"Lexicon line {line}: expected 'verb', 'noun', 'trigger', 'human', 'unit', 'compliance', 'place', 'cue' or 'alike' and its columns, separated by tabs.");
        }
    }
}
