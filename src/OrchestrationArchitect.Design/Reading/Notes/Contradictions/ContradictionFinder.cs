using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Reading.Notes.Contradictions.Deeds;
using OrchestrationArchitect.Design.Reading.Notes.Contradictions.Measures;
using OrchestrationArchitect.Design.Reading.Notes.Contradictions.Sequences;
using OrchestrationArchitect.Design.Reading.Notes.Contradictions.Statements;
using OrchestrationArchitect.Design.Reading.Tracing;

namespace OrchestrationArchitect.Design.Reading.Notes.Contradictions;

/// <summary>All comparisons of what a text says with what else it says.</summary>
internal static class ContradictionFinder
{
    /// <summary>A note for each kind of contradiction that is found.</summary>
    public static IEnumerable<NoteFact> Find(ProcessFacts facts, IReadOnlyList<FieldReading> fields, Lexicon lexicon)
    {
        var sayings = new Sayings(fields);
        var (words, settings, claims) = (new TopicWordReader(lexicon), new Settings(lexicon), new OrderClaims(lexicon));
        var (topics, finder) = (new TopicReader(sayings, words, lexicon), new StepFinder(facts, sayings, words, lexicon));
        var (deeds, matcher) = (new DeedReader(sayings, words, settings, lexicon), new DeedMatcher(sayings, words));
        var halves = new Halves(sayings, words, settings, lexicon).All().ToList();
        var figures = new Figures(facts, sayings, lexicon).Notes().ToList();
        return
        [
            .. figures.Count > 0 ? figures : new Limits(new LimitReader(facts, sayings, topics, words, lexicon), finder, words, lexicon).Notes(),
            .. new Parts(facts, sayings, lexicon).Notes(),
            .. new Denials(facts, sayings, lexicon).Notes(),
            .. new Repeats(facts, sayings, topics, lexicon).Notes(),
            .. new Refusals(facts, sayings, lexicon).Notes(),
            .. new Orders(facts, sayings, finder, claims, halves, words, settings, lexicon).Notes().Concat(new SideBySide(facts, sayings, finder, words, settings, lexicon).Notes()).Concat(new Together(sayings, finder, claims, halves, words, settings, lexicon).Notes()).Take(1),
            .. new Homes(facts, sayings, topics, lexicon).Notes(),
            .. new Prohibitions(facts, sayings, lexicon).Notes(),
            .. new Unmanned(facts, sayings, lexicon).Notes(),
            .. new Opposites(sayings, topics, lexicon).Notes(),
            .. new Owners(sayings, words, settings, lexicon).Notes(),
            .. new Bans(deeds, matcher, settings, lexicon).Notes(),
            .. new Hands(sayings, deeds, words, settings, lexicon).Notes(),
            .. new Thresholds(sayings, words, settings, lexicon).Notes(),
            .. new Doers(sayings, deeds, matcher, settings, lexicon).Notes(),
            .. new Outcomes(sayings, words, lexicon).Notes(),
            .. new Starts(sayings, words, settings, lexicon).Notes(),
        ];
    }
}
