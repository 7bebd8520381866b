using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Relations.Telling;

/// <summary>Verbs that say no more of a noun than that it is done, or that its turn has come.</summary>
internal static class HappeningVerbs
{
    /// <summary>"The draft goes through a plausibility check": one of its own; "units go through testing" tells what all of it is.</summary>
    public static bool PassesCheck(TaggedSentence words, Predicate predicate) =>
        predicate is { Passive: false, Lemma: "go-through" or "pass-through" } && words.Lower(predicate.Object.Start) is "a" or "an";

    /// <summary>"There is a final check by the foreman": somebody does it.</summary>
    public static bool IsThere(TaggedSentence words, Predicate predicate) =>
        predicate is { Lemma: "be", Negated: false, Object.IsEmpty: false } && words.Lower(predicate.First - 1) == "there" && words.Lower(predicate.Object.End) == "by";

    /// <summary>"Bagging is done", "analysis is the first activity", "the scan comes last", "the check runs": a verb that says only that it is its turn.</summary>
    public static bool IsDue(TaggedSentence words, Predicate predicate)
    {
        var next = predicate.End;
        while (words.TagAt(next) == Tag.Adverb && words.Lower(next) is "then" or "now" or "always" or "only" or "finally" or "subsequently" or "next")
        {
            next++;
        }

        return predicate.Lemma switch
        {
            "do" => predicate.Passive,
            "be" => words.Lower(next) is "done" or "due" || words.Lower(next - 1) is "next" || PresentedNouns.NamesTask(words, next, words.Count) || (words.Lower(next) == "step" && words.TagAt(next + 1) == Tag.Number),
            "come" => words.Lower(predicate.End) is "next" or "last" or "first" or "second" or "third" or "then" or "afterwards" or "finally" or "later",
            "run" => predicate.Object.IsEmpty && words.TagAt(next) is Tag.Punctuation or Tag.Coordinator or Tag.Adverb or Tag.Preposition,
            _ => false,
        };
    }
}
