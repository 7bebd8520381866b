using OrchestrationArchitect.Design.Reading;
using OrchestrationArchitect.Design.Reading.Guards;

namespace OrchestrationArchitect.Design.Tests.Reading.Relations;

public sealed class ConditionsTests
{
    [Theory]
    [InlineData("The clerk grades the request as amber or teal. Amber requests are escalated. Teal: archive the request.")]
    [InlineData("Check the order. If it is large, the committee approves it. On failure the order is cancelled.")]
    public void Alone_SentenceReadWithOutcomes_HasWhatItsOwnWordsTell(string text)
    {
        var trace = ScenarioReader.Explain(Texts.Scenario(text));
        var conditions = trace.Narrative.Story!.Conditions;

        foreach (var parsed in trace.Fields[0].Parsed)
        {
            conditions.Alone(parsed).ShouldBe(GuardReader.Read(parsed, Lexicon.Default));
        }
    }
}
