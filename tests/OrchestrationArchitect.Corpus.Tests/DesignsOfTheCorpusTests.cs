using OrchestrationArchitect.Corpus.Cases;
using OrchestrationArchitect.Design.Diagnostics;
using OrchestrationArchitect.Design.Exporting;
using OrchestrationArchitect.Design.Exporting.Markdown;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Reading;
using OrchestrationArchitect.Design.Simulation;
using OrchestrationArchitect.Design.Synthesis;
using OrchestrationArchitect.Design.Verification;

namespace OrchestrationArchitect.Corpus.Tests;

/// <summary>Whatever was understood of a description, its design holds on every platform.</summary>
public sealed class DesignsOfTheCorpusTests
{
    public static TheoryData<string, Platform> Sets =>
        new(new[] { CorpusFiles.Cases, CorpusFiles.HeldOut, CorpusFiles.Challenge, CorpusFiles.Varied, CorpusFiles.Registers, CorpusFiles.Wide, CorpusFiles.Everyday, CorpusFiles.Daily, CorpusFiles.Borders, CorpusFiles.Practice, CorpusFiles.Fresh }
            .SelectMany(set => new[] { Platform.Aws, Platform.Azure, Platform.Any }.Select(platform => (set, platform))));

    [Theory]
    [MemberData(nameof(Sets))]
    public void Verify_EveryDesign_FindsNoErrorAndRefutesNothing(string set, Platform platform)
    {
        foreach (var asked in CorpusFiles.Load(set))
        {
            var verification = Verifier.Verify(Make(asked, platform));
            verification.Diagnostics.Where(found => found.Severity == Severity.Error).ShouldBeEmpty(asked.Slug);
            (verification.ModelCheck?.Properties.Where(property => !property.Holds).Select(property => property.Name) ?? []).ShouldBeEmpty(asked.Slug);
        }
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Design_EveryDesign_DeadLettersWhatNobodyWaitsFor(string set, Platform platform)
    {
        foreach (var asked in CorpusFiles.Load(set))
        {
            var design = Make(asked, platform);
            design.DeadLetters.ShouldContain(queue => queue.Source == "run", asked.Slug);
            design.Triggers.Where(trigger => trigger.Kind is TriggerKind.Queue or TriggerKind.Topic or TriggerKind.Stream or TriggerKind.Webhook or TriggerKind.Event or TriggerKind.ObjectCreated)
                .ShouldAllBe(trigger => design.DeadLetters.Any(queue => queue.Id == trigger.DeadLetterQueue && queue.Retention != null && queue.Redrive != null), asked.Slug);
        }
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Simulate_EveryDesign_MostlyFinishesAndItsDocumentKeepsTheStandard(string set, Platform platform)
    {
        var estimates = CorpusFiles.Load(set).Select(asked =>
        {
            var design = Make(asked, platform);
            var measured = design with { Estimates = Simulator.Simulate(design, new SimulationOptions { Runs = 100 }) };
            VectorStandard.Check(Exporters.Find("markdown")!.Export(measured)[0].Content).ShouldBeEmpty(asked.Slug);
            return (asked.Slug, measured.Estimates!.DeadLetterRate);
        }).ToList();

        estimates.Count(estimate => estimate.DeadLetterRate > 0.1).ShouldBeLessThanOrEqualTo(estimates.Count / 5);
    }

    private static OrchestrationDesign Make(CorpusCase asked, Platform platform) =>
        Designer.Design(asked.Scenario with { Platform = platform }, ScenarioReader.Read(asked.Scenario));
}
