using OrchestrationArchitect.Design.Diagnostics;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Runs.Requests;
using OrchestrationArchitect.Runs.Scenarios;
using OrchestrationArchitect.Runs.Usage;

namespace OrchestrationArchitect.Runs.Tests.Scenarios;

public sealed class ScenarioParserTests
{
    private const string Complete =
        """
        name: Orders
        platform: azure
        business_workflow: Charge the card, then ship the order.
        event_sources: An HTTP request.
        constraints_and_slas: >-
          The card is charged
          within 5 seconds.
        steps:
          - Charge card
          - name: Ship order
            effect: irreversible
            timeout: PT30S
        policies:
          max_attempts: 4
          pattern: saga
          max_duration: PT10M
        """;

    [Fact]
    public void ParseScenario_EveryField_IsTaken()
    {
        var scenario = Parsed(Complete);

        scenario.Name.ShouldBe("Orders");
        scenario.Platform.ShouldBe(Platform.Azure);
        scenario.ConstraintsAndSlas.ShouldBe("The card is charged within 5 seconds.");
        scenario.Steps.Length.ShouldBe(2);
        scenario.Steps[1].ShouldBe(new StepOverride { Name = "Ship order", Effect = Effect.Irreversible, Timeout = TimeSpan.FromSeconds(30) });
        scenario.Policies.ShouldBe(new PolicyOverrides { MaxAttempts = 4, Pattern = Pattern.Saga, MaxDuration = TimeSpan.FromMinutes(10) });
    }

    [Theory]
    [InlineData("business_workflow: a\nevent_sources: b\n", RequestCodes.Missing, "constraints_and_slas", 1)]
    [InlineData("business_workflow: a\nevent_sources: '  '\nconstraints_and_slas: c\n", RequestCodes.Empty, "event_sources", 2)]
    [InlineData("business_workflow: 12\nevent_sources: b\nconstraints_and_slas: c\n", RequestCodes.WrongType, "business_workflow", 1)]
    [InlineData("business_workflow:\nevent_sources: b\nconstraints_and_slas: c\n", RequestCodes.WrongType, "business_workflow", 1)]
    [InlineData("business_workflow: [a]\nevent_sources: b\nconstraints_and_slas: c\n", RequestCodes.WrongType, "business_workflow", 1)]
    [InlineData("business_workflow: a\nevent_sources: b\nconstraints_and_slas: c\nretries: 3\n", RequestCodes.UnknownKey, "retries", 4)]
    [InlineData("business_workflow: a\nevent_sources: b\nconstraints_and_slas: c\nplatform: gcp\n", RequestCodes.BadValue, "platform", 4)]
    [InlineData("business_workflow: a\nbusiness_workflow: a\nevent_sources: b\nconstraints_and_slas: c\n", RequestCodes.DuplicateKey, "business_workflow", 2)]
    [InlineData("business_workflow: a\nevent_sources: b\nconstraints_and_slas: c\nsteps: [{name: x, speed: 1}]\n", RequestCodes.UnknownKey, "steps[0].speed", 4)]
    [InlineData("business_workflow: a\nevent_sources: b\nconstraints_and_slas: c\npolicies: {max_attempts: 0}\n", RequestCodes.BadValue, "policies.max_attempts", 4)]
    [InlineData("business_workflow: a\nevent_sources: b\nconstraints_and_slas: c\npolicies: {max_duration: 10 min}\n", RequestCodes.BadValue, "policies.max_duration", 4)]
    public void ParseScenario_Fault_NamesFieldAndLine(string yaml, string code, string field, int line)
    {
        var fault = Refused(yaml);

        fault.Code.ShouldBe(code);
        fault.Severity.ShouldBe(Severity.Error);
        fault.Message.ShouldContain(field);
        fault.Location.ShouldNotBeNull();
        fault.Location.Line.ShouldBe(line);
    }

    [Theory]
    [InlineData("")]
    [InlineData("business_workflow: [unclosed\n")]
    [InlineData("a: &x [1]\nb: *x\n")]
    [InlineData("--- a\n--- b\n")]
    [InlineData("just words")]
    public void ParseScenario_NotAScenario_IsRefused(string yaml) =>
        Refused(yaml).Code.ShouldBeOneOf(RequestCodes.Malformed, RequestCodes.WrongType);

    [Theory]
    [InlineData(65_536, true)]
    [InlineData(65_537, false)]
    public void ParseScenario_FieldOfSize_IsTakenUpToTheLimit(int bytes, bool taken)
    {
        var yaml = $"business_workflow: {new string('a', bytes)}\nevent_sources: b\nconstraints_and_slas: c\n";

        var result = new ScenarioParser(new InputLimits()).ParseScenario(yaml);

        (result is ParseResult<Scenario>.Parsed).ShouldBe(taken);
        if (!taken)
            ((ParseResult<Scenario>.Refused)result).Diagnostic.Code.ShouldBe(RequestCodes.TooLong);
    }

    [Fact]
    public void ParseScenario_DeepNesting_IsRefusedWithoutOverflow() =>
        Refused("business_workflow: " + new string('[', 50_000)).Code.ShouldBe(RequestCodes.TooComplex);

    [Fact]
    public void ParseRequest_ThreeVariables_UsesTheDefaults()
    {
        var result = new ScenarioParser(new InputLimits()).ParseRequest(
            """{"business_workflow":"a \ud83d\ude00","event_sources":"b","constraints_and_slas":"c"}""");

        var request = result.ShouldBeOfType<ParseResult<DesignRequest>.Parsed>().Value;
        request.Scenario.BusinessWorkflow.ShouldBe("a 😀");
        request.Generator.ShouldBe(GeneratorChoice.Rules);
    }

    [Theory]
    [InlineData("""{"business_workflow":null,"event_sources":"b","constraints_and_slas":"c"}""", RequestCodes.WrongType)]
    [InlineData("""{"business_workflow":"a","businessWorkflow":"a","event_sources":"b","constraints_and_slas":"c"}""", RequestCodes.DuplicateKey)]
    [InlineData("""{"business_workflow":"a","event_sources":"b","constraints_and_slas":"c","callbackUrl":"http://10.0.0.1/"}""", RequestCodes.BadCallback)]
    [InlineData("""{"business_workflow":"a","event_sources":"b","constraints_and_slas":"c","generator":"magic"}""", RequestCodes.BadValue)]
    [InlineData("""{"business_workflow":"a",""", RequestCodes.Malformed)]
    [InlineData("[]", RequestCodes.WrongType)]
    public void ParseRequest_Fault_HasItsCode(string json, string code) =>
        new ScenarioParser(new InputLimits()).ParseRequest(json)
            .ShouldBeOfType<ParseResult<DesignRequest>.Refused>().Diagnostic.Code.ShouldBe(code);

    [Fact]
    public void ParseRequest_Bounds_AreTaken()
    {
        var request = new ScenarioParser(new InputLimits()).ParseRequest(
            """{"business_workflow":"a","event_sources":"b","constraints_and_slas":"c","deadline":"PT5M","refinements":1,"budget":{"tokens":5000,"usd":0.25}}""")
            .ShouldBeOfType<ParseResult<DesignRequest>.Parsed>().Value;

        (request.Deadline, request.Refinements, request.Budget).ShouldBe((TimeSpan.FromMinutes(5), 1, new TokenBudget(5_000, 0.25)));
    }

    [Theory]
    [InlineData("\"deadline\":\"soon\"")]
    [InlineData("\"budget\":{\"tokens\":0}")]
    [InlineData("\"budget\":{\"usd\":-1}")]
    [InlineData("\"budget\":{\"euro\":1}")]
    [InlineData("\"refinements\":6")]
    public void ParseRequest_BadBound_IsRefused(string field) =>
        new ScenarioParser(new InputLimits()).ParseRequest($$"""{"business_workflow":"a","event_sources":"b","constraints_and_slas":"c",{{field}}}""")
            .ShouldBeOfType<ParseResult<DesignRequest>.Refused>().Diagnostic.Code.ShouldBeOneOf(RequestCodes.BadValue, RequestCodes.UnknownKey);

    [Theory]
    [InlineData("model", true)]
    [InlineData("both", false)]
    [InlineData("rules", false)]
    public void ParseRequest_ModelWhereNoneIsSetUp_IsRefusedWithTheFix(string generator, bool refused)
    {
        var result = new ScenarioParser(new InputLimits { HasModel = false }).ParseRequest(
            $$"""{"business_workflow":"a","event_sources":"b","constraints_and_slas":"c","generator":"{{generator}}"}""");

        (result is ParseResult<DesignRequest>.Refused).ShouldBe(refused);
        if (result is ParseResult<DesignRequest>.Refused { Diagnostic.Message: var message })
            message.ShouldContain("ARCHITECT_MODEL_ENDPOINT");
    }

    private static Scenario Parsed(string yaml) =>
        new ScenarioParser(new InputLimits()).ParseScenario(yaml).ShouldBeOfType<ParseResult<Scenario>.Parsed>().Value;

    private static Diagnostic Refused(string yaml) =>
        new ScenarioParser(new InputLimits()).ParseScenario(yaml).ShouldBeOfType<ParseResult<Scenario>.Refused>().Diagnostic;
}
