using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Adversity;

/// <summary>Words that say that something went wrong.</summary>
internal static class Mishaps
{
    /// <summary>How many words may stand between a verb and its particle: "turns the whole order down".</summary>
    private const int Apart = 6;

    /// <summary>The first token of a stretch that says so; -1 if none does.</summary>
    public static int Find(TaggedSentence words, int start, int end, Lexicon lexicon)
    {
        var cue = lexicon.Phrases.Set("mishap").Find(words, start, end);
        for (var i = Math.Max(0, start); cue < 0 && i < Math.Min(end, words.Count); i++)
        {
            cue = TurnsDown(words, i) || IsNamed(words[i].Text, lexicon) ? i : -1;
        }

        return cue;
    }

    /// <summary>"PaymentDeclined": the last word of an event's name.</summary>
    private static bool IsNamed(string text, Lexicon lexicon)
    {
        var last = text.Length - 1;
        while (last > 0 && !char.IsUpper(text[last]))
        {
            last--;
        }

        return last > 0 && char.IsLower(text[last - 1]) && lexicon.Phrases.Set("mishap").IsWord(text[last..].ToLowerInvariant());
    }

    /// <summary>"Turn the order down", "call the visit off": a verb whose particle stands after its object.</summary>
    public static bool TurnsDown(TaggedSentence words, int verb)
    {
        var particle = words.Lemmas[verb] switch { "turn" or "vote" => "down", "call" => "off", "pull" or "back" => "out", _ => null };
        if (particle is null || !words.TagAt(verb).IsVerb())
        {
            return false;
        }

        for (var i = verb + 1; i <= verb + Apart && i < words.Count && words.TagAt(i) is not Tag.Punctuation; i++)
        {
            if (words.Lower(i) == particle)
            {
                return true;
            }
        }

        return false;
    }
}
