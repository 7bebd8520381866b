using OrchestrationArchitect.Design.Diagnostics;
using OrchestrationArchitect.Runs.Requests;
using OrchestrationArchitect.Runs.Scenarios;

namespace OrchestrationArchitect.Runs.Tests.Scenarios;

public sealed class JsonInputTests
{
    [Theory]
    [InlineData("", RequestCodes.Malformed, 1, 1)]
    [InlineData("   ", RequestCodes.Malformed, 1, 4)]
    [InlineData("{\"a\":1", RequestCodes.Malformed, 1, 7)]
    [InlineData("{\n  \"a\": tru\n}", RequestCodes.Malformed, 2, 11)]
    [InlineData("{} x", RequestCodes.Malformed, 1, 4)]
    [InlineData("{\"a\":1,}", RequestCodes.Malformed, 1, 8)]
    [InlineData("{\"é\":\"ü\", x}", RequestCodes.Malformed, 1, 11)]
    [InlineData("{\"a\": \"\\ud800\"}", RequestCodes.Malformed, 1, 7)]
    [InlineData("[1]", RequestCodes.WrongType, 1, 1)]
    [InlineData("null", RequestCodes.WrongType, 1, 1)]
    [InlineData("{\n \"business_workflow\": 7,\n \"event_sources\": \"b\"}", RequestCodes.WrongType, 2, 23)]
    [InlineData("{\n \"x\": 1,\n \"x\": 2}", RequestCodes.DuplicateKey, 3, 2)]
    public void ParseRequest_Fault_IsNamedWithItsPlace(string json, string code, int line, int column)
    {
        var fault = Refused(json);

        fault.Code.ShouldBe(code);
        fault.Location!.Line.ShouldBe(line);
        fault.Location.Column.ShouldBe(column);
    }

    [Fact]
    public void ParseRequest_NestedTooDeeply_SaysSoAndWhere()
    {
        var fault = Refused("{\"a\":" + new string('[', 500) + new string(']', 500) + "}");

        fault.Code.ShouldBe(RequestCodes.TooComplex);
        fault.Location!.Column.ShouldBe(37);
    }

    [Fact]
    public void ParseRequest_NestedBeyondTheReader_IsRefused() =>
        Refused(new string('[', 200_000)).Code.ShouldBe(RequestCodes.TooComplex);

    private static Diagnostic Refused(string json) =>
        new ScenarioParser(new InputLimits()).ParseRequest(json).ShouldBeOfType<ParseResult<DesignRequest>.Refused>().Diagnostic;
}
