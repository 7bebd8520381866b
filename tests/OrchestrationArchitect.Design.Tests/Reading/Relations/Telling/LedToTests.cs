using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Design.Tests.Reading.Relations.Telling;

/// <summary>What an outcome leads to is done, whether a verb or only a noun tells it.</summary>
public sealed class LedToTests
{
    [Theory]
    [InlineData("A grade below four ends in the dismissal of the horse.", "dismiss-horse")]
    [InlineData("Low grades lead to a dismissal by the owner.", "dismiss")]
    [InlineData("A refusal by the trainer ends with a letter to the parents.", "send-letter")]
    [InlineData("A poor grade results in a warning letter.", "send-warning-letter")]
    [InlineData("A crack of more than two millimetres leads to a repair ticket.", "open-repair-ticket")]
    public void Read_WhatAnOutcomeLeadsTo_IsAConditionalStep(string sentence, string step)
    {
        var facts = Texts.Read("The trainer grades the horse. " + sentence + " Then the stable is closed.");

        facts.Flow.Where(f => f.To == step).ShouldHaveSingleItem().Kind.ShouldBe(FlowKind.Conditional);
    }

    [Fact]
    public void Read_WhereThingsEndUp_LeadsToNothing() =>
        Texts.Read("The trainer grades the horse. All grades end up in the register.").Compensations.ShouldBeEmpty();
}
