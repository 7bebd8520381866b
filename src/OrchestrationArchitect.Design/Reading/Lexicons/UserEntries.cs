using System.Collections.Immutable;

namespace OrchestrationArchitect.Design.Reading.Lexicons;

/// <summary>A user's additions to the lexicon.</summary>
/// <param name="Verbs">Verbs.</param>
/// <param name="Triggers">Phrases that name an event source.</param>
/// <param name="People">Nouns that mean a person.</param>
internal sealed record UserEntries(ImmutableArray<VerbRow> Verbs, ImmutableArray<TriggerPhrase> Triggers, ImmutableArray<string> People)
{
    /// <summary>Each line is <c>verb</c>, <c>trigger</c> or <c>human</c>, a tab, and the columns of that table.</summary>
    /// <exception cref="FormatException">A line is not an entry.</exception>
    public static UserEntries Parse(string text)
    {
        var verbs = ImmutableArray.CreateBuilder<VerbRow>();
        var triggers = ImmutableArray.CreateBuilder<TriggerPhrase>();
        var people = ImmutableArray.CreateBuilder<string>();
        var line = 0;
        foreach (var row in DataTable.Rows(text))
        {
            line++;
            switch (row[0].Trim().ToLowerInvariant())
            {
                case "verb" when row.Length >= 3:
                    verbs.Add(VerbRow.Parse(row[1..], line));
                    break;
                case "trigger" when row.Length >= 3:
                    triggers.Add(TriggerPhrase.Parse(row[1..], line));
                    break;
                case "human" when row.Length >= 2:
                    people.AddRange(row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries));
                    break;
                default:
                    throw new FormatException($"Lexicon line {line}: expected 'verb', 'trigger' or 'human' and its columns, separated by tabs.");
            }
        }

        return new UserEntries(verbs.ToImmutable(), triggers.ToImmutable(), people.ToImmutable());
    }
}
