using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Design.Tests.Reading;

/// <summary>What the words that undo say: of several things, of a state that comes back, of all that was arranged.</summary>
public sealed class UndoingWordsTests
{
    [Theory]
    [InlineData("The planner books the theatre, orders the implant set and allocates an anaesthetist. The patient signs the consent. If the patient refuses, theatre booking, implant order and anaesthetist allocation are each cancelled.", "allocate-anaesthetist book-theatre order-implant-set")]
    [InlineData("The broker pauses the listing, reserves the notary and requests the deposit. If the deposit does not arrive, the broker puts the listing live again, marks the notary free and withdraws the request.", "pause-listing request-deposit reserve-notary")]
    public void Read_ThingsPutBack_UndoTheirSteps(string text, string steps) =>
        Stated(text).Select(c => c.Step).Order(StringComparer.Ordinal).ShouldBe(steps.Split(' '));

    [Theory]
    [InlineData("We hire a lorry and publish the page. The client confirms. If the client does not confirm, we send the lorry home and delete the page.", "hire-lorry", "send-home-lorry")]
    [InlineData("A guest books. The hall is blocked, catering is ordered and a band is hired. The deposit is charged. If the deposit is declined, everything arranged so far is undone.", "order-catering", "cancel-catering")]
    public void Read_Undoing_IsNamedByWhatIsDone(string text, string step, string by) =>
        Stated(text).ShouldContain(c => c.Step == step && c.By == by);

    [Fact]
    public void Read_EverythingArrangedIsUndone_NotWhatSomebodyBeganWith() =>
        Stated("A company books an auditorium for a private screening. The auditorium is blocked and a projectionist is assigned. The advance payment is collected. If the payment does not go through, everything arranged so far is undone.")
            .Select(c => c.Step).ShouldNotContain("book-auditorium");

    private static IEnumerable<CompensationFact> Stated(string text) => Texts.Read(text).Compensations.Where(c => !c.Derived);
}
