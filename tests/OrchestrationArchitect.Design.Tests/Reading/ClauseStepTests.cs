namespace OrchestrationArchitect.Design.Tests.Reading;

public sealed class ClauseStepTests
{
    [Theory]
    [InlineData("The roof is opened. Only then is the lamp lit.", "open light")]
    [InlineData("The tent is rented. When the field proves impossible, the guests are told.", "rent tell")]
    [InlineData("The round consists of weighing the mail, stamping the letters and locking the box.", "weigh stamp lock")]
    [InlineData("Renting out a boat means checking the licence, fuelling the tank and handing over the key.", "check fuel hand-over")]
    [InlineData("A harvest process involving mowing the field, drying the hay and baling it.", "mow dry bale")]
    [InlineData("The cook stirs the soup. This includes tasting the broth and adding the salt.", "stir taste add")]
    [InlineData("The roof is opened; only when the wind has dropped, or an hour is over, are the panels cleaned.", "open clean")]
    [InlineData("The film is scanned for scratches and then restored.", "scan restore")]
    [InlineData("Pick the boat that suits the guest and moor it.", "pick moor")]
    [InlineData("Weigh the parcel (this takes a minute), then stamp it.", "weigh stamp")]
    [InlineData("The dose is mixed. What remains is stored by the nurse.", "mix store")]
    [InlineData("A plan is drawn, which must be signed by the owner before it is filed.", "draw sign file")]
    [InlineData("The tuba goes to an expert, whose opinion we await.", "go await")]
    [InlineData("The bread is weighed. It is the baker who packs it.", "weigh pack")]
    [InlineData("The wine is bottled. A final tasting follows.", "bottle taste")]
    [InlineData("The slab is poured. The inspection is done by the city.", "pour do")]
    [InlineData("The doctor examines the donor only when the form shows a risk, and may defer the donor.", "examine defer")]
    [InlineData("The mill weighs the grain, billing raises the invoice and purchasing orders the sacks.", "weigh raise order")]
    [InlineData("We hire the tent, then the band, then the cook.", "hire hire hire")]
    [InlineData("The nurse waits until the room is free and calls the patient.", "wait call")]
    [InlineData("The fee is paid. Only when all is clear does the head of the department sign the permit.", "pay sign")]
    [InlineData("The bag is scanned. Guests rated gold get their luggage carried and are sent a voucher.", "scan carry send")]
    [InlineData("The drug is booked. The pharmacy lets the robot seal the pack.", "book seal")]
    [InlineData("The order is logged. We take a fee of 12 euros, wrap the vase and ring-fence the amount.", "log take wrap ring-fence")]
    [InlineData("The sail is cut. Bags that nobody has fetched are reported to the harbour.", "cut report")]
    [InlineData("We open the file, then run two checks side by side: the age check and the address check.", "open check check")]
    [InlineData("The order is logged. With none, the crate is parked for a week and then handed to a porter.", "log park hand")]
    [InlineData("The last things to happen are that the key is returned and that the deposit is refunded.", "return refund")]
    [InlineData("The data is read. A record that keeps failing is moved to a queue, and support looks at it.", "read move look")]
    [InlineData("The deed is drawn up. It is filed once a colleague has proofread it.", "draw-up file proofread")]
    [InlineData("The tool rejects damaged parts and sorts returned bottles.", "reject sort")]
    [InlineData("The bank answers. A refusal comes with a code, by which a clerk corrects the record.", "answer correct")]
    [InlineData("The sums are merged, compared with the figures of the mill and rendered as a report.", "merge compare render")]
    [InlineData("The notary reads the deed which the seller has drafted and seals it.", "read seal")]
    [InlineData("The carter takes the barrels that are full and rolls them aside.", "take roll")]
    [InlineData("The row is sent to a queue that has room and archived by the writer.", "send archive")]
    public void Read_ActionInAnUnusualClause_IsAStep(string text, string verbs) =>
        Texts.Read(text).Steps.Select(s => s.Verb).ShouldBe(verbs.Split(' '));

    [Theory]
    [InlineData("Growers report damage after a storm. ")]
    [InlineData("We print books for authors. ")]
    [InlineData("Smart meters send a reading every hour. ")]
    public void Read_HabitBeforeTheProcess_IsNoStep(string opening) =>
        Texts.Read(opening + "The file is opened. The claim is paid.").Steps.Select(s => s.Verb).ShouldBe(["open", "pay"]);

    [Theory]
    [InlineData("The loan is paid out. The loan runs for 90 days.")]
    [InlineData("The loan is paid out. Each referee gets three weeks.")]
    [InlineData("The loan is paid out. Some customers often complain.")]
    [InlineData("The loan is paid out. Printer jobs occasionally hang.")]
    [InlineData("The loan is paid out. The clerk is given three weeks for the report.")]
    [InlineData("The loan is paid out. A signed deed marks the end of the first phase.")]
    [InlineData("The loan is paid out. A failing transfer rolls back everything done so far.")]
    [InlineData("The loan is paid out. Borrowers who stay silent are deemed to agree.")]
    [InlineData("The loan is paid out to the farmer who tills the field and feeds the cattle.")]
    public void Read_WhatLasts_IsNoStep(string text) => Texts.Read(text).Steps.Select(s => s.Verb).ShouldBe(["pay-out"]);
}
