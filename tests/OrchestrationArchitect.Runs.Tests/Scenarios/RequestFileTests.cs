using System.Text;
using OrchestrationArchitect.Runs.Documents;
using OrchestrationArchitect.Runs.Requests;
using OrchestrationArchitect.Runs.Scenarios;

namespace OrchestrationArchitect.Runs.Tests.Scenarios;

public sealed class RequestFileTests
{
    private static readonly InputLimits Limits = new();

    [Fact]
    public void ToBody_Yaml_KeepsEveryKindOfValue()
    {
        const string Yaml =
            """
            business_workflow: |
              Charge the card.
              Ship the parcel.
            event_sources: "HTTP: 5"
            constraints_and_slas: it's fast
            generator: rules
            steps: [charge, {name: ship, timeout: PT5S}]
            policies:
              max_attempts: 3
            """;

        Body(Yaml, isJson: false).ShouldBe(
            """{"business_workflow":"Charge the card.\nShip the parcel.\n","event_sources":"HTTP: 5","constraints_and_slas":"it\u0027s fast","generator":"rules","steps":["charge",{"name":"ship","timeout":"PT5S"}],"policies":{"max_attempts":3}}""");
    }

    [Theory]
    [InlineData("business_workflow: 0x10", "OA1002")]
    [InlineData("business_workflow: .inf\nevent_sources: b\nconstraints_and_slas: c", null)]
    [InlineData("business_workflow: NaN\nevent_sources: b\nconstraints_and_slas: c", null)]
    [InlineData("business_workflow: 1e5\nevent_sources: b\nconstraints_and_slas: c", "OA1005")]
    [InlineData("business_workflow: TRUE\nevent_sources: b\nconstraints_and_slas: c", "OA1005")]
    [InlineData("business_workflow: ~\nevent_sources: b\nconstraints_and_slas: c", "OA1005")]
    [InlineData("a: &a [x]\nb: *a", "OA1001")]
    public void ToBody_YamlScalars_AreWhatTheyAre(string yaml, string? code) => CodeOf(yaml, isJson: false).ShouldBe(code);

    [Theory]
    [InlineData("""{"business_workflow":"\ud800","event_sources":"b","constraints_and_slas":"c"}""")]
    [InlineData("""{"business_workflow":"\udc00\ud800","event_sources":"b","constraints_and_slas":"c"}""")]
    [InlineData("""{"\ud800":"a"}""")]
    public void ToBody_HalfACharacter_IsAFaultNotAnException(string json)
    {
        CodeOf(json, isJson: true).ShouldBe("OA1001");
        new DocumentLoader(Limits).Load(json, "x").ShouldBeOfType<LoadResult.Refused>();
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{\"a\":", "}")]
    public void ToBody_DeepNesting_IsRefused(string open, string close)
    {
        var deep = string.Concat(Enumerable.Repeat(open, 100_000)) + "1" + string.Concat(Enumerable.Repeat(close, 100_000));

        CodeOf(deep, isJson: true).ShouldBe("OA1009");
        CodeOf(deep, isJson: false).ShouldBe("OA1009");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void ToBody_TooManyValues_IsRefused(bool isJson) =>
        CodeOf("[" + string.Join(',', Enumerable.Repeat("1", 20_001)) + "]", isJson).ShouldBe("OA1009");

    [Fact]
    public void ToBody_TooManyBytesOrNoText_IsRefused()
    {
        CodeOf(new string(' ', Limits.DocumentBytes + 1), isJson: false).ShouldBe("OA1004");
        RequestFile.ToBody([0xFF, 0xFE], isJson: false, Limits).ShouldBeOfType<ParseResult<string>.Refused>().Diagnostic.Code.ShouldBe("OA1001");
    }

    [Theory]
    [InlineData("""{"LONG":1,"business_workflow":"a","event_sources":"b","constraints_and_slas":"c"}""")]
    [InlineData("""{"LONG":1,"LONG":1}""")]
    [InlineData("""{"platform":"LONG","business_workflow":"a","event_sources":"b","constraints_and_slas":"c"}""")]
    [InlineData("""{"policies":{"max_duration":"LONG"},"business_workflow":"a","event_sources":"b","constraints_and_slas":"c"}""")]
    public void ToBody_LongNonsense_IsNotRepeatedWhole(string json)
    {
        var fault = FaultOf(json.Replace("LONG", new string('x', 50_000), StringComparison.Ordinal), isJson: true).ShouldNotBeNull();

        fault.Message.Length.ShouldBeLessThan(500);
        (fault.Location?.Path ?? "").Length.ShouldBeLessThan(500);
    }

    private static string Body(string text, bool isJson) =>
        RequestFile.ToBody(Encoding.UTF8.GetBytes(text), isJson, Limits).ShouldBeOfType<ParseResult<string>.Parsed>().Value;

    private static string? CodeOf(string text, bool isJson) => FaultOf(text, isJson)?.Code;

    private static Design.Diagnostics.Diagnostic? FaultOf(string text, bool isJson) =>
        (RequestFile.ToBody(Encoding.UTF8.GetBytes(text), isJson, Limits) as ParseResult<string>.Refused)?.Diagnostic;
}
