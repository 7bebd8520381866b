namespace OrchestrationArchitect.Design.Tests.Reading;

/// <summary>Cases that are told alike, one clause or sentence each.</summary>
public sealed class CaseRunTests
{
    [Theory]
    [InlineData("The guard calls the landlord. Yes: the lease is drafted. No: another key is cut. Unsure: the cellar is visited.", "call-landlord > draft-lease", "call-landlord > cut-key", "call-landlord > visit-cellar")]
    [InlineData("The buyer inspects the car. Happy: he signs the contract. Unhappy: he returns the key.", "inspect-car > sign-contract", "inspect-car > return-key")]
    [InlineData("The garden is surveyed. Fewer than five trees: the owner mows it. More: a contractor is commissioned.", "survey-garden > mow-garden", "survey-garden > commission-contractor")]
    [InlineData("The tank is tested. Ten bar or more, and it is sealed. Between six and ten bar, it is repaired. Less than that, it is scrapped.", "test-tank > seal-tank", "test-tank > repair-tank", "test-tank > scrap-tank")]
    [InlineData("The mill sorts the grain. Whatever is too coarse is ground again. Whatever is too fine is sold as dust. The rest is bagged.", "sort-grain > grind", "sort-grain > sell", "sort-grain > bag-grain")]
    [InlineData("The mail is sorted. On \"urgent\": the boss is called. On \"normal\": the letter is filed.", "sort-mail > call-boss", "sort-mail > file-letter")]
    [InlineData("Tyres are looked over. Unworn ones go back on the shelf, worn ones are shipped to the outlet, and anything torn is thrown away.", "look-over-tyres > ship-worn-tyres", "look-over-tyres > throw-away-everything")]
    [InlineData("The clerk checks the roof. With an unsuitable roof, the owner is phoned; in all other cases the file is passed on.", "check-roof > phone-owner", "check-roof > pass-on-file")]
    [InlineData("The scanner reads the badge. Yellow means the papers are checked; red means the crate is opened.", "read-badge > check-papers", "read-badge > open-crate")]
    [InlineData("The team tries the valve. When the valve holds, the old one is scrapped; when it doesn't, the old one is put back.", "try-valve > scrap-old-valve", "try-valve > put-back-old-valve")]
    [InlineData("The broker asks the bank. With the loan in hand the house is bought. If the loan is refused the owner is phoned.", "ask-bank > buy-house", "ask-bank > phone-owner")]
    [InlineData("A diver inspects the hull. With her approval the ship is launched. Without it, a welder is called.", "inspect-hull > launch-ship", "inspect-hull > call-welder")]
    [InlineData("The jury reviews the film. Award: the prize is paid. Refusal: the reel is returned.", "review-film > pay-prize", "review-film > return-reel")]
    [InlineData("The clerk asks both heirs. Neither disagrees: the house is sold. One disagrees: the lawyer is called.", "ask-heirs > sell-house", "ask-heirs > call-lawyer")]
    [InlineData("The guard hears the visitor. A right answer opens the gate. A false one rings the bell.", "hear-visitor > open-gate", "hear-visitor > ring-bell")]
    [InlineData("The miller tests the flour. A mouldy sample ends the lot: the flour is burnt. A dry one is bagged.", "test-flour > burn-flour", "test-flour > bag-dry-flour")]
    [InlineData("The club checks the locker. A deposit saves the key. Without a deposit, the locker is emptied.", "check-locker > save-key", "check-locker > empty-locker")]
    public void Read_CasesToldAlike_AreSidesOfOneQuestion(string text, params string[] sides)
    {
        var edges = Texts.Read(text).Edges();

        foreach (var side in sides)
        {
            edges.ShouldContain(side);
        }

        edges.Length.ShouldBe(text.StartsWith("Tyres", StringComparison.Ordinal) ? sides.Length + 1 : sides.Length);
    }

    [Fact]
    public void Read_KindBehindThoseThatWereRejected_IsOfTheOthers() =>
        Texts.Read("The server validates the upload. Invalid uploads are rejected with a message. Valid ones are scanned for viruses. Infected uploads are quarantined, clean ones are stored.").Flow
            .Select(f => f.To).ShouldBe(["reject-invalid-uploads", "scan-valid-invalid-uploads", "quarantine-infected-uploads", "store-clean-uploads"], ignoreOrder: true);

    [Fact]
    public void Read_RejectionIsSent_EndsTheBranch() =>
        Texts.Read("The clerk checks the roof. If the roof is unsuitable, the owner receives a rejection notice. The officer earmarks the grant.").Edges()
            .ShouldNotContain("receive-rejection-notice > earmark-grant");

    [Fact]
    public void Read_OneCrewAnotherAndAThird_WorkSideBySide() =>
        Texts.Read("In the hangar, one crew drains the fuel, another checks the tyres and a third cleans the cabin. When everybody is done, the plane is towed out.").Edges()
            .ShouldBe(["drain-fuel > tow-out-plane", "check-tyres > tow-out-plane", "clean-cabin > tow-out-plane"], ignoreOrder: true);
}
