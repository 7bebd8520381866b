using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Notes.Contradictions.Statements;
using OrchestrationArchitect.Design.Reading.Quantities;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Notes.Contradictions.Measures;

/// <summary>How long something holds: "a permit runs for a year", "valid for sixty days", "codes expire after ten minutes", "kills jobs that have been running for an hour".</summary>
internal sealed class Lastings(LimitMaker maker, TopicWordReader words, Lexicon lexicon)
{
    /// <summary>So many tokens before a time tell that it is one of holding.</summary>
    private const int Before = 4;

    private readonly Settings _settings = new(lexicon);

    /// <summary>What a sentence tells of it.</summary>
    public IEnumerable<Limit> Of(ParsedSentence sentence, IReadOnlyList<Quantity> quantities)
    {
        foreach (var time in quantities.Where(quantity => quantity.Kind == QuantityKind.Time))
        {
            if (Lasting(sentence, time) is { IsEmpty: false } phrase && Matter(sentence.Words, phrase) is { Count: > 0 } matter)
            {
                var limit = maker.New(LimitKind.Lasting, time.Value, sentence, time.First, time.End, isLeast: false);
                yield return limit.Of(about => about with { Words = matter, Heads = [.. matter.Where(word => word.Role != TopicRole.Which)], Doers = [], Room = about.Room == Room.Condition ? Room.Condition : IsPart(limit.Part, phrase, time) ? Room.Part : Room.None });
            }
        }
    }

    /// <summary>What is said between the thing and its time sets them apart, or what leads the whole.</summary>
    private bool IsPart(Stretch part, Phrase phrase, Quantity time) =>
        _settings.IsSettingApart(part) || _settings.IsPart(new Stretch(part.Sentence, null, Math.Min(phrase.Start, time.First), Math.Max(phrase.End, time.End), null));

    /// <summary>What holds, or comes to an end; empty if the time is none of holding.</summary>
    private Phrase Lasting(ParsedSentence sentence, Quantity time)
    {
        var said = sentence.Words;
        var valid = lexicon.Phrases.Set("valid").Find(said, time.First - Before, time.First);
        if (valid >= 0)
        {
            return About(sentence, sentence.Predicates.LastOrDefault(told => told.Lemma is "be" or "stay" or "remain" && told.First < valid && told.End >= valid - 1), time) is { IsEmpty: false } holds ? holds : NounBefore(said, valid);
        }

        if (said.Lower(time.First - 1) == "after" && said.TagAt(time.First - 2) == Tag.Noun && lexicon.Phrases.Set("ending-it").IsBaseAt(said, time.First - 2))
        {
            return Phrases.After(said, 0, time.First - 2);
        }

        var told = sentence.Predicates.LastOrDefault(one => one.First < time.First && one.Clause is not (ClauseKind.Relative or ClauseKind.Reduced)) ?? sentence.Predicates.FirstOrDefault(one => one.First >= time.End && one.Clause == ClauseKind.Main);
        var inner = sentence.Predicates.LastOrDefault(one => one.First < time.First);
        if (told is null || inner is null || told.Negated)
        {
            return told is { Negated: false } && IsAfter(said, time) && IsEnding(said, told) ? About(sentence, told, time) : default;
        }

        var isFor = Indexes.From(time.First - Before, Before).Any(i => said.Lower(i) == "for");
        return IsEnding(said, told) ? (IsAfter(said, time) && inner == told) || (inner != told && isFor && inner is { Clause: ClauseKind.Relative, Perfect: true }) ? About(sentence, told, time) : default
            : inner == told && isFor && lexicon.Phrases.Is(told.Lemma == "use" && told.Modal.Length == 0 ? "ending-it" : "holding-good", told.Lemma) ? About(sentence, told, time) : default;
    }

    private bool IsEnding(TaggedSentence said, Predicate told) => lexicon.Phrases.Is("ending-it", told.Lemma) || (told.Lemma is "be" or "become" or "get" && lexicon.Phrases.Set("ended").IsWordAt(said, told.End));

    /// <summary>"After ten minutes", "ten minutes after", "a day later".</summary>
    private static bool IsAfter(TaggedSentence said, Quantity time) => said.Lower(time.First - 1) == "after" || said.Lower(time.End) is "after" or "later" or "from";

    /// <summary>What is held, or holds.</summary>
    private static Phrase About(ParsedSentence sentence, Predicate? told, Quantity time) =>
        told is null ? default : told.Passive || told.Object.IsEmpty || told.Object.End > time.First || sentence.Words.TagAt(told.Object.Head) == Tag.Pronoun ? told.About : told.Object.Start > told.Verb && !told.Subject.IsEmpty && sentence.Words.TagAt(told.Subject.Head) == Tag.Noun ? told.Subject with { End = told.Object.End } : told.Object;

    /// <summary>"An offer, good for sixty days".</summary>
    private static Phrase NounBefore(TaggedSentence said, int at)
    {
        var end = said.TagAt(at - 1) == Tag.Punctuation ? at - 1 : at;
        var start = end;
        while (start > 0 && said.TagAt(start - 1) is Tag.Noun or Tag.Name or Tag.Adjective)
        {
            start--;
        }

        return new Phrase(start, end, end - 1);
    }

    /// <summary>The words that name it; not what is unsigned, unused or unpaid when it ends, nor that it is reserved.</summary>
    private List<TopicWord> Matter(TaggedSentence said, Phrase phrase) =>
        [.. Enumerable.Range(phrase.Start, phrase.End - phrase.Start).Where(i => said.TagAt(i) is not (Tag.Base or Tag.Present or Tag.Past) && (words.IsTelling(said, i) || said.TagAt(i) == Tag.Noun) && !IsUndone(said.Lower(i))).Select(i => words.Of(said, i)).Where(word => !word.IsPerson && !(word.Role == TopicRole.Which && lexicon.Phrases.Is("holding-good", word.Root)))];

    private static bool IsUndone(string lower) => lower.StartsWith("un", StringComparison.Ordinal) && lower.EndsWith("ed", StringComparison.Ordinal);
}
