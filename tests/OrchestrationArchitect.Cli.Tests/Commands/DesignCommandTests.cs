using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Model.Json;

namespace OrchestrationArchitect.Cli.Tests.Commands;

public sealed class DesignCommandTests
{
    [Fact]
    public async Task Design_DefaultPromptScenario_IsTheSagaItAsksFor()
    {
        using var scratch = new Scratch();

        var outcome = await ArchitectProcess.RunAsync("design", "samples/order-fulfillment.yaml", "--out", scratch.FullName);

        outcome.ExitCode.ShouldBe(0, outcome.Error);
        var design = DesignJson.ReadDesign(await File.ReadAllTextAsync(scratch.File("design.json"), TestContext.Current.CancellationToken));
        design.Pattern.Primary.ShouldBe(Pattern.Saga);
        var payment = design.Steps.Single(step => step.Id == "process-payment");
        payment.Timeout.ShouldNotBeNull();
        payment.Timeout.Value.ShouldBeLessThanOrEqualTo(TimeSpan.FromSeconds(5));
        payment.IdempotencyKey.ShouldNotBeNullOrWhiteSpace();
        payment.Compensation.ShouldNotBeNull().Step.ShouldContain("refund");
        payment.Payload.ShouldBe(new PayloadPolicy(102_400, ClaimCheck: true));
        design.Steps.Single(step => step.Id.Contains("inventory", StringComparison.Ordinal) && step.Role == StepRole.Forward)
            .OnFailure.Action.ShouldBe(FailureAction.Compensate);
        design.DeadLetters.ShouldNotBeEmpty();
        design.ColdStart.Because.ShouldNotBeNullOrWhiteSpace();
        design.Concurrency.Because.ShouldNotBeNullOrWhiteSpace();
        design.Verification.ShouldNotBeNull().Passed.ShouldBeTrue();
        design.Estimates.ShouldNotBeNull().Runs.ShouldBeGreaterThan(0);
        outcome.Output.ShouldBe(await File.ReadAllTextAsync(scratch.File("architecture.md"), TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("travel-quotes", Pattern.ScatterGather)]
    [InlineData("log-analytics", Pattern.MapReduce)]
    [InlineData("expense-approval", Pattern.HumanInteraction)]
    public async Task Design_OtherSamples_HaveTheirOwnPatterns(string sample, Pattern pattern)
    {
        var outcome = await ArchitectProcess.RunAsync("design", $"samples/{sample}.yaml", "--json");

        var design = DesignJson.ReadDesign(outcome.Output);
        design.Pattern.Primary.ShouldBe(pattern);
        design.Facts.Constraints.ShouldNotBeEmpty();
        design.Decisions.ShouldAllBe(decision => decision.Because.Length > 0);
    }

    [Fact]
    public async Task Design_WithOut_LeavesNoTraceOfTheRun()
    {
        using var scratch = new Scratch();

        await ArchitectProcess.RunAsync("design", "samples/order-fulfillment.yaml", "--out", scratch.FullName);

        Directory.Exists(scratch.File(".run")).ShouldBeFalse();
        Directory.EnumerateFiles(scratch.FullName, "*.part", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public async Task Design_TextWithoutSteps_SaysSoAndWritesNothing()
    {
        using var scratch = new Scratch();

        var outcome = await ArchitectProcess.RunAsync(
            "design", "--workflow", "Lorem ipsum dolor sit amet.", "--events", "None.", "--constraints", "None.", "--out", scratch.FullName);

        outcome.ExitCode.ShouldBe(1);
        outcome.Output.ShouldBeEmpty();
        outcome.Error.ShouldContain("nothing-to-design");
        Directory.EnumerateFiles(scratch.FullName).ShouldBeEmpty();
    }

    [Fact]
    public async Task Design_ByAModelThatIsNotSetUp_SaysSo()
    {
        var outcome = await ArchitectProcess.RunAsync("design", "samples/order-fulfillment.yaml", "--generator", "model");

        outcome.ExitCode.ShouldBe(2);
        outcome.Error.ShouldContain("ARCHITECT_MODEL_ENDPOINT");
    }

    [Fact]
    public async Task Read_Explain_ShowsTheStages()
    {
        var outcome = await ArchitectProcess.RunAsync("read", "samples/order-fulfillment.yaml", "--explain");

        outcome.ExitCode.ShouldBe(0, outcome.Error);
        outcome.Output.ShouldContain("payment");
        outcome.Output.ShouldNotStartWith("{");
    }

    [Fact]
    public async Task Read_Scenario_GivesFactsWhoseSpansAreTheWords()
    {
        const string Workflow = "Reserve the seat, then charge the card.";

        var outcome = await ArchitectProcess.RunAsync("read", "--workflow", Workflow, "--events", "An HTTP request.", "--constraints", "Within 3 seconds.", "--json");

        var facts = System.Text.Json.JsonSerializer.Deserialize<ProcessFacts>(outcome.Output, DesignJson.Options)!;
        facts.Steps.Select(step => Workflow.Substring(step.Span.Start, step.Span.Length)).ShouldBe(["Reserve", "charge"]);
    }
}
