using System.Text.Json;
using OrchestrationArchitect.Design.Model.Json;
using OrchestrationArchitect.Functions.Orchestrations;
using OrchestrationArchitect.Runs.Candidates;

namespace OrchestrationArchitect.Functions.Tests.Orchestrations;

public sealed class OrchestrationInputTests
{
    private readonly FakeOrchestrationContext _durable = new();

    [Fact]
    public void Of_InputInTheFormOfHistories_IsReadWhateverTheWorkersOwnOptions()
    {
        var plan = new CandidatePlan("a", "rules");
        _durable.Input = JsonSerializer.Serialize(plan, DesignJson.Compact);
        OrchestrationInput.Of<CandidatePlan>(_durable).ShouldBe(plan);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("null")]
    public void Of_NoInput_NamesTheOrchestration(string? input)
    {
        _durable.Input = input;
        Should.Throw<InvalidOperationException>(() => OrchestrationInput.Of<CandidatePlan>(_durable))
            .Message.ShouldBe("The orchestration 'DesignRun' was started without input.");
    }
}
