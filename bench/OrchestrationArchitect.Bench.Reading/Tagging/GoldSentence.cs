using System.Collections.Immutable;

namespace OrchestrationArchitect.Bench.Reading.Tagging;

/// <summary>A sentence of a CoNLL-U file, with the spans of its words in its text.</summary>
/// <param name="Text">The sentence as written.</param>
/// <param name="Words">Its words.</param>
internal sealed record GoldSentence(string Text, ImmutableArray<GoldWord> Words)
{
    /// <summary>Reads the sentences of a CoNLL-U file that carry a <c># text</c> line.</summary>
    public static IEnumerable<GoldSentence> Load(string path)
    {
        var text = "";
        var words = ImmutableArray.CreateBuilder<GoldWord>();
        var at = 0;
        foreach (var line in File.ReadLines(path).Append(""))
        {
            if (line.StartsWith("# text = ", StringComparison.Ordinal))
            {
                (text, at) = (line["# text = ".Length..], 0);
            }
            else if (line.Length == 0)
            {
                if (words.Count > 0)
                {
                    yield return new GoldSentence(text, words.ToImmutable());
                }

                words.Clear();
            }
            else if (line[0] != '#' && line.Split('\t') is [var id, var form, _, var broad, var fine, _, _, var relation, ..] && int.TryParse(id, out _)
                && text.IndexOf(form, at, StringComparison.Ordinal) is var start and >= 0)
            {
                at = start + form.Length;
                words.Add(new GoldWord(start, at, Kind(broad, fine, relation)));
            }
        }
    }

    /// <summary>Participles before a noun are adjectives to the reader; helping verbs are none.</summary>
    private static GoldKind Kind(string broad, string fine, string relation) => (broad, fine) switch
    {
        ("VERB", "VBN" or "VBG") when relation is "amod" or "compound" or "case" or "fixed" => GoldKind.Other,
        ("VERB", "VB") => GoldKind.Base,
        ("VERB", "VBP" or "VBZ") => GoldKind.Present,
        ("VERB", "VBD") => GoldKind.Past,
        ("VERB", "VBN") => GoldKind.Participle,
        ("VERB", "VBG") => GoldKind.Gerund,
        ("AUX", _) => GoldKind.Helper,
        ("NOUN" or "PROPN", _) => GoldKind.Noun,
        ("ADJ", _) => GoldKind.Adjective,
        _ => GoldKind.Other,
    };
}

/// <summary>A word of a gold sentence.</summary>
/// <param name="Start">Its first character in the sentence.</param>
/// <param name="End">The character after its last.</param>
/// <param name="Kind">What it is.</param>
internal readonly record struct GoldWord(int Start, int End, GoldKind Kind);

/// <summary>What a word is, as far as steps depend on it.</summary>
internal enum GoldKind
{
    Other,
    Helper,
    Noun,
    Adjective,
    Base,
    Present,
    Past,
    Participle,
    Gerund,
}
