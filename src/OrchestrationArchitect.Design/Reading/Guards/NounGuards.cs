using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Guards;

/// <summary>A noun and "and" before a clause: "one wrong answer and the account is locked", "a refusal, or silence, and the name is struck off".</summary>
internal static class NounGuards
{
    /// <summary>A longer phrase is none.</summary>
    private const int Longest = 10;

    /// <summary>The condition that opens a sentence so; <see langword="null"/> if none does.</summary>
    public static Guard? Of(ParsedSentence sentence, Lexicon lexicon)
    {
        var words = sentence.Words;
        var and = IsAny(words.Lower(0)) || IsAmount(words) || IsFinding(words, lexicon) ? Indexes.From(1, Math.Min(Longest, words.Count - 1)).FirstOrDefault(i => words.Lower(i) == "and", -1) : -1;
        var clause = and < 0 ? null : sentence.Predicates.FirstOrDefault(p => p.Clause == ClauseKind.Main && p.First > and);
        var said = clause is null ? default : Phrases.Read(words, and + 1, clause.First);
        if (clause is not { Finite: true, Coordinated: false } || said.IsEmpty || said.End != clause.First || !IsNoun(sentence, and))
        {
            return null;
        }

        var end = words.Lower(and - 1) == "," ? and - 1 : and;
        return IsOfOne(words, clause, said) && !Lists(words, end)
            ? new Guard(FailureWords.In(words, 0, end, lexicon) ? GuardKind.Failure : GuardKind.If, words.Text(0, end), 0, and + 1, false, Silence.In(words, 0, end, lexicon)) : null;
    }

    /// <summary>"Ten bar or more, and …".</summary>
    private static bool IsAmount(TaggedSentence words) =>
        words.TagAt(0) == Tag.Number && Indexes.From(1, Math.Min(Longest, words.Count - 1)).Any(i => words.Lower(i) == "or" && words.Lower(i + 1) is "more" or "less" or "fewer" or "above" or "below" or "over" or "under" or "better" or "higher" && words.Lower(i + 2) == ",");

    /// <summary>"Objections, and …".</summary>
    private static bool IsFinding(TaggedSentence words, Lexicon lexicon) =>
        words.Lower(1) == "," && words.Lower(2) == "and" && words.TagAt(0) == Tag.Noun && (lexicon.Phrases.Set("finding-noun").IsBaseAt(words, 0) || lexicon.Phrases.Is("verdict", lexicon.VerbOfNominal(words.Lower(0)) ?? words.Lemmas[0]));

    /// <summary>A noun, and no clause.</summary>
    private static bool IsNoun(ParsedSentence sentence, int end) =>
        Indexes.From(0, end).Any(i => sentence.Words.TagAt(i) == Tag.Noun) && !sentence.Predicates.Any(p => p.Verb < end && p.Clause == ClauseKind.Main);

    private static bool IsAny(string lower) => lower is "a" or "an" or "any" or "one" or "no" or "another";

    /// <summary>The verb is said of the noun behind "and" alone: else it would be plural.</summary>
    private static bool IsOfOne(TaggedSentence words, Predicate clause, Phrase said) =>
        words.Lower(clause.First) is "is" or "has" or "was" or "gets" or "goes" || (words.TagAt(clause.First) == Tag.Present && words.Lower(clause.First).EndsWith('s') && words.Lower(clause.First) != words.Lemmas[clause.First])
        || (words.Lower(said.Start - 2) == "," && words.Lower(said.Head) != words.Lemmas[said.Head]);

    /// <summary>"A letter, a stamp and …": more than one comma that "or" does not follow.</summary>
    private static bool Lists(TaggedSentence words, int end) =>
        Indexes.From(0, end).Any(i => words.Lower(i) == "," && words.Lower(i + 1) != "or") && !Indexes.From(0, end).Any(i => words.Lower(i) == "or");
}
