using System.Collections.Frozen;
using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Tagging;
using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Reading.Notes.Contradictions.Statements;

/// <summary>Words that take a side in a matter where only one can hold, from <c>sides.data.tsv</c>.</summary>
/// <param name="Matter">What can only be one way: whether something is final, is tried again …</param>
/// <param name="Side">The side they take.</param>
/// <param name="Denied">The side they take when they are denied; empty for none.</param>
/// <param name="Room">What they may leave room for and still be meant of all.</param>
/// <param name="Words">The words, each as it stands or in its base form.</param>
internal sealed record OpposedCue(string Matter, string Side, string Denied, Room Room, ImmutableArray<string> Words)
{
    private static readonly FrozenDictionary<string, OpposedCue[]> ByFirst = Load();

    private static readonly WordMemory<OpposedCue[]> Beginning = new(first => ByFirst.GetValueOrDefault(first, []));

    /// <summary>That something must not be left out, said by what must not be done without it.</summary>
    public static OpposedCue Due { get; } = new("duty", "due", "", Room.None, ["without"]);

    /// <summary>It tells how an answer comes, for which both need only speak of one thing: "the quote is returned synchronously", "quotes are delivered asynchronously".</summary>
    public bool IsOfAnswers => Matter == "answering";

    /// <summary>It tells how things are kept: "stored unencrypted", "encrypted at rest".</summary>
    public bool IsOfKept => Matter == "encryption";

    /// <summary>The longest cue that begins at a token; <see langword="null"/> if none does.</summary>
    public static OpposedCue? At(TaggedSentence words, int i)
    {
        var found = Longest(words, i, words.Lower(i), null);
        return words.Lemmas[i] == words.Lower(i) ? found : Longest(words, i, words.Lemmas[i], found);
    }

    private static OpposedCue? Longest(TaggedSentence words, int i, string first, OpposedCue? found)
    {
        foreach (var cue in Beginning[first])
        {
            found = cue.Matches(words, i) && cue.Words.Length > (found?.Words.Length ?? 0) ? cue : found;
        }

        return found;
    }

    private bool Matches(TaggedSentence words, int i)
    {
        for (var n = 0; n < Words.Length; n++)
        {
            i += n > 0 && words.TagAt(i + n) == Tag.Pronoun && words.Lower(i + n) != Words[n] ? 1 : 0;
            if (i + n >= words.Count || (words.Lower(i + n) != Words[n] && words.Lemmas[i + n] != Words[n]))
            {
                return false;
            }
        }

        return true;
    }

    private static FrozenDictionary<string, OpposedCue[]> Load() =>
        DataTable.Embedded("sides.data.tsv", 5).SelectMany(row => DataTable.List(row, 4).Select(entry => new OpposedCue(row[0], DataTable.Cell(row, 1), DataTable.Cell(row, 2), Enum.Parse<Room>(row[3]), [.. entry.Split(' ')])))
            .GroupBy(cue => cue.Words[0], StringComparer.Ordinal).ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
}
