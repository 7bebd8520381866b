using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Actions;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Compensations;

/// <summary>"A couple books a wedding. The hall is reserved, …": what somebody unknown does at first makes the run begin, and is none of what is arranged then.</summary>
internal static class OpeningAct
{
    /// <summary>The action that opens the run so; -1 if none does.</summary>
    /// <param name="actions">The actions of the workflow's text.</param>
    /// <param name="steps">Those of them that are steps, in the order of the text.</param>
    /// <param name="workflow">Its sentences.</param>
    public static int Of(ImmutableArray<ReadAction> actions, IReadOnlyList<int> steps, ImmutableArray<ParsedSentence> workflow)
    {
        if (steps.Count < 2 || actions[steps[0]].Sentence == actions[steps[1]].Sentence)
        {
            return -1;
        }

        var first = actions[steps[0]];
        var sentence = workflow[first.Sentence];
        var told = sentence.Predicates.FirstOrDefault(p => p is { Passive: false, Subject.IsEmpty: false } && sentence.Words[p.First].Start <= first.Span.Start && first.Span.Start < sentence.Words[p.End - 1].End);
        return told is not null && IsUnknown(sentence.Words, told.Subject) ? steps[0] : -1;
    }

    /// <summary>Somebody of whom the text has not spoken: "a couple", "guests".</summary>
    private static bool IsUnknown(TaggedSentence words, Phrase subject) =>
        words.Lower(subject.Start) is "a" or "an" || (words.TagAt(subject.Start) is Tag.Noun or Tag.Adjective && words.TagAt(subject.Head) is Tag.Noun && words.Lower(subject.Head).EndsWith('s'));
}
