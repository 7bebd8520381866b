using OrchestrationArchitect.Design.Exporting;
using OrchestrationArchitect.Design.Exporting.Markdown;
using OrchestrationArchitect.Design.Synthesis;
using OrchestrationArchitect.Design.Tests.Synthesis.Cases;

namespace OrchestrationArchitect.Design.Tests.Exporting.Markdown;

public sealed class VectorStandardTests
{
    private const string Good = """
        ## Orchestration pattern

        **Saga Pattern** on **Step Functions Standard**.

        ## State machine steps

        - **1. Process payment**: time-out 5 s

        ## State management and transitions

        **Pay → Ship** is persisted.

        ## Error recovery

        - 3 retries, then the **DLQ**; compensating transactions in reverse order

        ## Cold start and concurrency

        **Provisioned concurrency** of 2.
        """;

    [Fact]
    public void Check_GoodDocument_FindsNothing() => VectorStandard.Check(Good).ShouldBeEmpty();

    [Fact]
    public void Check_OwnExport_FindsNothing()
    {
        var facts = OrderFulfillment.Facts();
        var markdown = Exporters.Find("markdown")!.Export(Designer.Design(facts.Scenario, facts.Facts))[0].Content;
        VectorStandard.Check(markdown).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Sure! Here is the architecture.", "OA1802")]
    [InlineData("This document describes the **Saga** for orders.", "OA1802")]
    public void Check_Introduction_IsFound(string opening, string code) =>
        VectorStandard.Check(opening + "\n\n" + Good).ShouldHaveSingleItem().Code.ShouldBe(code);

    [Theory]
    [InlineData("## Conclusion\n\nIt works.")]
    [InlineData("In summary, the **saga** is safe.")]
    public void Check_Conclusion_IsFound(string closing) =>
        VectorStandard.Check(Good + "\n\n" + closing).ShouldContain(finding => finding.Code == "OA1806");

    [Fact]
    public void Check_BulletsElsewhere_AreFoundWithTheirLine()
    {
        var finding = VectorStandard.Check(Good + "\n\n## Cost\n\n- **cheap**\n- fast\n").ShouldHaveSingleItem();
        finding.Code.ShouldBe("OA1803");
        finding.Location!.Line.ShouldBe(23);
    }

    [Fact]
    public void Check_NumberedListElsewhere_IsABulletToo() =>
        VectorStandard.Check(Good + "\n\n## Cost\n\n1. **cheap**\n").ShouldHaveSingleItem().Code.ShouldBe("OA1803");

    [Fact]
    public void Check_NoBold_IsFound() =>
        VectorStandard.Check(Good.Replace("**", "", StringComparison.Ordinal)).ShouldHaveSingleItem().Code.ShouldBe("OA1804");

    [Theory]
    [InlineData("3 retries, then the **DLQ**; compensating transactions in reverse order", "error handling")]
    [InlineData("**Provisioned concurrency** of 2.", "cold start")]
    [InlineData("**Saga Pattern** on **Step Functions Standard**.", "orchestration pattern")]
    public void Check_MissingTopic_IsNamed(string removed, string topic) =>
        VectorStandard.Check(Good.Replace(removed, "**Nothing.**", StringComparison.Ordinal).Replace("Cold start and concurrency", "Other", StringComparison.Ordinal).Replace("Orchestration pattern", "Choice", StringComparison.Ordinal))
            .ShouldContain(finding => finding.Code == "OA1805" && finding.Message.Contains(topic, StringComparison.Ordinal));

    [Fact]
    public void Check_BulletsInCode_AreNotBullets() =>
        VectorStandard.Check(Good + "\n\n## Cost\n\n```\n- not a bullet\n```\n").ShouldBeEmpty();

    [Fact]
    public void Check_Empty_SaysSo() => VectorStandard.Check("").ShouldContain(finding => finding.Code == "OA1801");
}
