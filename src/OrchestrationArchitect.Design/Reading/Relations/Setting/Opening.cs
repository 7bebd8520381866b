using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Relations.Setting;

/// <summary>What a text says before its process begins: why there is one, how much comes in, who the writer is.</summary>
internal static class Opening
{
    /// <summary>Whether a sentence, told before any step, only leads up to the process.</summary>
    public static bool Is(ImmutableArray<ParsedSentence> sentences, int at) =>
        IsMotive(sentences, at) || IsVolume(sentences[at]) || IsOwnWork(sentences[at]);

    /// <summary>"The trucks queue, so the intake has to be quick. When a truck …": a reason, and then the process sets in.</summary>
    private static bool IsMotive(ImmutableArray<ParsedSentence> sentences, int at)
    {
        var words = sentences[at].Words;
        return at + 1 < sentences.Length && SetsIn(sentences[at + 1].Words) && words.Sentence.Label.IsEmpty
            && Indexes.From(1, Math.Max(0, words.Count - 1)).Any(i => words.Lower(i) == "so" && words.Lower(i - 1) == "," && words.Lower(i + 1) != "that");
    }

    private static bool SetsIn(TaggedSentence words) =>
        words.Lower(0) is "when" or "whenever" or "once" or "first" or "firstly" or "every" || words.Matches(0, "as soon as") || words.Matches(0, "for each") || words.Matches(0, "for every");

    /// <summary>"The pits send us two hundred samples a day", "every spring we get three thousand films".</summary>
    private static bool IsVolume(ParsedSentence sentence)
    {
        var words = sentence.Words;
        var main = sentence.Predicates.FirstOrDefault(p => p is { Clause: ClauseKind.Main, Finite: true });
        if (main is not { Passive: false, Modal: "", Lemma: "get" or "receive" or "send" or "see" or "have" or "handle" or "process" or "deliver", Subject.IsEmpty: false })
        {
            return false;
        }

        var many = Indexes.From(main.End, Math.Min(6, words.Count - main.End)).Any(i => words.TagAt(i) == Tag.Number || words.Lower(i) is "couple" or "dozens" or "hundreds" or "thousands" or "hundred" or "thousand");
        return many && (words.Lower(main.Subject.Head) is "we" || words.Lower(main.First - 1) is "we" || words.Lower(main.Subject.Head) != words.Lemmas[main.Subject.Head]) && Indexes.From(0, words.Count - 1).Any(i => IsRate(words, i));
    }

    private static bool IsRate(TaggedSentence words, int i) =>
        words.Lower(i) is "a" or "per" or "each" or "every" && words.Lower(i + 1) is "day" or "week" or "month" or "year" or "hour" or "spring" or "summer" or "autumn" or "winter" or "season" or "quarter" or "morning" or "evening";

    /// <summary>"I run the back office of a solar company".</summary>
    private static bool IsOwnWork(ParsedSentence sentence) =>
        sentence.Predicates.FirstOrDefault(p => p.Finite) is { Clause: ClauseKind.Main, Passive: false, Modal: "", Lemma: "run" or "manage" or "head" or "lead" or "own" or "work" or "organise" or "organize" or "coordinate", Subject.IsEmpty: false } main
        && sentence.Words.Lower(main.Subject.Head) == "i";
}
