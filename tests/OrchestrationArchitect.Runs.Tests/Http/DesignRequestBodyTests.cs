using System.Text.Json;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Json;
using OrchestrationArchitect.Runs.Http.Description;
using OrchestrationArchitect.Runs.Requests;
using OrchestrationArchitect.Runs.Scenarios;

namespace OrchestrationArchitect.Runs.Tests.Http;

public sealed class DesignRequestBodyTests
{
    [Fact]
    public void Body_AsDescribed_IsWhatTheParserReads()
    {
        var body = new DesignRequestBody(
            "a", "b", "c", "name", Platform.Azure,
            [new StepBody("step", Effect.Idempotent, TimeSpan.FromSeconds(5), "undo")],
            new PoliciesBody(3, Pattern.Saga, "dotnet10", TimeSpan.FromMinutes(1)),
            GeneratorChoice.Both,
            new Uri("https://example.org/hook"));

        var read = new ScenarioParser(new InputLimits()).ParseRequest(JsonSerializer.Serialize(body, DesignJson.Options))
            .ShouldBeOfType<ParseResult<DesignRequest>.Parsed>().Value;

        read.Generator.ShouldBe(GeneratorChoice.Both);
        read.CallbackUrl.ShouldBe(body.CallbackUrl);
        read.Scenario.Name.ShouldBe("name");
        read.Scenario.Platform.ShouldBe(Platform.Azure);
        read.Scenario.Steps.ShouldHaveSingleItem().ShouldBe(
            new StepOverride { Name = "step", Effect = Effect.Idempotent, Timeout = TimeSpan.FromSeconds(5), CompensatedBy = "undo" });
        read.Scenario.Policies!.MaxAttempts.ShouldBe(3);
        read.Scenario.Policies.MaxDuration.ShouldBe(TimeSpan.FromMinutes(1));
    }
}
