using System.Collections.Frozen;
using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Tokens;
using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Reading.Notes;

/// <summary>Tells the language by function words and by the marks of its other words, and words from noise by the lexicon.</summary>
internal static class LanguageGuess
{
    /// <summary>What a word with the marks of a language counts, beside 1 for a function word.</summary>
    private const double Marked = 0.5;

    /// <summary>The least of both that tells a language.</summary>
    private const double Enough = 1.5;

    /// <summary>The last letter of "Latin Extended-B" in Unicode.</summary>
    private const char LastLatin = '\u024F';

    /// <summary>Of English at most one word in four is not known.</summary>
    private const double English = 0.75;

    private static readonly ImmutableArray<(string Code, string[] Words, string[] Marks)> Languages =
        [.. DataTable.Embedded("languages.data.tsv").Select(row => (row[0], row[1].Split(' '), DataTable.Cell(row, 2) is { Length: > 0 } marks ? marks.Split(' ') : []))];

    /// <summary>The languages that a word is a function word of, by their numbers.</summary>
    private static readonly FrozenDictionary<string, int[]> LanguagesOf = Languages.SelectMany((language, number) => language.Words.Distinct(StringComparer.Ordinal).Select(word => (word, number)))
        .GroupBy(pair => pair.word, pair => pair.number, StringComparer.Ordinal).ToFrozenDictionary(own => own.Key, own => own.ToArray(), StringComparer.Ordinal);

    /// <summary>An ISO 639-1 code; <c>und</c> if no language is recognised.</summary>
    public static string Of(ImmutableArray<Token> tokens, Lexicon lexicon)
    {
        var (words, known, foreignScript) = (0, 0, 0);
        foreach (var token in tokens)
        {
            if (token.Kind == TokenKind.Word)
            {
                words++;
                known += IsKnown(token, lexicon) ? 1 : 0;
                foreignScript += IsForeignScript(token.Lower) ? 1 : 0;
            }
        }

        return words == 0 ? "und"
            : foreignScript * 3 > words ? Script(Words(tokens))
            : known >= English * words ? "en"
            : Compared(Words(tokens), known, lexicon);
    }

    private static List<Token> Words(ImmutableArray<Token> tokens) => [.. tokens.Where(t => t.Kind == TokenKind.Word)];

    private static bool IsKnown(Token word, Lexicon lexicon) => lexicon.Knows(word.Lower);

    private static bool IsForeignScript(string word) => word.AsSpan().ContainsAnyExceptInRange('\0', LastLatin) && word.Any(c => c > LastLatin && char.IsLetter(c));

    /// <summary>Of text that has too few English words to be surely English.</summary>
    private static string Compared(List<Token> words, int known, Lexicon lexicon)
    {
        var hits = Hits(words);
        var (best, english) = (Languages.Select((l, number) => (l.Code, Hits: hits[number])).MaxBy(l => l.Hits), hits[0]);
        if (best.Hits > english && best.Hits >= 2 && best.Hits > 1.3 * english)
        {
            return best.Code;
        }

        var marked = known < 0.5 * words.Count ? ByMarks(words, english, lexicon) : null;
        return marked ?? (known >= 0.45 * words.Count || english >= 0.15 * words.Count ? "en" : best.Hits >= 2 && best.Code != "en" ? best.Code : "und");
    }

    /// <summary>A short text has few function words; the letters of its other words speak too.</summary>
    private static string? ByMarks(List<Token> words, int english, Lexicon lexicon)
    {
        var strange = words.Where(w => !IsKnown(w, lexicon)).ToList();
        var hits = Hits(words);
        var best = Languages.Select((l, number) => (l.Code, Hits: hits[number]
            + Marked * strange.Count(w => !IsOf(w, number) && Array.Exists(l.Marks, mark => w.Lower.Contains(mark, StringComparison.Ordinal))))).MaxBy(l => l.Hits);
        return best.Code != "en" && best.Hits >= Enough && best.Hits > 1.3 * english ? best.Code : null;
    }

    /// <summary>How many words are function words of each language.</summary>
    private static int[] Hits(List<Token> words)
    {
        var hits = new int[Languages.Length];
        foreach (var word in words)
        {
            foreach (var language in LanguagesOf.GetValueOrDefault(word.Lower, []))
            {
                hits[language]++;
            }
        }

        return hits;
    }

    private static bool IsOf(Token word, int language) => LanguagesOf.TryGetValue(word.Lower, out var own) && own.Contains(language);

    private static string Script(List<Token> words)
    {
        foreach (var c in words.SelectMany(w => w.Lower).Where(c => c > LastLatin))
        {
            return c switch
            {
                >= 'Ͱ' and <= 'Ͽ' => "el",
                >= 'Ѐ' and <= 'ӿ' => "ru",
                >= '֐' and <= '׿' => "he",
                >= '؀' and <= 'ۿ' => "ar",
                >= 'ऀ' and <= 'ॿ' => "hi",
                >= 'ก' and <= '๿' => "th",
                >= 'ぁ' and <= 'ヿ' => "ja",
                >= '가' and <= '힯' => "ko",
                >= '一' and <= '鿿' => words.SelectMany(w => w.Lower).Any(k => k is >= 'ぁ' and <= 'ヿ') ? "ja" : "zh",
                _ => "und",
            };
        }

        return "und";
    }
}
