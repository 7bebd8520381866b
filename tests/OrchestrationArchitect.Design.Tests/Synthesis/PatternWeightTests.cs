using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Reading;
using OrchestrationArchitect.Design.Synthesis;

namespace OrchestrationArchitect.Design.Tests.Synthesis;

/// <summary>What shapes the whole where several patterns could.</summary>
public sealed class PatternWeightTests
{
    [Theory]
    [InlineData("Guests order a poster online. The service checks the picture, prices it and replies at once with a number and a price. The rest happens later, without the customer waiting: the poster is printed, cut and packed. When it is ready, the callback address of the guest is called; a guest who gave none can query the order number.", "Guests use our HTTP API.", Pattern.AsyncRequestReply)]
    [InlineData("The reading is stored and checked. If it is too high, the keeper is told. Then the chart is drawn.", "A form posts to an HTTP endpoint.", Pattern.Sequential)]
    [InlineData("DRAFT -> SENT when the clerk submits it. SENT -> PAID when the money has come. PAID -> CLOSED after the books are done.", "An HTTP API.", Pattern.StateMachine)]
    [InlineData("The hull is hired and the crew is booked. If the charter fails, the hull is returned and the crew is cancelled.", "An HTTP API.", Pattern.Saga)]
    [InlineData("A recall event is published. Subscribers react on their own: the tills block the batch, the depot stops picking.", "A webhook of the laboratory.", Pattern.EventDriven)]
    public void Design_TellingEvidence_Decides(string workflow, string sources, Pattern pattern)
    {
        var scenario = new Scenario { BusinessWorkflow = workflow, EventSources = sources, ConstraintsAndSlas = "" };

        Designer.Design(scenario, ScenarioReader.Read(scenario)).Pattern.Primary.ShouldBe(pattern);
    }

    [Theory]
    [InlineData("A hall is hired, a band is booked and the caterer is ordered. If the permit is refused, the caterer is cancelled, the band released and the hall given back. Otherwise the tickets go on sale.", Pattern.Saga)]
    [InlineData("The question is put to the nine carriers, to all of them at the same time. Their quotes are gathered for a minute, and the order goes to the cheapest.", Pattern.ScatterGather)]
    [InlineData("The scan is split into tiles. Each tile is cleaned and measured in parallel. The results of all tiles are merged into one map.", Pattern.MapReduce)]
    public void Design_FactsMisread_WordsStillTell(string workflow, Pattern pattern)
    {
        var scenario = new Scenario { BusinessWorkflow = workflow, EventSources = "An HTTP API.", ConstraintsAndSlas = "" };
        var facts = ScenarioReader.Read(scenario) with { Compensations = [], Parallel = [], ForEach = [] };

        Designer.Design(scenario, facts).Pattern.Primary.ShouldBe(pattern);
    }

    [Fact]
    public void Design_Alternatives_StandInTheOrderOfTheirChances()
    {
        var scenario = new Scenario { BusinessWorkflow = "The clerk checks the form. If it is complete, the manager approves it within two days.", EventSources = "", ConstraintsAndSlas = "" };
        var choice = Designer.Design(scenario, ScenarioReader.Read(scenario)).Pattern;

        choice.Alternatives.Select(other => other.Score).ShouldBeInOrder(SortDirection.Descending);
        choice.Alternatives.ShouldAllBe(other => other.Score >= 0 && other.Score <= 1);
    }
}
