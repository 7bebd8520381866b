using OrchestrationArchitect.Design.Reading.Adversity;
using OrchestrationArchitect.Design.Reading.Lexicons;
using OrchestrationArchitect.Design.Reading.Tagging;
using OrchestrationArchitect.Design.Reading.Tokens;

namespace OrchestrationArchitect.Design.Reading.Notes.Contradictions.Statements;

/// <summary>Tells which words say what a statement is about, and what they stand for; each word of the text is looked at once.</summary>
internal sealed class TopicWordReader(Lexicon lexicon)
{
    private readonly Dictionary<TaggedSentence, (bool? IsTelling, TopicWord? Word)[]> _known = new(ReferenceEqualityComparer.Instance);

    /// <summary>Whether a token says something of the matter.</summary>
    public bool IsTelling(TaggedSentence words, int i) => i >= 0 && i < words.Count && (Known(words)[i].IsTelling ??= Tells(words, i));

    /// <summary>The word at a token.</summary>
    public TopicWord Of(TaggedSentence words, int i) => Known(words)[i].Word ??= Read(words, i);

    private (bool? IsTelling, TopicWord? Word)[] Known(TaggedSentence words)
    {
        if (!_known.TryGetValue(words, out var known))
        {
            _known[words] = known = new (bool?, TopicWord?)[words.Count];
        }

        return known;
    }

    private bool Tells(TaggedSentence words, int i)
    {
        var lower = words.Lower(i);
        return words.TagAt(i) switch
        {
            Tag.Noun or Tag.Name => !lexicon.IsSetting(lower) && !lexicon.IsSetting(lexicon.Morphology.Singular(lower)),
            Tag.Adjective => !(lexicon.Phrases.Is("comparing", lower) && words.Lower(i + 1) == "than") && !lexicon.IsSetting(lower) && !lexicon.Phrases.Is("says-little-of", lexicon.Morphology.Describe(lower).Lemma),
            Tag.Number => words.TagAt(i - 1) is Tag.Noun or Tag.Name && words.TagAt(i + 1) is not (Tag.Noun or Tag.Adjective),
            Tag.Participle or Tag.Gerund when words.TagAt(i + 1) == Tag.Noun => !lexicon.IsSetting(lower),
            Tag.Base or Tag.Present or Tag.Past or Tag.Participle or Tag.Gerund => IsKeeping(words.Lemmas[i]) || (IsDeed(words.Lemmas[i]) && !lexicon.IsSetting(words.Lemmas[i])),
            Tag.Determiner => lower.EndsWith("'s", StringComparison.Ordinal),
            _ => false,
        };
    }

    private TopicWord Read(TaggedSentence words, int i)
    {
        var tag = words.TagAt(i);
        var isDeed = tag.IsVerb() && !(tag is Tag.Participle or Tag.Gerund && words.TagAt(i + 1) == Tag.Noun);
        if (isDeed)
        {
            return new TopicWord(lexicon.Phrases.Set("replying").IsBaseAt(words, i) ? TopicWord.Answer : words.Lemmas[i], words.Lower(i), TopicRole.Deed, false);
        }

        var word = Of(words.Lower(i));
        word = tag is Tag.Adjective or Tag.Participle && lexicon.Morphology.Describe(words.Lower(i)) is var form && form.Has(VerbForms.Participle) ? word with { Root = form.Lemma } : word;
        var isWhich = tag is Tag.Adjective or Tag.Number or Tag.Determiner || (tag == Tag.Name && (i > 0 || word.Root == word.Surface)) || tag.IsVerb() || (words.TagAt(i + 1) is Tag.Noun && !lexicon.Phrases.Set("ordinary-thing").IsBaseAt(words, i + 1) && !lexicon.Phrases.Set("says-little-of").IsBaseAt(words, i + 1) && !lexicon.Phrases.Set("trying-again").IsBaseAt(words, i + 1));
        return isWhich && (word.Role == TopicRole.Thing || tag == Tag.Determiner) ? word with { Role = TopicRole.Which } : word;
    }

    /// <summary>The words of the label before a colon; what names one of several tells which.</summary>
    public IEnumerable<TopicWord> OfLabel(TaggedSentence words)
    {
        var label = words.Sentence.Label;
        if (Denial.IsIn(label, lexicon))
        {
            yield break;
        }

        for (var i = 0; i < label.Length; i++)
        {
            var lower = label[i].Lower;
            if (label[i].Kind != TokenKind.Word || lexicon.FunctionWord(lower) is not null || lexicon.IsSetting(lower) || lexicon.IsSetting(lexicon.Morphology.Singular(lower)))
            {
                continue;
            }

            var isNamed = (i + 1 < label.Length && label[i + 1].Kind == TokenKind.Word && lexicon.FunctionWord(label[i + 1].Lower) is null) || (lower.Length > 1 && label[i].Text.All(char.IsUpper));
            var word = Of(lower);
            yield return isNamed && word.Role == TopicRole.Thing ? word with { Role = TopicRole.Which } : word;
        }
    }

    /// <summary>A noun or adjective.</summary>
    public TopicWord Of(string lower) => lexicon.Topic(lower);

    private bool IsDeed(string lemma) =>
        lexicon.Phrases.Is("replying", lemma) || (!lexicon.Phrases.Is("light", lemma) && !lexicon.Phrases.Is("measuring", lemma) && !lexicon.Phrases.Is("limiting-verb", lemma) && !lexicon.Phrases.Is("setting-figures", lemma));

    /// <summary>"Archived", "deleted": a deed, unless it is told for how long.</summary>
    private bool IsKeeping(string lemma) => lexicon.Phrases.Is("holding", lemma) || lexicon.Phrases.Is("taking-out", lemma);
}
