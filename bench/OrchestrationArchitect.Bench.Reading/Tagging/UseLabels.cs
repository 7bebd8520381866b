using OrchestrationArchitect.Design.Reading.Tagging.Uses;
using OrchestrationArchitect.Design.Reading.Tokens;

namespace OrchestrationArchitect.Bench.Reading.Tagging;

/// <summary>What words of labelled descriptions are used as, told by people where rules and weights were in doubt.</summary>
internal sealed class UseLabels
{
    private readonly Dictionary<(string Slug, int Start), (string Word, WordUse Use)> _uses = [];

    /// <summary>Reads a table: text, first character of the word in its workflow, the word, and a letter for its use; lines of "#" are remarks.</summary>
    /// <param name="path">The table.</param>
    /// <exception cref="InvalidDataException">A line is no row, or has another letter.</exception>
    public static UseLabels Load(string path)
    {
        var labels = new UseLabels();
        foreach (var (number, line) in File.ReadLines(path).Index().Where(row => row.Item.Length > 0 && row.Item[0] != '#'))
        {
            if (line.Split('\t') is not [var slug, var start, var word, [var letter]] || !int.TryParse(start, out var at) || UseOf(letter) is not { } use)
            {
                throw new InvalidDataException($"{path}, line {number + 1}: not text, place, word and use: {line}");
            }

            labels._uses[(slug, at)] = (word, use);
        }

        return labels;
    }

    /// <summary>No labels.</summary>
    public static UseLabels None { get; } = new();

    /// <summary>How many words were told.</summary>
    public int Count => _uses.Count;

    /// <summary>What a word of a text is used as; <see langword="null"/> if nobody told.</summary>
    /// <param name="slug">The text.</param>
    /// <param name="token">The word.</param>
    /// <exception cref="InvalidDataException">The table has another word there.</exception>
    public WordUse? Of(string slug, Token token) =>
        !_uses.TryGetValue((slug, token.Start), out var told) ? null
        : told.Word == token.Text ? told.Use
        : throw new InvalidDataException($"{slug}: \"{token.Text}\" at {token.Start}, where the table of uses has \"{told.Word}\".");

    private static WordUse? UseOf(char letter) => letter switch
    {
        'N' => WordUse.Noun,
        'A' => WordUse.Adjective,
        'B' => WordUse.Base,
        'P' => WordUse.Present,
        'D' => WordUse.Past,
        'I' => WordUse.Participle,
        'G' => WordUse.Gerund,
        'O' => WordUse.Other,
        _ => null,
    };
}
