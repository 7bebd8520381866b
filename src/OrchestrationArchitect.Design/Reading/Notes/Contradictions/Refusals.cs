using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Notes.Contradictions;

/// <summary>A sentence that refuses outright what another tells: undoing, a schedule, an effect that happens just once, work side by side.</summary>
internal sealed class Refusals(ProcessFacts facts, Sayings sayings, Lexicon lexicon)
{
    /// <summary>A refusal has no more words.</summary>
    private const int LongestCue = 5;

    /// <summary>A note for the first of each kind.</summary>
    public IEnumerable<NoteFact> Notes()
    {
        if (facts.Compensations.FirstOrDefault(undo => !undo.Derived) is { } undo && First("never-undoing", apart: undo.Span) is { } kept)
        {
            yield return NoteCode.Excluding.At($"Contradiction: '{undo.By}' undoes what was done, and nothing is to be undone.", kept.Words.Sentence.Span);
        }

        if (facts.Triggers.FirstOrDefault(trigger => trigger.Kind == TriggerKind.Schedule) is { } clock && First("never-scheduled", apart: clock.Span) is { } unscheduled)
        {
            yield return NoteCode.Excluding.At("Contradiction: a schedule is said to start the process, and that it has none.", unscheduled.Words.Sentence.Span);
        }
    }

    /// <summary>The first sentence outside the workflow's own telling, where "nothing is taken back" speaks of the part just told.</summary>
    private ParsedSentence? First(string cue, SourceSpan apart) => sayings.All.FirstOrDefault(s => s.Words.Sentence.Field != SourceField.BusinessWorkflow &&
        lexicon.Phrases.Set(cue).Find(s.Words, 0, s.Words.Count) is var at and >= 0 && !Holds(s, apart) && s.Clauses.All(clause => IsFailing(s.Words, clause)) && IsOfTheWhole(s.Words, at));

    /// <summary>"If a step fails": the usual case of undoing.</summary>
    private bool IsFailing(TaggedSentence words, Clause clause) => clause.Kind == ClauseKind.Condition && lexicon.Phrases.Set("having-failed").Find(words, clause.Start, clause.End) >= 0;

    /// <summary>Nothing else is named that it could be said of: "there is no rollback in this process", unlike "the ISBN is never undone".</summary>
    private bool IsOfTheWhole(TaggedSentence words, int cue) =>
        Indexes.From(0, words.Count).All(i => words.TagAt(i) is not (Tag.Noun or Tag.Name or Tag.Number) || (i >= cue && i < cue + LongestCue) || lexicon.Phrases.Set("whole").IsWord(words.Lower(i)) || lexicon.Phrases.Is("ordinary-thing", lexicon.Morphology.Singular(words.Lower(i))))
        && words.Sentence.Tokens.All(t => t.Lower is not ("then" or "there" or "here" or "that" or "so" or "else" or "after" or "once") || (t.Lower == "there" && words.Lower(0) == "there"));

    private static bool Holds(ParsedSentence sentence, SourceSpan span) =>
        sentence.Words.Sentence.Field == span.Field && span.Start >= sentence.Words.Sentence.Start && span.Start < sentence.Words.Sentence.End;
}
