using System.Collections.Immutable;
using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Synthesis.Phrases;

/// <summary>A word of a text, in lower case.</summary>
/// <param name="Text">The word.</param>
/// <param name="Start">Its first UTF-16 unit.</param>
/// <param name="End">The unit after its last.</param>
/// <param name="Sentence">The number of its sentence, from 0.</param>
internal readonly record struct TextWord(string Text, int Start, int End, int Sentence)
{
    /// <summary>What it begins with, as <see cref="WordOpening"/> numbers it.</summary>
    public int Opening { get; } = WordOpening.Of(Text);
}

/// <summary>Splits a text into words and sentences, roughly: enough to look for phrases.</summary>
internal static class WordSplitter
{
    /// <summary>Lines from this length on may be broken to fit a page.</summary>
    private const int PageWidth = 60;

    /// <summary>Few texts have shorter words in the mean, the blank behind each counted.</summary>
    private const int MeanWord = 5;

    /// <summary>The words of a text. A hyphen splits words; an apostrophe, and a mark within a number, do not.</summary>
    public static ImmutableArray<TextWord> Split(string text)
    {
        var words = ImmutableArray.CreateBuilder<TextWord>((text.Length / MeanWord) + 1);
        var sentence = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                if (words.Count > 0 && words[^1].Sentence == sentence && EndsSentence(text, at) && !NumbersAnItem(words, sentence, text[at]))
                    sentence++;

                continue;
            }

            var start = at;
            while (at < text.Length && Continues(text, at))
                at++;

            words.Add(new TextWord(Spellings.Lower(Spellings.Of(text.AsSpan(start, at - start))), start, at, sentence));
            at--;
        }

        return words.DrainToImmutable();
    }

    /// <summary>The point of "2. Ship the order" does not end a sentence: the number belongs to what follows.</summary>
    private static bool NumbersAnItem(ImmutableArray<TextWord>.Builder words, int sentence, char mark) =>
        mark == '.' && char.IsDigit(words[^1].Text[0])
        && (words.Count == 1 || words[^2].Sentence != sentence);

    private static bool Continues(string text, int at) =>
        char.IsLetterOrDigit(text[at])
        || (text[at] is '\'' or '’' or '.' && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1])
            && char.IsLetterOrDigit(text[at - 1]) && (text[at] != '.' || char.IsDigit(text[at + 1])))
        || SeparatesThousands(text, at);

    /// <summary>The comma of "12,500".</summary>
    private static bool SeparatesThousands(string text, int at) =>
        text[at] == ',' && at > 0 && char.IsDigit(text[at - 1]) && at + 3 < text.Length
        && char.IsDigit(text[at + 1]) && char.IsDigit(text[at + 2]) && char.IsDigit(text[at + 3]) && (at + 4 == text.Length || !char.IsDigit(text[at + 4]));

    private static bool EndsSentence(string text, int at) => text[at] switch
    {
        '!' or '?' => true,
        '.' => at + 1 >= text.Length || char.IsWhiteSpace(text[at + 1]),
        '\n' => !IsWrapped(text, at),
        _ => false,
    };

    /// <summary>A long line that goes on in lower case was broken to fit a page.</summary>
    private static bool IsWrapped(string text, int lineEnd)
    {
        var start = text.LastIndexOf('\n', Math.Max(0, lineEnd - 1)) + 1;
        var next = lineEnd + 1;
        while (next < text.Length && text[next] == ' ')
            next++;

        return lineEnd - start >= PageWidth && next < text.Length && char.IsLower(text[next]);
    }
}
