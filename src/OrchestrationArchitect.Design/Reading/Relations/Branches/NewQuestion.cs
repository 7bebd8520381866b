using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Guards;
using OrchestrationArchitect.Design.Reading.Relations.Moves;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Relations.Branches;

/// <summary>
/// Conditions that ask something else than the one before: "overweight crates are repacked. If the destination is abroad, …". Whether or not the
/// branch before was taken, the run comes to them.
/// </summary>
internal sealed class NewQuestion(Story story)
{
    /// <summary>Whether a condition is such, behind a branch on some of the things that the text is about.</summary>
    public bool Is(int at, ParsedSentence parsed, Guard guard, Case own)
    {
        if (guard is not { Kind: GuardKind.If, Start: 0, Trails: false, Unanswered: false } || own.From.IsNamed || own.Side != Side.Own || story.Last?.Move is not Case { Ends: false, Exhausts: false } before || before.Sentence != at - 1
            || Opened.ClauseOf(parsed, guard) is not { Clause: ClauseKind.Condition, Marker: "if" } condition || Opened.Said(condition) is not { IsEmpty: false } said || parsed.Words.TagAt(said.Head) != Tag.Noun || parsed.Words.TagAt(said.Start) != Tag.Determiner)
        {
            return false;
        }

        var told = story.Sentences[before.Sentence];
        return story.Conditions.Of(told) is [{ Start: 0 } first] && first.OfSubject && !Names(told.Words, first, parsed.Words.Lemmas[said.Head]) && !Shares(told.Words, first, parsed.Words, guard);
    }

    /// <summary>The words of a condition name a thing.</summary>
    private static bool Names(TaggedSentence words, Guard guard, string lemma) =>
        Indexes.From(guard.Start, guard.End - guard.Start).Any(i => words.Lemmas[i] == lemma);

    /// <summary>Both name one thing or more.</summary>
    private static bool Shares(TaggedSentence one, Guard first, TaggedSentence other, Guard second) =>
        Indexes.From(second.Start, second.End - second.Start).Any(i => other.TagAt(i) is Tag.Noun or Tag.Number or Tag.Adjective && Names(one, first, other.Lemmas[i]));
}
