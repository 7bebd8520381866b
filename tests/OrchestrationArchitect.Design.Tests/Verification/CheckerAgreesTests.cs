using System.Text.Json;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Json;
using OrchestrationArchitect.Design.Verification;
using OrchestrationArchitect.Design.Verification.Checking;

namespace OrchestrationArchitect.Design.Tests.Verification;

/// <summary>The checker against runs that are played at random, on designs that are drawn at random.</summary>
public sealed class CheckerAgreesTests
{
    private const int Designs = 30;
    private const int Walks = 300;

    /// <summary>Judged of the design as a whole, or proved by what a finite walk cannot show.</summary>
    private static readonly string[] NotWalked = [ModelProperties.Reverse];

    [Theory]
    [InlineData(11)]
    [InlineData(22)]
    [InlineData(33)]
    public void Check_RandomDesign_RefutesExactlyWhatRunsBreak(int seed)
    {
        var designs = new RandomDesigns(seed);
        var complete = 0;
        for (var number = 0; number < Designs; number++)
        {
            var design = designs.Next();
            var check = Verifier.Verify(design, new VerificationOptions { MaxStates = 60_000 }).ModelCheck.ShouldNotBeNull();
            if (!check.Complete)
            {
                continue;
            }

            complete++;
            var refuted = check.Properties.Where(property => !property.Holds).Select(property => property.Name).Except(NotWalked).Order().ToList();
            var broken = Walk(design, seed + number, refuted).Except(NotWalked).Order().ToList();
            broken.ShouldBe(refuted, $"design {number} of seed {seed}: {Said(design)}");
        }

        complete.ShouldBeGreaterThan(Designs * 9 / 10);
    }

    private static string Said(OrchestrationDesign design) => string.Join('\n',
        JsonSerializer.Serialize(design.Flow, DesignJson.Compact),
        JsonSerializer.Serialize(design.Steps.Select(step => new { step.Id, step.Effect, step.IdempotencyKey, step.Retry?.MaxAttempts, step.Compensation, step.OnFailure }), DesignJson.Compact),
        $"pivot {design.Pivot}, engine {design.State.Engine}, queues {design.DeadLetters.Length}");

    private static HashSet<string> Walk(OrchestrationDesign design, int seed, List<string> expected)
    {
        var random = new Random(seed);
        var broken = new HashSet<string>(StringComparer.Ordinal);
        for (var walk = 0; walk < Walks * 40 && (walk < Walks || !expected.TrueForAll(broken.Contains)); walk++)
        {
            broken.UnionWith(new RandomWalk(design, random).Play().Broken);
        }

        return broken;
    }
}
