namespace OrchestrationArchitect.Design.Tests.Reading.Compensations;

/// <summary>Undoings that are told by where they stand: under a lead, behind "in which case", behind a clause that no comma ends, or by what somebody was asked to do.</summary>
public sealed class UndoingByContextTests
{
    [Theory]
    [InlineData("1. Book the studio.\n2. Rent the lights.\n3. Hire a driver.\n\nRoll back whenever one of the three steps above goes wrong, in this order:\n- dismiss the driver\n- return the lights\n- release the studio", "book-studio hire-driver rent-lights")]
    [InlineData("The menu is drafted and the wine is ordered. The host may still withdraw, in which case the wine is cancelled and the menu is deleted.", "draft-menu order-wine")]
    [InlineData("A stall is rented. Then a permit is requested. If the permit turns out to be missing we hand the stall back.", "rent-stall")]
    [InlineData("A tutor is engaged. In case the pupil fails to appear the tutor is let go.", "engage-tutor")]
    [InlineData("A choir is formed and a hall is rented. Before the contract a singer is free to withdraw. The hall must then be given back and the choir is dissolved.", "form-choir rent-hall")]
    [InlineData("We reserve the funds and send the order. Before it any error releases the funds, after it nothing is undone.", "reserve-funds")]
    [InlineData("A seat is booked and a meal is ordered. Cancellation of the meal and release of the seat are due when the traveller falls ill.", "book-seat order-meal")]
    [InlineData("A stage is rented and a singer is engaged. Patrons who go bankrupt cost us dearly: we return the stage and dismiss the singer.", "engage-singer rent-stage")]
    [InlineData("Credit is set aside and the order is sent. What can go wrong: the mill says no - the clerk is told. The mill does not answer or names a later date - the order is revoked and the credit is released. The goods arrive broken - they are replaced.", "send-order set-aside-credit")]
    public void Read_CircumstanceInOtherPlaces_UndoesTheSteps(string text, string steps) => Undone(text).ShouldBe(steps);

    [Theory]
    [InlineData("The clerk hires a stage, checks out the licences and starts the job. A crashed job leads to the licences being checked in and the stage being released.", "check-out-licences hire-stage")]
    [InlineData("The rower enters the crew and rents a boat. Too stormy, and the boat is returned.", "rent-boat")]
    [InlineData("We open an account and book a hall. No answer in ten days, and the account is closed and the hall released.", "book-hall open-account")]
    [InlineData("A stall is booked, a tent is reserved and a band is engaged. If the town says no, cancellation of the band, release of the tent and of the stall follow.", "book-stall engage-band reserve-tent")]
    [InlineData("We set up a mailbox, create a contract and register the phone. If the carrier refuses: contract – revoked, mailbox – closed, phone – deregistered.", "create-contract register-phone set-up-mailbox")]
    [InlineData("A date is agreed and a lorry is reserved. If the lorry breaks down, another date is offered to the shop.", "")]
    [InlineData("The order is placed with the nearest mill. If the mill declines, the order goes to the next mill.", "")]
    public void Read_WordsThatStandForAClause_TellWhatIsUndone(string text, string steps) => Undone(text).ShouldBe(steps);

    [Theory]
    [InlineData("A badge is issued and a locker is assigned. If the guest does not appear, the badge is rendered worthless.", "issue-badge", "invalidate-badge")]
    [InlineData("An account is created and a card is ordered. If the check fails, we make the account inactive.", "create-account", "deactivate-account")]
    [InlineData("The seat is reserved and a note is written. With too many complaints on the list the seat is released.", "reserve-seat", "release-seat")]
    public void Read_WhatBecomesOfAThing_NamesTheUndoing(string text, string step, string by) =>
        Texts.Read(text).Compensations.ShouldContain(c => c.Step == step && c.By == by && !c.Derived);

    [Theory]
    [InlineData("The tutor is picked and entered in the timetable, and the room is reserved. If the pupil refuses, the timetable entry is deleted.", "enter-tutor", "delete-timetable-entry")]
    [InlineData("The port is asked to unlock the gate and the crew is informed. If the storm comes, the unlocking of the gate is revoked.", "ask-port", "revoke-unlocking")]
    [InlineData("The profile is created and a card is ordered. If the check fails, the profile is flagged for removal and the card is cancelled.", "create-profile", "flag-profile-for-removal")]
    [InlineData("A guard is applied for and the square is booked. If the town refuses, the police are told that no guard is needed.", "apply-for-guard", "tell-police")]
    [InlineData("The hall is booked and a catering order is placed. If the feast falls through, the caterer is sent a cancellation.", "place-catering-order", "cancel-caterer")]
    [InlineData("The tenant pays a tenth as a deposit and the key is cut. If the flat burns down, the deposit is returned.", "pay-tenth", "return-deposit")]
    [InlineData("A slot is reserved and a crane is ordered. When the lorry does not arrive, the slot is opened for others.", "reserve-slot", "release-slot")]
    [InlineData("Half a hall is reserved and the fee is charged. If the club withdraws, the half hall is released.", "reserve-hall", "release-hall")]
    public void Read_ThingToldInAnotherWay_UndoesItsStep(string text, string step, string by) =>
        Texts.Read(text).Compensations.ShouldContain(c => c.Step == step && c.By == by && !c.Derived);

    [Theory]
    [InlineData("We hire the van and block the trailer. If the permit is refused, both vehicles are free for others again.", "block-trailer hire-van")]
    [InlineData("A firm charters a barge, books a berth and hires a pilot. If the mill keeps the coils, charter, berth and pilot are cancelled.", "book-berth charter-barge hire-pilot")]
    [InlineData("The school assigns a locker and orders a bus pass. Should the town say no, the bus pass, the locker and the desk are given up.", "assign-locker order-bus-pass")]
    [InlineData("The van is hired and the trailer is washed. If the permit is refused, both drivers are informed.", "")]
    public void Read_SeveralThings_UndoesEachOfThem(string text, string steps) => Undone(text).ShouldBe(steps);

    [Fact]
    public void Read_HalfOfATime_IsNoThing() =>
        Texts.Read("The oven is heated. Wait half an hour. Bake the bread.").Steps.ShouldNotContain(s => s.Object == "hour");

    private static string Undone(string text) => string.Join(' ', Texts.Read(text).Compensations.Where(c => !c.Derived).Select(c => c.Step).Order(StringComparer.Ordinal));
}
