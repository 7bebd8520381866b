namespace OrchestrationArchitect.Design.Tests.Reading;

/// <summary>The other side of a question, told in words that do not open with "if" or "otherwise".</summary>
public sealed class OtherSideTests
{
    [Theory]
    [InlineData("Ripe crates are shipped to the shop, and the grower is paid. Crates that are unripe are stored. The file is closed.")]
    [InlineData("Ripe crates are shipped to the shop; the grower is paid. Crates with a stain are stored. The file is closed.")]
    public void Read_OthersOfTheSameThings_AreTheOtherSide(string sides) =>
        Texts.Read("The clerk checks the delivery. " + sides).Edges()
            .ShouldBe(["check-delivery > ship-ripe-crates", "ship-ripe-crates > pay-grower", "check-delivery > store-crates", "pay-grower > close-file", "store-crates > close-file"], ignoreOrder: true);

    [Theory]
    [InlineData("A \"no\", or silence, and the name is deleted.")]
    [InlineData("One wrong answer, and the name is deleted.")]
    [InlineData("Any doubt and the clerk deletes the name.")]
    public void Read_NounAndAClause_IsACondition(string condition)
    {
        var facts = Texts.Read($"The clerk prints the notice. The secretary calls the member. {condition} Otherwise the card is stored.");

        facts.Edges().ShouldContain("call-member > delete-name");
        facts.Edges().ShouldContain("call-member > store-card");
        facts.Edges().ShouldNotContain("delete-name > store-card");
    }

    [Theory]
    [InlineData("A seal and a label are fixed.")]
    [InlineData("A clerk and the mayor sign the form.")]
    public void Read_NounsJoinedByAnd_AreNoCondition(string joined) =>
        Texts.Read($"The secretary calls the member. {joined} The card is stored.").Flow.ShouldAllBe(edge => edge.Condition == null);

    [Fact]
    public void Read_WhatWasAskedForDoesNotCome_IsTheOtherSideOfTheQuestion()
    {
        var edges = Texts.Read("We hold the slot and ask the host for a confirmation. If she says yes: capture the payment, order the props. If there is no confirmation within 30 minutes, the guests are phoned.").Edges();

        edges.ShouldContain("ask-host > capture-payment");
        edges.ShouldContain("ask-host > phone-guests");
        edges.ShouldNotContain("order-props > phone-guests");
    }

    [Fact]
    public void Read_OnANo_IsACondition() =>
        Texts.Read("The file is opened. We ask the tenant for consent. On a yes the lease is printed. On a no the flat is advertised.").Edges()
            .ShouldBe(["open-file > ask-tenant", "ask-tenant > print-lease", "ask-tenant > advertise-flat"], ignoreOrder: true);
}
