using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Guards;

namespace OrchestrationArchitect.Design.Reading.Relations.Anchors;

/// <summary>Words that may speak of a step told before.</summary>
/// <param name="Parsed">Their sentence.</param>
/// <param name="Guard">The condition; <see cref="Guard.None"/> if there is none.</param>
/// <param name="Told">The steps that it governs.</param>
/// <param name="Before">The number of the first of them: earlier ones are spoken of.</param>
internal sealed record Mention(ParsedSentence Parsed, Guard Guard, IReadOnlyList<Told> Told, int Before)
{
    /// <summary>The words of one condition and the steps that it governs.</summary>
    public static Mention Of(ParsedSentence parsed, IReadOnlyList<Told> told) => new(parsed, told[0].Guard, told, told[0].Action);

    /// <summary>The condition stands before a colon or an arrow.</summary>
    public bool IsLabel => Guard.IsLabel;

    /// <summary>"Ticket refused by the scanner: …" tells what happened, not just how it was decided.</summary>
    public bool TellsEvent => IsLabel && Parsed.Words.Sentence.Label.Length > 2;

    /// <summary>The condition is told in a clause of its own.</summary>
    public bool HasClause => Parsed.Predicates.Any(p => p.Verb >= Guard.Start && p.Verb < Guard.End && p.Clause is ClauseKind.Condition or ClauseKind.Temporal);

    /// <summary>The tokens of the condition.</summary>
    public IEnumerable<int> Tokens => Enumerable.Range(Guard.Start, Guard.End - Guard.Start);

    /// <summary>The words of the label, or of the condition.</summary>
    public IEnumerable<string> Lowers => IsLabel ? Parsed.Words.Sentence.Label.Select(t => t.Lower) : Tokens.Select(Parsed.Words.Lower);
}
