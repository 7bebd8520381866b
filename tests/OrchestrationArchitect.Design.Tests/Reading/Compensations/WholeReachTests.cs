namespace OrchestrationArchitect.Design.Tests.Reading.Compensations;

/// <summary>Undoing that reaches all that went well, all but the one that failed, or a list of things.</summary>
public sealed class WholeReachTests
{
    [Theory]
    [InlineData("Reserve the bay, book the crane and rent the lorry. If one fails, the successful ones are cancelled.", "book-crane rent-lorry reserve-bay")]
    [InlineData("Reserve the bay, book the crane and rent the lorry. If one fails, the ones that succeeded are cancelled.", "book-crane rent-lorry reserve-bay")]
    [InlineData("Reserve the bay, book the crane and rent the lorry. If one fails, any that went through are cancelled.", "book-crane rent-lorry reserve-bay")]
    [InlineData("Reserve the bay, book the crane and rent the lorry. If one fails, the other two are cancelled.", "book-crane rent-lorry reserve-bay")]
    [InlineData("We reserve the bay and the crane in one call. If one cannot be reserved, whatever has been reserved is released.", "reserve-bay")]
    public void Read_ThoseThatWentWell_AreUndone(string text, string undone) => Undone(text).ShouldBe(undone);

    [Fact]
    public void Read_ListOfWhatIsUndone_TellsNoSteps()
    {
        var facts = Texts.Read("Bays are reserved, a crane is booked and a lorry is rented. Then the card is charged. If the charge fails, everything arranged so far is cancelled in reverse order: first the lorry, then the crane, then the bays.");

        facts.Ids().ShouldBe(["reserve-bays", "book-crane", "rent-lorry", "charge-card"]);
        facts.Compensations.Where(c => !c.Derived).Select(c => c.By).ShouldBe(["cancel-bays", "cancel-crane", "cancel-lorry"], ignoreOrder: true);
    }

    private static string Undone(string text) => string.Join(' ', Texts.Read(text).Compensations.Where(c => !c.Derived).Select(c => c.Step).Order(StringComparer.Ordinal));
}
