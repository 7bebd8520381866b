namespace OrchestrationArchitect.Design.Tests.Reading;

/// <summary>What several mentions of a sentence undo, where neither a known word of failure nor each pair alone would tell.</summary>
public sealed class UndoingToldTogetherTests
{
    [Theory]
    [InlineData("The pitch is marked, the umpire is engaged and the floodlights are switched on. A wet pitch forces us to switch off the floodlights, dismiss the umpire and clear the pitch.", "engage-umpire mark-pitch switch-on-floodlights")]
    [InlineData("We lease the warehouse, insure the goods and open a customs account. When a rival has turned up in between, the broker backs out by closing the account, annulling the policy and surrendering the lease.", "insure-goods lease-warehouse open-customs-account")]
    [InlineData("A chauffeur is hired and a limousine is rented. A failure leads to dismissal of the chauffeur and return of the limousine.", "hire-chauffeur rent-limousine")]
    [InlineData("The barge is chartered, divers are engaged and a berth is reserved. If the storm comes, we give up the mooring, release the divers and cancel the ship.", "charter-barge engage-divers reserve-berth")]
    [InlineData("The name is removed from the roll and a badge is issued. If the bureau refuses, the badge is revoked and the name is re-entered in the roll.", "issue-badge remove-name")]
    public void Read_SeveralUndoings_SpeakForOneAnother(string text, string steps) =>
        Texts.Read(text).Compensations.Where(c => !c.Derived).Select(c => c.Step).Order(StringComparer.Ordinal).ShouldBe(steps.Split(' '));

    [Fact]
    public void Read_GivenBackToFreeThings_IsGivenBack() =>
        Texts.Read("The porter reserves the hall. If the guest cancels, the hall is given back to the list of free halls.").Compensations.ShouldContain(c => c.Step == "reserve-hall" && c.By == "give-back-hall");
}
