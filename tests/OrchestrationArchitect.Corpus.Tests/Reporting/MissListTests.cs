using OrchestrationArchitect.Corpus.Cases;
using OrchestrationArchitect.Corpus.Reporting;
using OrchestrationArchitect.Corpus.Scoring;
using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Corpus.Tests.Reporting;

public sealed class MissListTests
{
    [Fact]
    public void Render_DeafReader_ListsEachMissWithItsWords()
    {
        var one = CorpusFolder.Parse("one", """
            business_workflow: We ship.
            expected:
              steps: [{id: ship, verb: ship, object: parcel, word: ship}]
              triggers: [http]
            """);

        var score = CorpusScorer.Score([one], _ => new ProcessFacts());

        MissList.Render(score).ShouldBe("one\n  - Steps: ship parcel \"ship\"\n  - Triggers: http\n");
        ScoreTable.RenderTotals(score).ShouldContain("found 0, missing 1, spurious 0");
        ScoreTable.Render(score).Split('\n').Length.ShouldBe(4);
    }
}
