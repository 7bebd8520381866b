namespace OrchestrationArchitect.Design.Tests.Reading.Relations.Telling;

public sealed class NamedActTests
{
    [Theory]
    [InlineData("The guest is greeted. Three checks run concurrently: credit, identity and residence. The key is handed over.", true)]
    [InlineData("The guest is greeted. The desk runs three checks: credit, identity and residence. The key is handed over.", false)]
    public void Read_NumberedActsNamedBehindAColon_AreAStepEach(string text, bool beside)
    {
        var facts = Texts.Read(text);

        facts.Ids()[1..4].ShouldBe(["check-credit", "check-identity", "check-residence"]);
        facts.Parallel.Length.ShouldBe(beside ? 1 : 0);
    }

    [Fact]
    public void Read_OtherNumberOfNames_IsNoListOfActs() =>
        Texts.Read("The guest is greeted. The hotel has three checks: credit and identity. The key is handed over.").Ids().Length.ShouldBe(2);
}
