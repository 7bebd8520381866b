using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Guards;

/// <summary>What two sentences are about shows that each tells one case: "a good sauce … A bad one …", "a deposit … Without a deposit …".</summary>
internal static class CaseSubjects
{
    /// <summary>Whether both sentences tell a case.</summary>
    public static bool Are(ParsedSentence one, ParsedSentence other) =>
        IsOtherOne(other.Words) && one.Words.Sentence.Label is [{ Lower: "a" or "an" or "any" }, var quality, _, _, ..] && quality.Lower != other.Words.Lower(1)
        || (Of(one) is { IsEmpty: false } said && ((IsOtherOne(other.Words) && IsOfQuality(one.Words, said, other.Words)) || IsWithoutIt(one.Words, said, other.Words)));

    /// <summary>"A good sauce": any such thing, which opens the sentence and which its first clause is about; empty if it opens otherwise.</summary>
    public static Phrase Of(ParsedSentence parsed) =>
        IsAny(parsed.Words, 0) && parsed.Words.Sentence.Label.IsEmpty && parsed.Predicates.FirstOrDefault() is { Clause: ClauseKind.Main, Finite: true } first
        && first.About is { IsEmpty: false, Start: 0 } said && said.End <= first.First && parsed.Words.TagAt(said.Head) == Tag.Noun ? said : default;

    /// <summary>"A bad one", but not one that is made or fetched.</summary>
    private static bool IsOtherOne(TaggedSentence other) =>
        IsAny(other, 0) && other.Lower(2) == "one" && other.Lower(1) is not ("new" or "fresh" or "second" or "third" or "further" or "different" or "similar" or "spare");

    private static bool IsOfQuality(TaggedSentence one, Phrase said, TaggedSentence other) => said.Head > 1 && IsQuality(one, 1) && one.Lower(1) != other.Lower(1);

    private static bool IsQuality(TaggedSentence words, int at) => words.TagAt(at) is Tag.Adjective or Tag.Participle or Tag.Adverb || words.Lower(at) == "right";

    /// <summary>"Without a deposit".</summary>
    private static bool IsWithoutIt(TaggedSentence one, Phrase said, TaggedSentence other) =>
        other.Lower(0) == "without" && Phrases.Read(other, 1, other.Count) is { IsEmpty: false } lacking && other.Lemmas[lacking.Head] == one.Lemmas[said.Head] && (IsAny(other, 1) || lacking.Start == lacking.Head);

    private static bool IsAny(TaggedSentence words, int at) => words.Lower(at) is "a" or "an" or "any";
}
