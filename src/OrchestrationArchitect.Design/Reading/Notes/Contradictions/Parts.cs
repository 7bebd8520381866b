using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Notes.Contradictions.Measures;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Notes.Contradictions;

/// <summary>A part is given more time than the whole run has.</summary>
internal sealed class Parts(ProcessFacts facts, Sayings sayings, Lexicon lexicon)
{
    private readonly Bounds _bounds = new(sayings, lexicon);

    /// <summary>A note for the first such part.</summary>
    public IEnumerable<NoteFact> Notes()
    {
        var wholes = facts.Constraints.Where(c => c.Kind == ConstraintKind.MaxDuration).ToList();
        var strict = wholes.Find(IsStrict);
        var part = strict is null ? null : facts.Constraints.FirstOrDefault(c => c.Kind is ConstraintKind.StepTimeout or ConstraintKind.WaitTimeout && c.Value.AsNumber > strict.Value.AsNumber && !IsOutside(c));
        var wait = part is null && wholes is [var whole, ..] ? facts.Constraints.FirstOrDefault(c => c.Kind == ConstraintKind.WaitTimeout && c.Value.AsNumber > whole.Value.AsNumber && _bounds.IsLeast(c) && !IsOutside(c)) : null;
        if (part is not null)
        {
            yield return NoteCode.TwoLimits.At("Contradiction: a part is given more time than the whole process has.", part.Span);
        }
        else if (wait is not null)
        {
            yield return NoteCode.TwoLimits.At("Contradiction: somebody must be given more time than the whole process has.", wait.Span);
        }
    }

    /// <summary>"The whole run", "every appeal must be closed", "no application may take longer": nothing is left out of it.</summary>
    private bool IsStrict(ConstraintFact fact) =>
        sayings.At(fact.Span)?.Words is { } words
        && lexicon.Phrases.Set("left-aside").Find(words, 0, words.Count) < 0
        && ((lexicon.Phrases.Set("whole-explicit").Find(words, 0, words.Count) is var whole and >= 0 && !IsOfAnother(words, whole) && !IsOfAStep(words, whole)) || IsOfAll(words) || IsFromTo(words));

    /// <summary>"The calculation of the whole population": not the whole run.</summary>
    private static bool IsOfAnother(TaggedSentence words, int whole) => words.Lower(whole - 1) == "of" || words.Lower(whole - 2) == "of";

    /// <summary>"The calculation takes an hour in total": a noun that stands for a step.</summary>
    private bool IsOfAStep(TaggedSentence words, int whole) =>
        Indexes.From(0, whole).Any(i => words.TagAt(i) == Tag.Noun && lexicon.VerbOfNominal(words.Lower(i)) is { } verb && facts.Steps.Any(step => step.Verb == verb));

    /// <summary>"From the order to the delivery".</summary>
    private static bool IsFromTo(TaggedSentence words) => words.Lower(0) == "from" && words.Sentence.Tokens.Any(t => t.Lower is "to" or "until" or "till");

    private bool IsOfAll(TaggedSentence words) =>
        words.Lower(0) is "every" or "each" or "all" or "no" && words.Sentence.Tokens.Any(t => t.Lower is "must" or "may" or "can") && lexicon.Phrases.Set("to-the-end").Find(words, 0, words.Count) >= 0;

    /// <summary>"Nine hours a day".</summary>
    private static bool IsPerPeriod(TaggedSentence words, ConstraintFact fact) =>
        Sayings.TokenAt(words, fact.Span with { Start = fact.Span.Start + fact.Span.Length }) is var end && words.Lower(end) is "a" or "per" or "each" or "every" && words.Units.TryGet(words.Lower(end + 1), "time", out _);

    /// <summary>A time before the run or after it ("30 days ahead", "the customer has 30 days to object"), or of a case that not each run comes to ("letters that come back").</summary>
    private bool IsOutside(ConstraintFact fact) =>
        sayings.At(fact.Span) is { Words: var words } sentence
        && (IsPerPeriod(words, fact) || sentence.Predicates.Any(told => told.Clause is ClauseKind.Relative or ClauseKind.Condition && told.First < Sayings.TokenAt(words, fact.Span)) || lexicon.Phrases.Set("ahead").Find(words, 0, words.Count) >= 0 || (fact.Step is null && lexicon.Phrases.Set("afterwards").Find(words, 0, words.Count) >= 0));
}
