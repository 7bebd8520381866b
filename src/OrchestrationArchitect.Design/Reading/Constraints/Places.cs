using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Constraints;

/// <summary>Finds where data must stay: places of the table, or what it must not leave.</summary>
internal static class Places
{
    public static IEnumerable<(int At, int Length, string Text)> Find(TaggedSentence words, Lexicon lexicon)
    {
        var any = false;
        foreach (var (at, text) in Only(words, lexicon))
        {
            any = true;
            yield return (at, 1, text);
        }

        if (lexicon.Phrases.Set("residing").Find(words, 0, words.Count) < 0 && !words.Sentence.Label.Any(t => lexicon.Phrases.Set("residing").IsWord(t.Lower)))
        {
            yield break;
        }

        foreach (var term in lexicon.Terms.Find(words.Sentence.Tokens, "place", lexicon))
        {
            any = true;
            yield return term;
        }

        if (!any && Unnamed(words, lexicon) is { Length: > 0 } other)
        {
            yield return other;
        }
    }

    /// <summary>"EU-only processing".</summary>
    private static IEnumerable<(int At, string Text)> Only(TaggedSentence words, Lexicon lexicon)
    {
        const string Mark = "-only";
        for (var i = 0; i < words.Count; i++)
        {
            if (words.Lower(i).EndsWith(Mark, StringComparison.Ordinal) && words[i] is var own
                && lexicon.Terms.Find([own with { Text = own.Text[..^Mark.Length], Lower = own.Lower[..^Mark.Length] }], "place", lexicon).Select(term => term.Text).FirstOrDefault() is { } place)
            {
                yield return (i, place);
            }
        }
    }

    /// <summary>"May not leave the hospital network", "stays in our own data centre".</summary>
    private static (int At, int Length, string Text) Unnamed(TaggedSentence words, Lexicon lexicon)
    {
        if (lexicon.Phrases.Set("data").Find(words, 0, words.Count) < 0)
        {
            return default;
        }

        for (var i = 0; i < words.Count; i++)
        {
            var leaves = words.Lower(i) is "leave" or "leaves" or "outside" or "beyond";
            var stays = words.Lower(i) is "in" or "within" or "inside" or "on" && Stays(words, i);
            var phrase = leaves || stays ? Phrases.Read(words, i + 1, words.Count) : default;
            if (!phrase.IsEmpty && words.TagAt(phrase.Head) is Tag.Noun or Tag.Name && lexicon.Phrases.Set("territory").IsWord(words.Lemmas[phrase.Head]))
            {
                var start = words.TagAt(phrase.Start) == Tag.Determiner ? phrase.Start + 1 : phrase.Start;
                return (start, phrase.End - start, words.Text(start, phrase.End));
            }
        }

        return default;
    }

    private static bool Stays(TaggedSentence words, int i)
    {
        for (var back = i - 1; back >= Math.Max(0, i - 3); back--)
        {
            if (words.Lower(back) is "stay" or "stays" or "remain" or "remains" or "kept" or "reside" or "stored" or "processed" or "operated" or "hosted" or "run" or "only")
            {
                return true;
            }
        }

        return false;
    }
}
