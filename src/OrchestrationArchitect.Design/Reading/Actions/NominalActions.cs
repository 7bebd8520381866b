using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Enumerations;
using OrchestrationArchitect.Design.Reading.Lexicons;
using OrchestrationArchitect.Design.Reading.Tagging;
using OrchestrationArchitect.Design.Reading.Tokens;

namespace OrchestrationArchitect.Design.Reading.Actions;

/// <summary>An action told as a noun phrase: its verb, the token that names it, what it acts on, and who acts.</summary>
internal readonly record struct Nominal(string Lemma, int Word, string? Thing, string? Head, string? Actor, string? Says = null);

/// <summary>Reads actions from noun phrases: "payment processing", "generation of labels", "manager approval".</summary>
internal static class NominalActions
{
    /// <summary>Reads one noun phrase: the action is its head, or the noun before "of".</summary>
    /// <param name="sentence">The words.</param>
    /// <param name="first">The first token of the phrase.</param>
    /// <param name="end">The token after its last.</param>
    /// <param name="lexicon">The words known.</param>
    /// <param name="lenient">A noun that looks like its verb counts too: "badge award".</param>
    public static Nominal? Read(TaggedSentence sentence, int first, int end, Lexicon lexicon, bool lenient = false)
    {
        var of = -1;
        var stop = end;
        for (var i = first; i < end; i++)
        {
            if (sentence.TagAt(i) is Tag.Preposition or Tag.To or Tag.Relative or Tag.Subordinator || sentence.Lower(i) is "(" or "-" or "–")
            {
                of = sentence.Lower(i) == "of" && of < 0 && i > first ? i : of;
                if (i == first)
                {
                    first++;
                    continue;
                }

                stop = of == i ? stop : i;
                break;
            }
        }

        var last = (of > 0 ? of : stop) - 1;
        while (last >= first && (sentence.TagAt(last) is Tag.Adverb or Tag.Punctuation || sentence.Lower(last) is "step" or "phase" or "stage" or "process" or "task"))
        {
            last--;
        }

        if (last < first || VerbOf(sentence, first, last, lexicon, lenient) is not { } lemma)
        {
            return null;
        }

        if (of < 0 && last == first && Sought(sentence, last + 1, end, lemma, lexicon) is { IsEmpty: false } sought)
        {
            return new Nominal(lemma, last, ActionName.Thing(sentence, sought), sentence.Lemmas[sought.Head], null, $"{lemma} {sentence.Lower(last + 1)}");
        }

        var phrase = of > 0 ? Phrases.Read(sentence, of + 1, end) : Modifier(sentence, first, last);
        var person = of < 0 && !phrase.IsEmpty && lexicon.Phrases.People.Contains(sentence.Lemmas[phrase.Head]) && lexicon.Verb(lemma) is { Class: VerbClass.Decide } or { Effect: Model.Effect.Human };
        var actor = person ? ActionName.Thing(sentence, phrase) : Agent(sentence, last + 1, end);
        return person
            ? new Nominal(lemma, last, null, null, actor)
            : new Nominal(lemma, last, ActionName.Thing(sentence, phrase), phrase.IsEmpty ? null : sentence.Lemmas[phrase.Head], actor);
    }

    /// <summary>"Unlocking the domain": what is done, and then to what; <see langword="null"/> if the phrase does not begin so.</summary>
    public static Nominal? Doing(TaggedSentence sentence, int first, int end) =>
        sentence.TagAt(first) == Tag.Gerund && sentence.TagAt(first + 1) == Tag.Determiner && Phrases.Read(sentence, first + 1, end) is { IsEmpty: false } thing
            ? new Nominal(sentence.Lemmas[first], first, ActionName.Thing(sentence, thing), sentence.Lemmas[thing.Head], null)
            : null;

    /// <summary>
    /// Reads an item of a list of actions: by its noun, else by its word as a verb ("upload"), else a message to send
    /// ("welcome letter"), else something to carry out ("OCR"). What is told for the case of failure is none.
    /// </summary>
    public static Nominal? Read(TaggedSentence sentence, EnumerationItem item, Lexicon lexicon)
    {
        if (Indexes.From(item.Head, item.End - item.Head).Any(i => i > item.Head && lexicon.Phrases.Set("failure").IsWordAt(sentence, i)))
        {
            return null;
        }

        var word = lexicon.Morphology.Singular(sentence.Lower(item.Head));
        var whole = new Phrase(item.Start, item.Head + 1, item.Head);
        if (Sent(sentence, whole, item.End, lexicon) is { } message)
        {
            return message;
        }

        if (Read(sentence, item.Start, item.End, lexicon) is { } known && lexicon.ClassOf(known.Lemma) != VerbClass.Outcome)
        {
            return known;
        }

        if (!IsAcronym(sentence, item.Head) && lexicon.Morphology.Describe(word) is { Verb: >= 0 } info && info.Has(VerbForms.Base))
        {
            var thing = sentence.Lower(item.Head + 1) == "of" && item.End > item.Head + 2 ? Phrases.Read(sentence, item.Head + 2, item.End) : Modifier(sentence, item.Start, item.Head);
            return new Nominal(word, item.Head, ActionName.Thing(sentence, thing), thing.IsEmpty ? null : sentence.Lemmas[thing.Head], null);
        }

        return item.Head + 1 - item.Start <= 3 ? new Nominal("perform", item.Head, ActionName.Thing(sentence, whole), word, null) : null;
    }

    /// <summary>A message that is sent: "a welcome letter", "a receipt to the guest"; <see langword="null"/> if it is none.</summary>
    /// <param name="sentence">The words.</param>
    /// <param name="phrase">The words that name it.</param>
    /// <param name="end">The token after the last that belongs to it.</param>
    /// <param name="lexicon">The words known.</param>
    public static Nominal? Sent(TaggedSentence sentence, Phrase phrase, int end, Lexicon lexicon)
    {
        var word = lexicon.Morphology.Singular(sentence.Lower(phrase.Head));
        return lexicon.Phrases.Is("correspondence", word) && (phrase.Head > phrase.Start && sentence.TagAt(phrase.Head - 1) != Tag.Determiner ? !lexicon.Phrases.People.Contains(sentence.Lemmas[phrase.Head - 1]) : sentence.Lower(phrase.Head + 1) == "to" && end > phrase.Head + 1)
            ? new Nominal("send", phrase.Head, ActionName.Thing(sentence, phrase), word, null)
            : null;
    }

    /// <summary>Something that is opened so that somebody sees to it: "a leak ticket", "an incident"; <see langword="null"/> if it is none.</summary>
    public static Nominal? Raised(TaggedSentence sentence, Phrase phrase, Lexicon lexicon) =>
        lexicon.Phrases.Set("raised").IsBaseAt(sentence, phrase.Head) ? new Nominal("open", phrase.Head, ActionName.Thing(sentence, phrase), sentence.Lemmas[phrase.Head], null) : null;

    private static bool IsAcronym(TaggedSentence sentence, int at) => sentence[at].IsAcronym && sentence.Sentence.Tokens.Any(t => t.Kind == TokenKind.Word && !t.IsAcronym);

    /// <summary>"Application for the permit", "search for a donor".</summary>
    private static Phrase Sought(TaggedSentence sentence, int at, int end, string lemma, Lexicon lexicon) =>
        (lexicon.Phrases.Is("seeking", lemma) && sentence.Lower(at) is "for" or "about" or "on") || lexicon.Phrases.Is("complement", $"{lemma} {sentence.Lower(at)}")
            ? Phrases.Read(sentence, at + 1, end)
            : default;

    private static string? VerbOf(TaggedSentence sentence, int first, int last, Lexicon lexicon, bool lenient)
    {
        var word = sentence.Lower(last);
        if (IsAcronym(sentence, last))
        {
            return null;
        }

        if (lexicon.VerbOfNominal(word) is { } verb)
        {
            return verb;
        }

        var bare = lexicon.Morphology.Singular(word);
        return lenient && last > first && sentence.TagAt(last - 1) is Tag.Noun or Tag.Name or Tag.Adjective or Tag.Base or Tag.Present or Tag.Gerund && lexicon.ClassOf(bare) != VerbClass.Light && lexicon.Morphology.Describe(bare) is { Verb: >= 1 } info && info.Has(VerbForms.Base) ? bare : null;
    }

    private static string? Agent(TaggedSentence sentence, int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (sentence.Lower(i) == "by")
            {
                return ActionName.Thing(sentence, Phrases.Read(sentence, i + 1, end));
            }
        }

        return null;
    }

    private static Phrase Modifier(TaggedSentence sentence, int first, int last)
    {
        while (first < last && sentence.TagAt(first) is Tag.Determiner or Tag.Adverb or Tag.Punctuation or Tag.Number || (first < last && sentence.Lower(first) is "concurrent" or "simultaneous"))
        {
            first++;
        }

        return last > first ? new Phrase(first, last, last - 1) : default;
    }
}
