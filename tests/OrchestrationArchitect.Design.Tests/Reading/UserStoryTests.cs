namespace OrchestrationArchitect.Design.Tests.Reading;

public sealed class UserStoryTests
{
    [Theory]
    [InlineData("As a clerk, I want the address to be verified. As the manager, I want to approve the card. Then the card is printed.")]
    [InlineData("As a clerk, I need the address to be verified so that I need not type. As the manager, I would like to approve the card. Then the card is printed.")]
    public void Read_WhatARoleWishesFor_IsAStep(string text)
    {
        var facts = Texts.Read(text);

        facts.Steps.Select(s => s.Verb).ShouldBe(["verify", "approve", "print"]);
        facts.Flow.Length.ShouldBe(2);
    }

    [Theory]
    [InlineData("As a driver I want to plug in and walk away. When I plug in, the backend validates the contract and unlocks the connector.")]
    [InlineData("We want to save time. The backend validates the contract and unlocks the connector.")]
    public void Read_WhatARoleDoesByItself_IsNone(string text) =>
        Texts.Read(text).Steps.Select(s => s.Verb).ShouldBe(["validate", "unlock"]);
}
