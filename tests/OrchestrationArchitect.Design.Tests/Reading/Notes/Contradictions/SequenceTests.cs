namespace OrchestrationArchitect.Design.Tests.Reading.Notes.Contradictions;

public sealed class SequenceTests
{
    [Theory]
    [InlineData("The bank pays out the loan and then the notary registers the mortgage.", "The loan may be paid out only after the mortgage has been registered.")]
    [InlineData("Backups are taken after the migration.", "A backup has to be taken before the migration.")]
    [InlineData("The text is translated into French and Italian at the same time.", "The Italian translation has to wait for the French one.")]
    [InlineData("Plaster is applied and the pipes are laid simultaneously.", "The plaster may not be applied until the pipes have been laid.")]
    [InlineData("A nurse draws blood and, in parallel, the radiologist takes an image. A doctor looks at both.", "The radiologist waits until the blood has been drawn.")]
    [InlineData("The wheel is salted and then turned.", "Wheels go into the salt bath only after they have been turned.")]
    [InlineData("The samples are frozen and then labelled.", "Labelling is done prior to freezing.")]
    [InlineData("The scent is composed while the designer shapes the bottle.", "The designer gets to work when the scent has been composed.")]
    [InlineData("The goods are shipped and then the customer is invoiced.", "Nothing leaves the warehouse before the invoice has been written.")]
    [InlineData("The parcel is scanned and then sorted.", "Sorting happens first and only then is the parcel scanned.")]
    [InlineData("The engine is tested, after that the body is inspected.", "Engine test and body inspection run in parallel so that nobody has to wait.")]
    [InlineData("The server is patched and then the firewall is updated.", "The firewall is updated while the server is being patched.")]
    [InlineData("The loan is paid out and then the collateral is appraised.", "Paying out the loan requires the collateral to have been appraised already.")]
    [InlineData("The grant is paid in May. In June an auditor visits the orchard.", "A grant is paid only to growers whose orchard the auditor has already visited.")]
    [InlineData("When the survey has ended, the residents are compensated.", "We compensate residents first and open the survey afterwards.")]
    [InlineData("The offset plates and the digital proof are prepared in parallel.", "Preparing the plates begins only after the proof has been approved.")]
    [InlineData("The amount is paid out, the file is closed, and finally the fraud check is carried out.", "The fraud check is the first step; nothing is paid out until it has passed.")]
    [InlineData("If the hall is lost, first the band is cancelled and then the cook is released.", "On failure, the cook must be released before the band is cancelled.")]
    [InlineData("The accountant for payroll and the accountant for taxes review the books at the same time.", "Payroll starts its review only when taxes has finished.")]
    [InlineData("The novel is ordered. The chapters are proofread first and the notes second. A printer prints it.", "The notes are always proofread before the chapters.")]
    [InlineData("The baker bakes the cake while the florist ties the wreath.", "The florist gets going on the wreath once the baker has reported that the cake is ready.")]
    [InlineData("Lint checks and style checks run concurrently after the merge.", "Style checks run only if the lint checks have passed.")]
    public void Read_OrdersThatExcludeEachOther_AreNoted(string workflow, string constraints) => Texts.Read(workflow, constraints: constraints).Notes.ShouldContain(note => note.Code == "OA1206");

    [Theory]
    [InlineData("The text is written and the pictures are chosen in parallel. Then the newsletter is sent.", "The newsletter is sent after the text has been written.")]
    [InlineData("The licence is verified and the key is handed over. At return, the car is inspected.", "Cars are cleaned before they are handed over.")]
    [InlineData("The kitchen prepares the meal, the waiter serves it and the guest pays.", "The guest orders before the meal is prepared.")]
    [InlineData("Identity check and credit scoring are carried out one after the other.", "Checks of different customers are carried out in parallel.")]
    [InlineData("1. Check the order. 2. Reserve stock and charge the card in parallel. 3. Ship the order.", "Stock must be reserved before the order is shipped.")]
    public void Read_OrderOfAnotherDeedOrOfCases_IsNoContradiction(string workflow, string constraints) => Texts.Read(workflow, constraints: constraints).Notes.ShouldNotContain(note => note.Code == "OA1206");

    [Theory]
    [InlineData("Events must be processed in order. The order of the events is irrelevant.", true)]
    [InlineData("Events must be processed in order. Reports can be produced in any order.", false)]
    public void Read_OrderThatDoesNotMatter_ExcludesThatOfTheSame(string constraints, bool noted) => Texts.Read("Events are consumed and written to the database.", constraints: constraints).Notes.Any(note => note.Code == "OA1211").ShouldBe(noted);

    [Theory]
    [InlineData("The guard checks the badge and the gate opens.", "In an evacuation the gate opens first and the badge is checked afterwards.")]
    [InlineData("The tests are run and the image is built.", "On the build farm the tests run in parallel. On a notebook, they run one after another.")]
    [InlineData("The first backup is taken before the migration.", "The second backup is taken after the migration.")]
    [InlineData("A gauge is polled and the brigade is texted.", "A gauge that does not respond is tried 3 times before the brigade is alerted.")]
    [InlineData("The truck is weighed, the beets are unloaded and the chip is registered.", "The chip must be registered no later than 48 hours after the beets have been unloaded.")]
    [InlineData("The tenant registers the flat and uploads a picture.", "There is no registration without a picture.")]
    [InlineData("The goods are packed and then shipped.", "Goods are shipped only when they have been packed. Two people pack at the same time.")]
    public void Read_OrdersOfTwoSettings_AreNoContradiction(string workflow, string constraints) => Texts.Read(workflow, constraints: constraints).Notes.ShouldNotContain(note => note.Code == "OA1206");
}
