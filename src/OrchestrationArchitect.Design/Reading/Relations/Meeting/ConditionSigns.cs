using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Adversity;
using OrchestrationArchitect.Design.Reading.Guards;
using OrchestrationArchitect.Design.Reading.Tagging;
using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Reading.Relations.Meeting;

/// <summary>How the condition of a branch is told, and whether it is that something is not as it should be.</summary>
internal sealed class ConditionSigns(Story story)
{
    private static readonly ImmutableArray<Adverse> Ways = [Adverse.Mishap, Adverse.Harm, Adverse.Denied, Adverse.Rejected, Adverse.Lacking];

    /// <param name="signs">What is observed of the branch.</param>
    /// <param name="words">The sentence that opens it.</param>
    /// <param name="guard">Its condition; <see langword="null"/> if the sentence does not tell it.</param>
    public void Note(Signs signs, TaggedSentence words, Guard? guard)
    {
        signs.Add(guard is null ? "no guard" : $"guard {FormOf(guard)}");
        if (guard is null)
        {
            return;
        }

        var said = guard.AdverseIn(words, story.Lexicon);
        foreach (var way in Ways)
        {
            if (said.HasFlag(way))
            {
                signs.Add($"condition {way.Named()}");
            }
        }

        signs.Add(said == Adverse.None ? "good" : "bad");
        if (!guard.IsLabel)
        {
            signs.Add($"opens {SurroundingSigns.Opener(words, guard.Start)}");
            signs.Add("condition counts", Indexes.From(guard.Start, guard.End - guard.Start).Any(i => words.TagAt(i) == Tag.Number));
        }
    }

    private static string FormOf(Guard guard) =>
        string.Join(' ', new[] { guard.Trails ? "trails" : "", guard.OfSubject ? "subject" : "", guard.Unanswered ? "unanswered" : "", guard.Rest ? "rest" : "", guard.Verdict ? "verdict" : "", guard.IsLabel ? "label" : "" }.Where(form => form.Length > 0));
}
