using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Reading;
using OrchestrationArchitect.Design.Synthesis;

namespace OrchestrationArchitect.Design.Tests.Synthesis;

/// <summary>What shapes the whole where several patterns could.</summary>
public sealed class PatternWeightTests
{
    [Theory]
    [InlineData("The reading is stored and checked. If it is too high, the keeper is told. Then the chart is drawn.", "A form posts to an HTTP endpoint.", Pattern.Sequential)]
    [InlineData("DRAFT -> SENT when the clerk submits it. SENT -> PAID when the money has come. PAID -> CLOSED after the books are done.", "An HTTP API.", Pattern.StateMachine)]
    [InlineData("The hull is hired and the crew is booked. If the charter fails, the hull is returned and the crew is cancelled.", "An HTTP API.", Pattern.Saga)]
    [InlineData("A recall event is published. Subscribers react on their own: the tills block the batch, the depot stops picking.", "A webhook of the laboratory.", Pattern.EventDriven)]
    public void Design_TellingEvidence_Decides(string workflow, string sources, Pattern pattern)
    {
        var scenario = new Scenario { BusinessWorkflow = workflow, EventSources = sources, ConstraintsAndSlas = "" };

        Designer.Design(scenario, ScenarioReader.Read(scenario)).Pattern.Primary.ShouldBe(pattern);
    }
}
