using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Reading.Lexicons;

/// <summary>A line of <c>verbs.data.tsv</c>.</summary>
/// <param name="Entry">The verb.</param>
/// <param name="Nouns">The nouns that stand for it.</param>
internal sealed record VerbRow(VerbEntry Entry, ImmutableArray<string> Nouns)
{
    public static ImmutableArray<VerbRow> Embedded() =>
        [.. DataTable.Embedded("verbs.data.tsv").Select((row, index) => Parse(row, index + 1))];

    /// <exception cref="FormatException">A class or effect is not one of the known ones.</exception>
    public static VerbRow Parse(string[] row, int line)
    {
        var name = DataTable.Cell(row, 1);
        if (!Enum.TryParse<VerbClass>(name, ignoreCase: true, out var verbClass) || !Enum.IsDefined(verbClass))
        {
            throw new FormatException($"Lexicon line {line}: '{name}' is not a verb class.");
        }

        Effect? effect = null;
        if (DataTable.Cell(row, 2) is { Length: > 0 } word)
        {
            effect = Enum.TryParse<Effect>(word, ignoreCase: true, out var parsed) && Enum.IsDefined(parsed)
                ? parsed
                : throw new FormatException($"Lexicon line {line}: '{word}' is not an effect.");
        }

        var undoneBy = DataTable.List(row, 4).Select(one => one.Split(':') is [var verb, var of] ? new Undoing(verb, of) : new Undoing(one, null));
        return new VerbRow(new VerbEntry(row[0].Trim().ToLowerInvariant(), verbClass, effect, [.. undoneBy]), DataTable.List(row, 3));
    }
}
