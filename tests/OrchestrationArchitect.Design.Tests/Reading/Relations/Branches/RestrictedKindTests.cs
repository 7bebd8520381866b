namespace OrchestrationArchitect.Design.Tests.Reading.Relations.Branches;

/// <summary>Cases told by a participle, a relative clause or a need.</summary>
public sealed class RestrictedKindTests
{
    [Theory]
    [InlineData("The points are added up. Candidates scoring over 80 are invited, those scoring between 60 and 80 are put on a list, and the rest receive a letter. Then the list is published.", "add-up-points > invite-candidates", "add-up-points > put-points", "add-up-points > receive-letter")]
    [InlineData("The pumps are tested. Pumps whose motor reaches the target are painted; a pump that fails is taken apart. After that the bench is cleaned.", "test-pumps > paint-pumps", "test-pumps > take-apart-pump", "paint-pumps > clean-bench", "take-apart-pump > clean-bench")]
    [InlineData("The offers are sorted. Small offers are filed, but large ones require the consent of a notary. Then the book is closed.", "sort-offers > file-small-offers", "sort-offers > consent-notary", "file-small-offers > close-book", "consent-notary > close-book")]
    [InlineData("The clerk computes the grant. Amounts over 20,000 dollars need the consent of the mayor. Then the notice is issued.", "compute-grant > consent-mayor", "consent-mayor > issue-notice")]
    [InlineData("The parcels are weighed. We wait for the form and remind the pupil if it does not come. Then the desk is closed.", "weigh-parcels > wait-for-form", "wait-for-form > remind-pupil", "wait-for-form > close-desk")]
    public void Read_CaseOfSomeOfThem_LeavesFromTheStepBeforeTheCases(string text, params string[] edges) =>
        edges.Except(Texts.Read(text).Edges()).ShouldBeEmpty();
}
