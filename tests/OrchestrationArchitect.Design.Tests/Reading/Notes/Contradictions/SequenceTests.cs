namespace OrchestrationArchitect.Design.Tests.Reading.Notes.Contradictions;

public sealed class SequenceTests
{
    [Theory]
    [InlineData("The bank pays out the loan and then the notary registers the mortgage.", "The loan may be paid out only after the mortgage has been registered.")]
    [InlineData("Backups are taken after the migration.", "A backup has to be taken before the migration.")]
    [InlineData("The text is translated into French and Italian at the same time.", "The Italian translation has to wait for the French one.")]
    [InlineData("Plaster is applied and the pipes are laid simultaneously.", "The plaster may not be applied until the pipes have been laid.")]
    public void Read_OrdersThatExcludeEachOther_AreNoted(string workflow, string constraints) => Texts.Read(workflow, constraints: constraints).Notes.ShouldContain(note => note.Code == "OA1206");

    [Theory]
    [InlineData("The guard checks the badge and the gate opens.", "In an evacuation the gate opens first and the badge is checked afterwards.")]
    [InlineData("The tests are run and the image is built.", "On the build farm the tests run in parallel. On a notebook, they run one after another.")]
    [InlineData("The first backup is taken before the migration.", "The second backup is taken after the migration.")]
    public void Read_OrdersOfTwoSettings_AreNoContradiction(string workflow, string constraints) => Texts.Read(workflow, constraints: constraints).Notes.ShouldNotContain(note => note.Code == "OA1206");
}
