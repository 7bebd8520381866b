using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Actions;

/// <summary>Names of actions: "Process payment" and <c>process-payment</c>.</summary>
internal static class ActionName
{
    /// <summary>A thing is named by its last words, so many at most.</summary>
    private const int MostWords = 4;

    /// <summary>An id has no more characters.</summary>
    private const int LongestId = 64;

    /// <summary>The words of a noun phrase that name the thing: no articles, possessives, quantities or marks; at most four.</summary>
    public static string? Thing(TaggedSentence sentence, Phrase phrase)
    {
        if (phrase.IsEmpty)
        {
            return null;
        }

        var (only, words, count) = ((string?)null, (string[]?)null, 0);
        for (var i = Phrases.AfterShare(sentence, phrase); i < phrase.End && i <= phrase.Head; i++)
        {
            var tag = sentence.TagAt(i);
            if (count == 0 && sentence.Lower(i) is "whatever" or "whichever")
            {
                continue;
            }

            if (tag is Tag.Determiner or Tag.Punctuation or Tag.Pronoun || (tag == Tag.Preposition && count == 0))
            {
                continue;
            }

            if (tag == Tag.Number && i < phrase.Head && count == 0)
            {
                continue;
            }

            var word = Plain(sentence[i].Text);
            if (count++ == 0)
            {
                only = word;
                continue;
            }

            words ??= [only!, .. new string[MostWords - 1]];
            words[(count - 1) % MostWords] = word;
        }

        return words is null ? only : string.Join(' ', Last(words, count));
    }

    /// <summary>The words that were put last into a ring, in their order.</summary>
    private static ReadOnlySpan<string> Last(string[] ring, int count)
    {
        if (count <= ring.Length)
        {
            return ring.AsSpan(0, count);
        }

        var first = count % ring.Length;
        return (string[])[.. ring.AsSpan(first), .. ring.AsSpan(0, first)];
    }

    /// <summary>Lower case unless the word is an acronym or has capitals inside.</summary>
    private static string Plain(string word)
    {
        for (var i = 1; i < word.Length; i++)
        {
            if (char.IsUpper(word[i]))
            {
                return word;
            }
        }

        return word.ToLowerInvariant();
    }

    /// <summary>The short imperative name.</summary>
    /// <param name="lemma">The verb in its base form.</param>
    /// <param name="thing">What is acted on.</param>
    /// <param name="says">How to say the verb, if not by its base form.</param>
    public static string Of(string lemma, string? thing, string? says = null)
    {
        var verb = says ?? Verb(lemma);
        var name = thing is null ? verb : verb + " " + thing;
        return name.Length == 0 ? "Step" : string.Concat([char.ToUpperInvariant(name[0])], name.AsSpan(1));
    }

    /// <summary>A verb with its particle apart: "hand over"; a hyphen of its own stays: "e-mail".</summary>
    public static string Verb(string lemma) =>
        lemma.LastIndexOf('-') is var at and > 0 && lemma[(at + 1)..] is "up" or "out" or "back" or "off" or "down" or "away" or "over" or "through" or "in" or "on" or "forward" or "together" or "aside" or "apart" or "for" or "to" or "at" or "as"
            ? lemma[..at] + " " + lemma[(at + 1)..]
            : lemma;

    /// <summary>The kebab-case form of a name; never empty.</summary>
    public static string Kebab(string name)
    {
        var kebab = name.Length <= 2 * LongestId ? stackalloc char[2 * LongestId] : new char[name.Length];
        var length = 0;
        foreach (var letter in name)
        {
            var c = char.ToLowerInvariant(letter);
            if (char.IsAsciiLetterOrDigit(c))
            {
                kebab[length++] = c;
            }
            else if (length > 0 && kebab[length - 1] != '-' && c != '\'' && c != '’')
            {
                kebab[length++] = '-';
            }
        }

        var trimmed = kebab[..Math.Min(length, LongestId)].TrimEnd('-');
        return trimmed.IsEmpty ? "step" : trimmed.ToString();
    }

    /// <summary>Makes ids unique by numbering repeats from 2.</summary>
    public static ImmutableArray<string> Unique(IEnumerable<string> ids)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var next = new Dictionary<string, int>(StringComparer.Ordinal);
        var unique = ImmutableArray.CreateBuilder<string>();
        foreach (var id in ids)
        {
            var own = id;
            while (!seen.Add(own))
            {
                next[id] = next.GetValueOrDefault(id, 1) + 1;
                own = id + "-" + next[id];
            }

            unique.Add(own);
        }

        return unique.ToImmutable();
    }
}
