namespace OrchestrationArchitect.Design.Tests.Reading.Structure;

/// <summary>Lists that stand under a condition, within a sentence or in lines.</summary>
public sealed class ConditionalListTests
{
    [Fact]
    public void Read_ListWithinASentence_KeepsItsConditionAndEnds()
    {
        var facts = Texts.Read("The claim is assessed. If the amount is above 500 euros: (a) the manager approves it, (b) finance countersigns it. Then the claim is paid.");

        facts.Edges().ShouldBe(["assess-claim > approve-claim", "approve-claim > countersign-claim", "countersign-claim > pay-claim", "assess-claim > pay-claim"]);
        facts.Flow[0].Condition.ShouldNotBeNull();
    }

    [Fact]
    public void Read_UndoingListedUnderACondition_IsNoStep() =>
        Texts.Read("A bay is held and a lorry is set aside. The payment is awaited. If it has not come by the deadline: (a) release the lorry, (b) put the bay back on sale.").Ids()
            .ShouldBe(["hold-bay", "set-aside-lorry", "await-payment"]);

    [Theory]
    [InlineData("The claim is assessed.\n\nIf approved:\n- Pay the claim\n- Inform the customer\n\nIf rejected:\n- Send a letter\n- Close the file\n\nThe case is archived.")]
    [InlineData("1. The claim is assessed.\n2. If the claim is approved:\n   a. Pay the claim.\n   b. Inform the customer.\n3. If the claim is rejected:\n   a. Send a letter.\n   b. Close the file.\n4. Archive the case.")]
    public void Read_ListsUnderTwoConditions_AreSidesOfOneBranch(string text) =>
        Texts.Read(text).Edges().ShouldBe(["assess-claim > pay-claim", "pay-claim > inform-customer", "assess-claim > send-letter", "send-letter > close-file", "inform-customer > archive-case", "close-file > archive-case"], ignoreOrder: true);
}
