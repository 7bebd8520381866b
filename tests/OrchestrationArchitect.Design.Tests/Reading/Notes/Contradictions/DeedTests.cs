namespace OrchestrationArchitect.Design.Tests.Reading.Notes.Contradictions;

public sealed class DeedTests
{
    [Theory]
    [InlineData("A call agent helps a customer. The agent asks for the password and resets the device.", "Agents are never allowed to ask for a password.")]
    [InlineData("A pool is cleaned. The attendant scrubs the walls with acid.", "Using acid on the walls is prohibited.")]
    [InlineData("A testing team copies production data into the test system.", "It is forbidden to copy production data to the test system.")]
    public void Read_ForbiddenDeedThatIsDone_IsNoted(string workflow, string constraints) => IsNoted(workflow, constraints).ShouldBeTrue();

    [Theory]
    [InlineData("A kitchen prepares salads. The cook tastes the dressing with a spoon.", "The cook must never taste the dressing with the finger.")]
    [InlineData("A declaration is filed with the authority.", "No declaration may be filed a second time.")]
    [InlineData("A bailiff visits debtors and writes a record.", "A bailiff never visits two debtors at once.")]
    public void Read_DeedThatIsForbiddenInAnotherWay_IsNotNoted(string workflow, string constraints) => IsNoted(workflow, constraints).ShouldBeFalse();

    [Theory]
    [InlineData("The climber must sign the waiver before climbing.", "Signing the waiver is optional.", true)]
    [InlineData("Each vessel is surveyed without exception.", "The survey can be skipped if the owner prefers.", true)]
    [InlineData("A customs form is required for each parcel.", "The customs form may be left out.", true)]
    [InlineData("The measles vaccination is compulsory for every child. The flu vaccination is recommended but parents are free to decline it.", "", false)]
    [InlineData("The legal department must always check the draft.", "The check by the tax department can be skipped.", false)]
    public void Read_DueDeedThatMayBeLeftOut_IsNoted(string workflow, string constraints, bool noted) => IsNoted(workflow, constraints).ShouldBe(noted);

    [Theory]
    [InlineData("A team buys goods. The scientist enters the order and the safety officer releases it.", "The release of each order is given by the head of the laboratory and by nobody else.", true)]
    [InlineData("A firm pays bonuses. The team lead approves the bonus and payroll pays it.", "Approval of bonuses is given exclusively by the managing director.", true)]
    [InlineData("A museum lends paintings. Only the director signs loan contracts. The curator signs the condition report.", "", false)]
    public void Read_DeedKeptToOneAndDoneByAnother_IsNoted(string workflow, string constraints, bool noted) => IsNoted(workflow, constraints).ShouldBe(noted);

    [Theory]
    [InlineData("A post is reported. A moderator takes each decision about deletion.", "Deletions are carried out by the classifier on its own authority, with no moderator in the loop.", true)]
    [InlineData("A librarian looks at every request and decides whether the book may leave the house.", "Whether a book may be lent out is decided by the system alone, and nobody looks at the request.", true)]
    [InlineData("An application arrives and is decided.", "Applications are processed without any human involvement. Every application has to be signed by a clerk.", true)]
    [InlineData("A camera reads the plate without any officer. An officer confirms each ticket.", "", false)]
    [InlineData("Pickers gather the items.", "Items that nobody has fetched are taken back to the shelves.", false)]
    public void Read_DeedOfNobodyThatAPersonDoes_IsNoted(string workflow, string constraints, bool noted) => IsNoted(workflow, constraints).ShouldBe(noted);

    [Theory]
    [InlineData("A ticket may be withdrawn at any time before printing.", "Tickets cannot be withdrawn once they have been issued.", true)]
    [InlineData("A ticket may be withdrawn at any time before printing.", "Tickets cannot be withdrawn once they have been printed.", false)]
    [InlineData("The caller waits for the score of the check and gets it in the response.", "Scores are delivered asynchronously some minutes later.", true)]
    [InlineData("Invoices are saved unencrypted.", "All invoices must be encrypted at rest.", true)]
    [InlineData("Invoices are saved unencrypted.", "All passwords must be encrypted at rest.", false)]
    [InlineData("The offer is returned in the same HTTP call.", "The offer is sent by letter the next day.", true)]
    public void Read_OppositeSides_AreNotedUnlessOneEndsWhereTheOtherBegins(string workflow, string constraints, bool noted) => IsNoted(workflow, constraints).ShouldBe(noted);

    private static bool IsNoted(string workflow, string constraints) => Texts.Read(workflow, constraints: constraints).Notes.Any(note => note.Code == "OA1211");
}
