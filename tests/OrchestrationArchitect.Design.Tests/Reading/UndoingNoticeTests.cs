namespace OrchestrationArchitect.Design.Tests.Reading;

/// <summary>What is undone by what is sent, said or done with what was there before, and what such acts are called.</summary>
public sealed class UndoingNoticeTests
{
    [Theory]
    [InlineData("The router is shipped and a technician is booked. If the customer cancels, a return label is sent for the router and the technician is unbooked.", "ship-router", "send-return-label")]
    [InlineData("We publish the timetable, notify the teachers and lock the rooms. If an error turns up, a correction is mailed to the teachers and the timetable is pulled.", "notify-teachers", "mail-correction")]
    [InlineData("A room is booked and the caterer is ordered. If the guest backs out, the caterer is told not to come and the room is released.", "order-caterer", "tell-caterer")]
    [InlineData("A crane is hired and the road is closed. If the wind is too strong, the crane firm is told that the crane is no longer needed.", "hire-crane", "tell-crane-firm")]
    [InlineData("The form is checked and the invoice is issued. If the supplier cannot keep the date, a credit note is issued.", "issue-invoice", "issue-credit-note")]
    public void Read_Notice_UndoesAndIsNoStep(string text, string step, string by)
    {
        var facts = Texts.Read(text);

        facts.Compensations.ShouldContain(c => c.Step == step && c.By == by && !c.Derived);
        facts.Steps.ShouldNotContain(s => s.Id == by);
    }

    [Theory]
    [InlineData("The image is flashed and the config is pushed. If the test fails, the previous image is flashed again and the old config is pushed.", "flash-image", "flash-previous-image")]
    [InlineData("The control room picks the bids and activates the aggregators. If one of them does not acknowledge in time, those already activated are deactivated again.", "activate-aggregators", "deactivate-aggregators")]
    [InlineData("The pallets are loaded and the driver is assigned. If the haulier calls off the run, the driver goes back into the pool and whatever was loaded is returned to the cold store.", "load-pallets", "return-pallets")]
    [InlineData("The room is reserved and the cake is ordered. A cancellation by the couple means a released room and a cancelled cake.", "order-cake", "cancel-cake")]
    [InlineData("The sub-orders are placed with the suppliers. If one supplier refuses, all sub-orders already placed are cancelled.", "place-sub-orders", "cancel-sub-orders")]
    [InlineData("The power is switched off and the form is checked. If the crew does not arrive, the power is switched on again.", "switch-off-power", "switch-on-power")]
    [InlineData("Stock is allocated and we reserve the socket. The credit desk decides whether the lorry may sail. A no gives the socket and the stock back to the pool.", "reserve-socket", "give-back-socket")]
    public void Read_WhatWasThereOrDone_IsUndone(string text, string step, string by) =>
        Texts.Read(text).Compensations.ShouldContain(c => c.Step == step && c.By == by && !c.Derived);

    [Theory]
    [InlineData("A room is booked and the cake is ordered. If the guest backs out, the cake is cancelled and the room is given free.", "give-room-free")]
    [InlineData("The policy is issued and the premium is debited. If the medical check fails, the policy is declared void and the premium is credited back.", "declare-policy-void")]
    public void Read_StateThatIsGiven_NamesTheUndoing(string text, string by) =>
        Texts.Read(text).Compensations.ShouldContain(c => c.By == by && !c.Derived);

    [Theory]
    [InlineData("A seat is held, the ticket is exchanged and a voucher is generated. The passenger may reject the proposal, which releases the held seat, reinstates the old ticket and voids the voucher; the case is then handed to an agent.", 3)]
    [InlineData("A seat is held and a voucher is generated. If the payment fails, the passenger is told, the seat is released. The voucher is simply voided.", 2)]
    [InlineData("The printing job is queued and the agreement is concluded. When the series is discarded because of a material fault, the printing job is withdrawn and the agreement is dissolved.", 2)]
    public void Read_MishapToldBefore_HoldsForWhatFollows(string text, int undone) =>
        Texts.Read(text).Compensations.Count(c => !c.Derived).ShouldBe(undone);

    [Fact]
    public void Read_CorrectionPeriodGiven_UndoesNothing() =>
        Texts.Read("The inspector visits the house and the owner is notified. If defects are found, the owner is given a correction period.").Compensations.ShouldBeEmpty();

    [Theory]
    [InlineData("a full refund is issued.", "issue-refund")]
    [InlineData("the guest is given a refund.", "give-refund")]
    [InlineData("the guest gets a refund.", "give-refund")]
    [InlineData("the system triggers a refund.", "trigger-refund")]
    public void Read_RefundThatIsGivenOnAMishap_UndoesTheCharge(string told, string by)
    {
        var facts = Texts.Read("The card is charged and the parcel is packed. If the parcel is lost, " + told);

        facts.Compensations.ShouldContain(c => c.Step == "charge-card" && c.By == by && !c.Derived);
        facts.Ids().ShouldBe(["charge-card", "pack-parcel"]);
    }

    [Fact]
    public void Read_RefundThatEndsAReturn_IsAStep() =>
        Texts.Read("The guest returns the tent. The clerk inspects it. If it is intact, a refund is issued.").Ids().ShouldContain("issue-refund");

    [Fact]
    public void Read_CreditNoteForWhatIsDisputed_UndoesTheInvoice() =>
        Texts.Read("The clinic issues the invoice and books the revenue. If the patient disputes the invoice, a credit note is issued.").Compensations.ShouldContain(c => c.Step == "issue-invoice" && c.By == "issue-credit-note");
}
