namespace OrchestrationArchitect.Design.Tests.Reading.Relations.Anchors;

/// <summary>A condition that names the second of two alike steps, and what a case goes on with once its thing has come.</summary>
public sealed class RepeatedStepTests
{
    [Fact]
    public void Read_SecondOfTwoTests_IsWhereTheBranchLeaves()
    {
        var facts = Texts.Read("A fitter tests the boiler. If it leaks, he replaces the seal and tests the boiler once more. Boilers that fail the second test are scrapped.");
        var scrap = facts.Ids().Single(id => id.StartsWith("scrap", StringComparison.Ordinal));
        facts.Flow.ShouldContain(f => f.From == "test-boiler-2" && f.To == scrap);
    }

    [Fact]
    public void Read_WhenItComesBehindACase_StaysInTheCase()
    {
        var facts = Texts.Read("The clerk checks whether a key is in the cabinet. If so, it is handed to the tenant. If not, a key is ordered from the locksmith; when it arrives, the tenant is called. The clerk closes the request.");
        facts.Flow.ShouldContain(f => f.From == "order-key" && f.To == "call-tenant");
        facts.Flow.ShouldNotContain(f => f.From == "hand-key" && f.To == "call-tenant");
    }
}
