using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Guards;
using OrchestrationArchitect.Design.Reading.Relations.Moves;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Relations.Branches;

/// <summary>Two sentences that tell the two sides of one question: "As soon as the status is clear, …. If the status is blocked, …".</summary>
internal sealed class Contrasts(Story story)
{
    /// <summary>Puts the sentence before under its clause of time where the condition of this one is the other side of it; whether it did.</summary>
    public bool Find(ParsedSentence parsed, Guard guard, int at)
    {
        if (guard.Trails || at == 0 || story.Last is not { IsPlain: true, Arrangement: not Arrangement.SideBySide } last || last.Sentence != at - 1 || Opened.ClauseOf(parsed, guard) is not { } condition)
        {
            return false;
        }

        var before = story.Sentences[at - 1];
        var clause = before.Clauses.FirstOrDefault(c => c.Kind == ClauseKind.Temporal && c.Start <= 1 && c.Marker is "when" or "whenever" or "as soon as" or "where");
        if (clause is null || before.Predicates.FirstOrDefault(p => p.Clause == ClauseKind.Temporal && p.Verb >= clause.Start && p.Verb < clause.End) is not { } told || !AreSides(before, told, parsed, condition))
        {
            return false;
        }

        var first = story.Segments.FindIndex(s => s.Sentence == at - 1);
        var text = before.Words.Text(clause.Start, clause.End).TrimEnd(',', ' ');
        for (var i = first; i < story.Segments.Count; i++)
        {
            var side = new Case(text, (story.Segments[i].Move as Follow)?.After ?? Anchor.Open, at - 1);
            story.Segments[i] = story.Segments[i] with { Move = i > first ? new GoOn(side) : side };
        }

        return true;
    }

    /// <summary>The same is said to be, or to do, one thing or the other.</summary>
    private static bool AreSides(ParsedSentence before, Predicate one, ParsedSentence parsed, Predicate other)
    {
        var (first, second) = (Opened.Said(one), Opened.Said(other));
        return !first.IsEmpty && !second.IsEmpty && before.Words.TagAt(first.Head) is Tag.Noun or Tag.Name && before.Words.Lemmas[first.Head] == parsed.Words.Lemmas[second.Head]
            && (one.Lemma == other.Lemma || (IsState(one.Lemma) && IsState(other.Lemma)));
    }

    private static bool IsState(string verb) => verb is "be" or "turn" or "become" or "stay" or "remain" or "read" or "show" or "come-back" or "change";
}
