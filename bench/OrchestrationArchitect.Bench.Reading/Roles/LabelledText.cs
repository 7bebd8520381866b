using OrchestrationArchitect.Bench.Reading.Pet;
using OrchestrationArchitect.Corpus.Cases;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Reading.Actions;

namespace OrchestrationArchitect.Bench.Reading.Roles;

/// <summary>A text whose steps are labelled.</summary>
/// <param name="Scenario">The text.</param>
/// <param name="Label">Whether the label says that words (first and last character) tell a step; <see langword="null"/> if it leaves that open.</param>
internal sealed record LabelledText(Scenario Scenario, Func<int, int, ReadAction, bool?> Label)
{
    /// <summary>The texts of a folder of the corpus, or of a file of PET (<c>.jsonl</c>).</summary>
    public static IEnumerable<LabelledText> Load(string path) => path.EndsWith(".jsonl", StringComparison.Ordinal)
        ? PetDocument.Load(path).Select(Of)
        : CorpusFolder.Load(path).Select(Of);

    private static LabelledText Of(CorpusCase asked) => new(asked.Scenario, (start, end, action) =>
        asked.Expected.Steps.FirstOrDefault(s => s.Span.Field == SourceField.BusinessWorkflow && s.Span.Start < end && s.Span.Start + s.Span.Length > start) is { } step
            ? step.Optional ? null : true
            : asked.Expected.Compensations.Any(undo => IsBy(undo, action)) ? null : false);

    /// <summary>An undoing action is no step, but a reader that lists it as one is not blamed.</summary>
    private static bool IsBy(ExpectedCompensation undo, ReadAction action) =>
        undo.Verbs.Any(verb => Root(verb).Equals(Root(action.Lemma), StringComparison.OrdinalIgnoreCase)) || (action.Head is { } head && undo.By.EndsWith(' ' + head, StringComparison.OrdinalIgnoreCase));

    /// <summary>"Give up" is "give" where the particle stands behind the object.</summary>
    private static string Root(string verb) => verb.IndexOfAny([' ', '-']) is var end and > 0 ? verb[..end] : verb;

    private static LabelledText Of(PetDocument document) => new(
        new Scenario { BusinessWorkflow = document.Text, EventSources = "", ConstraintsAndSlas = "" },
        (start, end, _) => document.Mentions.Any(m => m.Type == "Activity" && m.Start < end && m.End > start));
}
