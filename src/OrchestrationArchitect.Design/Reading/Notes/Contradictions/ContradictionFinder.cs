using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Reading.Tracing;

namespace OrchestrationArchitect.Design.Reading.Notes.Contradictions;

/// <summary>All comparisons of what a text says with what else it says.</summary>
internal static class ContradictionFinder
{
    /// <summary>A note for each kind of contradiction that is found.</summary>
    public static IEnumerable<NoteFact> Find(ProcessFacts facts, IReadOnlyList<FieldReading> fields, Lexicon lexicon)
    {
        var sayings = new Sayings(fields);
        return
        [
            .. new Figures(facts, sayings, lexicon).Notes(),
            .. new Parts(facts, sayings, lexicon).Notes(),
            .. new Denials(facts, sayings, lexicon).Notes(),
            .. new Refusals(facts, sayings, lexicon).Notes(),
            .. new Orders(facts, sayings, lexicon).Notes().Concat(new SideBySide(facts, sayings, lexicon).Notes()).Take(1),
            .. new Homes(facts, sayings, lexicon).Notes(),
            .. new Prohibitions(facts, sayings, lexicon).Notes(),
            .. new Unmanned(facts, sayings, lexicon).Notes(),
        ];
    }
}
