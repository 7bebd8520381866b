using System.Text.Json.Nodes;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Runs.Candidates;
using OrchestrationArchitect.Runs.ModelGeneration;

namespace OrchestrationArchitect.Runs.Tests.ModelGeneration;

public sealed class DesignAnswerTests
{
    private static readonly Scenario Scenario = new()
    {
        BusinessWorkflow = "Charge the customer's card, then reserve the stock. If the stock is short, refund the charge. Then send a confirmation.",
        EventSources = "An HTTP request from the web shop.",
        ConstraintsAndSlas = "The charge takes at most 5 seconds.",
    };

    private static readonly OrchestrationDesign Design = RulesGenerator.Draft(Scenario, new CandidatePlan("a", "rules"));

    [Theory]
    [InlineData("{0}")]
    [InlineData("```json\n{0}\n```")]
    [InlineData("\n  {0}  \n")]
    public void Read_GoodDesign_IsTakenWithOurFacts(string frame)
    {
        var read = DesignAnswer.Read(frame.Replace("{0}", DraftSchema.Write(Design), StringComparison.Ordinal), Scenario, Design.Facts);

        read.Errors.ShouldBeEmpty();
        read.Design!.Steps.Select(step => step.Id).ShouldBe(Design.Steps.Select(step => step.Id));
        read.Design.Facts.ShouldBeSameAs(Design.Facts);
    }

    [Fact]
    public void Read_SeveralFaults_AreAllNamedWithTheirPlace()
    {
        var json = Edit(design =>
        {
            design.Remove("name");
            design["steps"]![0]!["effect"] = "explosive";
            design["steps"]![0]!["retry"]!["maxAttempts"] = "three";
            design["flow"] = new JsonObject { ["kind"] = "dance" };
        });

        DesignAnswer.Read(json, Scenario, Design.Facts).Errors.ShouldBe(
        [
            "The answer lacks 'name'.",
            "/steps/0/effect is \"explosive\"; allowed are \"read\", \"compensatable\", \"idempotent\", \"irreversible\", \"human\", \"wait\".",
            "/steps/0/retry/maxAttempts must be integer, but is string.",
            "/flow/kind is \"dance\"; allowed are \"step\", \"sequence\", \"parallel\", \"map\", \"choice\", \"loop\", \"wait\", \"again\", \"end\".",
        ], ignoreOrder: true);
    }

    [Fact]
    public void Read_DurationThatIsNone_IsNamed() =>
        DesignAnswer.Read(Edit(design => design["steps"]![0]!["timeout"] = "five seconds"), Scenario, Design.Facts)
            .Errors.ShouldHaveSingleItem().ShouldContain("timeout");

    [Fact]
    public void Read_DecisionOnAFactThatIsNotThere_IsSentBack() =>
        DesignAnswer.Read(Edit(design => design["decisions"]![0]!["facts"] = new JsonArray("/constraints/99")), Scenario, Design.Facts)
            .Errors.ShouldContain(error => error.Contains("/constraints/99", StringComparison.Ordinal));

    [Fact]
    public void Read_FlowWithAStepThatIsNotThere_CannotBeUsed()
    {
        var read = DesignAnswer.Read(Edit(design => design["flow"] = new JsonObject { ["kind"] = "step", ["step"] = "nowhere" }), Scenario, Design.Facts);

        read.IsUsable.ShouldBeFalse();
        read.Errors[0].ShouldStartWith("OA2");
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("\"text\"")]
    [InlineData("{\"name\":\"a\",\"name\":\"b\"}")]
    [InlineData("{\"steps\":[{},{}]}")]
    public void Read_Anything_NeverThrows(string text) =>
        DesignAnswer.Read(text, Scenario, Design.Facts).ShouldSatisfyAllConditions(
            read => read.Design.ShouldBeNull(), read => read.Errors.ShouldNotBeEmpty());

    [Fact]
    public void Schema_EveryReference_LeadsSomewhere()
    {
        DraftSchema.Text.Length.ShouldBeLessThan(16_000);
        foreach (var reference in References(DraftSchema.Root))
            SchemaCheck.Resolve(DraftSchema.Root, reference).ShouldNotBeNull();
    }

    [Fact]
    public void Read_EveryKindOfNode_IsHeldAgainstItsSchema()
    {
        const string flow = """
            {"kind":"sequence","items":[
              {"kind":"map","item":"line","body":{"kind":"loop","id":"l","body":{"kind":"again","loop":"l"}},"retry":{"maxAttempts":"x"},
               "onFailure":{"action":"explode","catches":[{"errors":[1],"handler":{"kind":"step"}}]}},
              {"kind":"choice","branches":[{"condition":"c","body":{"kind":"wait"}}],"otherwise":{"kind":"end"}},
              {"kind":"parallel","branches":[{"kind":"step","step":7}],"onFailure":{"action":"fail"}}]}
            """;

        var errors = DesignAnswer.Read(Edit(design => design["flow"] = JsonNode.Parse(flow)), Scenario, Design.Facts).Errors;

        foreach (var place in (string[])["/flow/items/0/retry/maxAttempts", "/flow/items/0/onFailure/action", "/flow/items/0/onFailure/catches/0/errors/0",
            "/flow/items/0/onFailure/catches/0/handler lacks 'step'", "/flow/items/1/branches/0/body lacks 'for'", "/flow/items/2/branches/0/step"])
        {
            errors.ShouldContain(error => error.Contains(place, StringComparison.Ordinal), place);
        }
    }

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonArray list => list.SelectMany(References),
        JsonObject map => map.SelectMany(entry => entry.Key == "$ref" ? [entry.Value!.GetValue<string>()] : References(entry.Value)),
        _ => [],
    };

    private static string Edit(Action<JsonObject> change)
    {
        var json = JsonNode.Parse(DraftSchema.Write(Design))!.AsObject();
        change(json);
        return json.ToJsonString();
    }
}
