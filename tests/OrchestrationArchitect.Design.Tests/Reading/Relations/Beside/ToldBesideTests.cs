namespace OrchestrationArchitect.Design.Tests.Reading.Relations.Beside;

/// <summary>Words that set a sentence or a clause beside what was told, by naming it or by standing at its end.</summary>
public sealed class ToldBesideTests
{
    [Theory]
    [InlineData("The fee is computed, the room is booked and the key is printed. Parallel to the booking, the parking space is marked. Then the guest is greeted.", "compute-fee > mark-parking-space", "print-key > greet-guest", "mark-parking-space > greet-guest")]
    [InlineData("We pull the list of members, print the badges and record the batch. Side by side with the badges, the office drafts a speech. Then the hall is opened.", "pull-list-of-members > draft-speech", "record-batch > open-hall", "draft-speech > open-hall")]
    [InlineData("The winner is chosen. The cook negotiates the menu; in parallel the hall is cleaned and decorated. When both are done, the guests are invited.", "choose-winner > clean-hall", "clean-hall > decorate-hall", "negotiate-menu > invite-guests", "decorate-hall > invite-guests")]
    [InlineData("The car is parked. A mechanic tests the brakes, a painter examines the doors and, at the same time, an electrician measures the battery. The three reports are filed.", "park-car > test-brakes", "park-car > examine-doors", "park-car > measure-battery", "test-brakes > file-reports")]
    [InlineData("The sauce is cooked. If it is hot enough, the plates are warmed and the dish is served; the guest is greeted at the same time. Then the kitchen is cleaned.", "warm-plates > serve-dish", "warm-plates > greet-guest", "greet-guest > clean-kitchen")]
    [InlineData("The agent schedules the visit and, while he does so, bookkeeping totals up the rent. Then the flat is inspected.", "schedule-visit > inspect-flat", "total-up-rent > inspect-flat")]
    public void Read_WhatIsToldBesideASide_BeginsWhereThatBegins(string text, params string[] edges) =>
        edges.Except(Texts.Read(text).Edges()).ShouldBeEmpty();

    [Fact]
    public void Read_FansOutForEachThing_IsDoneInTurnForEach()
    {
        var facts = Texts.Read("The script is printed. From there it fans out: for each of the six languages the text is translated, printed and stamped. Then the boxes are packed.");

        facts.Edges().ShouldBe(["print-script > translate-text", "translate-text > print-text", "print-text > stamp-text", "stamp-text > pack-boxes"]);
        facts.Parallel.ShouldBeEmpty();
    }

    [Fact]
    public void Read_StepThatWaitsForOneStrandOnly_LeavesTheOthersBesideIt() =>
        Texts.Read("The baker mixes the dough while the clerk orders the boxes. The baker tastes the dough only after it has been mixed. When both are done, the shop is opened.").Edges()
            .ShouldBe(["mix-dough > taste-dough", "order-boxes > open-shop", "taste-dough > open-shop"], ignoreOrder: true);
}
