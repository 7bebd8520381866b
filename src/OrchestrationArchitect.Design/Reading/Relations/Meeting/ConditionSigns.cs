using System.Collections.Frozen;
using OrchestrationArchitect.Design.Reading.Compensations;
using OrchestrationArchitect.Design.Reading.Guards;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Relations.Meeting;

/// <summary>How the condition of a branch is told, and whether it is that something is not as it should be.</summary>
internal sealed class ConditionSigns(Story story)
{
    private static readonly FrozenSet<string> Denials = FrozenSet.Create(StringComparer.Ordinal, "not", "no", "n't", "never", "nothing", "nobody", "none", "without", "cannot");

    /// <param name="signs">What is observed of the branch.</param>
    /// <param name="words">The sentence that opens it.</param>
    /// <param name="guard">Its condition; <see langword="null"/> if the sentence does not tell it.</param>
    public void Note(Signs signs, TaggedSentence words, Guard? guard)
    {
        signs.Add(guard is null ? "no guard" : $"guard {FormOf(guard)}");
        if (guard is null || guard.Start == guard.End)
        {
            return;
        }

        var (mishap, adverse) = (Mishaps.Find(words, guard.Start, guard.End, story.Lexicon) >= 0, story.Lexicon.Phrases.Set("adverse").Find(words, guard.Start, guard.End) >= 0);
        var tokens = Enumerable.Range(guard.Start, guard.End - guard.Start).ToList();
        var (denied, rejects, lacks) = (tokens.Exists(i => Denials.Contains(words.Lower(i))), tokens.Exists(i => story.Lexicon.Phrases.Is("reject", words.Lemmas[i])), tokens.Exists(i => Lacks(words, i)));
        signs.Add($"opens {SurroundingSigns.Opener(words, guard.Start)}");
        signs.Add("mishap", mishap);
        signs.Add("adverse", adverse);
        signs.Add("denied", denied);
        signs.Add("condition rejects", rejects);
        signs.Add("condition lacks", lacks);
        signs.Add("condition counts", tokens.Exists(i => words.TagAt(i) == Tag.Number));
        signs.Add(mishap || adverse || denied || rejects || lacks ? "bad" : "good");
    }

    private static string FormOf(Guard guard) =>
        string.Join(' ', new[] { guard.Trails ? "trails" : "", guard.OfSubject ? "subject" : "", guard.Unanswered ? "unanswered" : "", guard.Rest ? "rest" : "", guard.Verdict ? "verdict" : "", guard.Start == guard.End ? "label" : "" }.Where(form => form.Length > 0));

    /// <summary>"Incomplete", "unclear".</summary>
    private static bool Lacks(TaggedSentence words, int at) =>
        words.TagAt(at) == Tag.Adjective && (words.Lower(at).StartsWith("un", StringComparison.Ordinal) || words.Lower(at).StartsWith("in", StringComparison.Ordinal));
}
